package zhengjian.committee.http;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.committee.Committee;
import zhengjian.committee.Committees;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;

/** Committees that were told to correct themselves by a day, on the list of tasks. */
public final class CommitteeTasks implements TaskSource {
    private final Committees committees;

    public CommitteeTasks(Committees committees) {
        this.committees = committees;
    }

    @Override
    public List<Task> tasks(Account account, LocalDate today) {
        List<Committee> seen = account.role() == Role.COMMITTEE_OFFICE
                ? committees.ofOffice(account.user())
                : account.role().seesCommittees() ? committees.all() : List.of();
        return seen.stream()
                .flatMap(one -> one.correctBy().map(day -> task(one, day)).stream())
                .toList();
    }

    private static Task task(Committee committee, LocalDate day) {
        return new Task(
                TaskGroup.WATCH,
                "correct-by",
                List.of(committee.authorisation().name()),
                1,
                "/staff/committees/" + committee.authorisation().id(),
                Optional.of(day));
    }
}
