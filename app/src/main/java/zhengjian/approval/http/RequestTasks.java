package zhengjian.approval.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Request;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.page.staff.ActFacts;
import zhengjian.staff.Account;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;

/** Requests on the list of tasks: those that the account may decide, and its own that others have not decided yet. */
public final class RequestTasks implements TaskSource {
    private static final int LOOKED_THROUGH = 1000;
    private static final int LISTED = 10;
    private static final String WAITING = "/staff/requests?state=" + State.WAITING.code();

    private final Requests requests;
    private final DecideRequest deciding;
    private final ActPages acts;

    public RequestTasks(Requests requests, DecideRequest deciding, ActPages acts) {
        this.requests = requests;
        this.deciding = deciding;
        this.acts = acts;
    }

    @Override
    public List<Task> tasks(Account account, LocalDate today) {
        if (!account.role().hasRequests()) {
            return List.of();
        }
        List<Request> waiting = requests.newest(LOOKED_THROUGH).stream()
                .filter(one -> one.state() == State.WAITING)
                .filter(one -> one.asked().act().isSeenBy(account))
                .toList();
        List<Task> tasks = new ArrayList<>();
        add(
                tasks,
                TaskGroup.DECIDE,
                waiting.stream()
                        .filter(one -> deciding.whyNot(one, account).isEmpty())
                        .toList());
        add(
                tasks,
                TaskGroup.ASKED,
                waiting.stream()
                        .filter(one -> one.asked().user().equals(account.user()))
                        .toList());
        return tasks;
    }

    private void add(List<Task> tasks, TaskGroup group, List<Request> some) {
        some.stream().limit(LISTED).map(one -> task(group, one)).forEach(tasks::add);
        if (some.size() > LISTED) {
            tasks.add(Task.of(group, "more", some.size() - LISTED, WAITING));
        }
    }

    private Task task(TaskGroup group, Request request) {
        ActFacts.Heading heading = acts.heading(request.asked().act());
        return new Task(group, heading.key(), heading.values(), 1, "/staff/requests/" + request.id(), Optional.empty());
    }
}
