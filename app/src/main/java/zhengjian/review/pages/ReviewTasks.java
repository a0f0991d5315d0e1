package zhengjian.review.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.review.Deadline;
import zhengjian.review.Party;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.StepKind;
import zhengjian.review.http.ReviewEndpoints;
import zhengjian.staff.Account;
import zhengjian.staff.Role;
import zhengjian.staff.desk.Task;
import zhengjian.staff.desk.TaskGroup;
import zhengjian.staff.desk.TaskSource;

/** The reviews that wait for somebody. */
public final class ReviewTasks implements TaskSource {
    private static final int LOOKED_AT = 300;

    private final ReviewEndpoints.Steps steps;
    private final ReviewViews views;
    private final ReviewRules rules;

    ReviewTasks(ReviewEndpoints.Steps steps, ReviewViews views, ReviewRules rules) {
        this.steps = steps;
        this.views = views;
        this.rules = rules;
    }

    @Override
    public List<Task> tasks(Account account, LocalDate today) {
        boolean office = account.role() == Role.COMMITTEE_OFFICE;
        if (!office && account.role() != Role.STAFF) {
            return List.of();
        }
        return steps.reviews().newest(LOOKED_AT).stream()
                .filter(review -> steps.admission().mayRead(account, review))
                .flatMap(review -> task(review, account, office, today).stream())
                .toList();
    }

    private Optional<Task> task(Review review, Account account, boolean office, LocalDate today) {
        NextStep step = NextStep.of(review, rules, today);
        Side side = office ? Side.OFFICE : Side.AUTHORITY;
        List<Object> values =
                List.of(views.committee(review), Integer.toString(review.plan().year()));
        if (office && step.waitingFor().equals("objections")) {
            return Optional.of(task("review-objections", values, side, review, due(review)));
        }
        return step.kind()
                .filter(kind -> kind.party() == (office ? Party.OFFICE : Party.AUTHORITY))
                .filter(kind -> mayTake(kind, review, account))
                .map(kind -> task("review-" + kind.code(), values, side, review, due(review)));
    }

    private static Task task(String key, List<Object> values, Side side, Review review, Optional<LocalDate> due) {
        return new Task(TaskGroup.DECIDE, key, values, 1, side.path(review.id()), due);
    }

    /** Who published does not issue, and who reported does not accept: nobody finds among the tasks what is for others. */
    private static boolean mayTake(StepKind kind, Review review, Account account) {
        return switch (kind) {
            case ISSUED -> !review.taken(StepKind.PUBLISHED).actor().isPersonOf(account);
            case ACCEPTED -> !review.taken(StepKind.REPORTED).actor().isPersonOf(account);
            default -> true;
        };
    }

    private Optional<LocalDate> due(Review review) {
        return Deadline.of(review, rules).stream()
                .filter(deadline -> deadline.taken().isEmpty())
                .map(Deadline::last)
                .findFirst();
    }
}
