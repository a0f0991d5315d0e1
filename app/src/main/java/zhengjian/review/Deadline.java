package zhengjian.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.procedure.ProcedureRule;

/**
 * The last day for a step.
 *
 * @param of the step
 * @param last the step is in time on this day and before, Asia/Shanghai
 * @param taken when the step was taken, if it was
 */
public record Deadline(StepKind of, LocalDate last, ProcedureRule rule, Optional<LocalDate> taken) {
    /** Whether the step came, or by today has not come, after its last day. */
    public boolean isLate(LocalDate today) {
        return taken.orElse(today).isAfter(last);
    }

    /** The deadlines of a review that can be told by now, in the order of its steps. */
    public static List<Deadline> of(Review review, ReviewRules rules) {
        List<Deadline> deadlines = new ArrayList<>();
        Plan plan = review.plan();
        if (plan.road() == Road.CONFIRMATION) {
            return deadlines;
        }
        Optional<Step> reported = review.last(StepKind.REPORTED);
        LocalDate ended = reported.map(step -> step.date("endedOn")).orElse(plan.lastDay());
        deadlines.add(new Deadline(
                StepKind.REPORTED, ended.plusDays(1), ProcedureRule.RESULTS_NEXT_DAY, reported.map(Step::day)));
        review.last(StepKind.NOTICE_OPENED)
                .ifPresent(notice -> deadlines.add(new Deadline(
                        StepKind.FILED,
                        fileBy(review, notice, rules),
                        ProcedureRule.FILING_WITHIN_THREE_DAYS,
                        review.last(StepKind.FILED).map(Step::day))));
        return deadlines;
    }

    /** A filing that was sent back has a last day of its own. */
    private static LocalDate fileBy(Review review, Step notice, ReviewRules rules) {
        return review.last(StepKind.RETURNED)
                .map(step -> step.date("fileBy"))
                .orElseGet(() -> notice.date("lastDay").plusDays(rules.filingDays()));
    }
}
