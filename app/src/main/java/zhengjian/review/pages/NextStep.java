package zhengjian.review.pages;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.review.Deadline;
import zhengjian.review.Review;
import zhengjian.review.ReviewRules;
import zhengjian.review.ReviewState;
import zhengjian.review.StepKind;
import zhengjian.review.steps.FileReview;

/**
 * The one step that leads on, and for whom or what the review waits.
 *
 * @param kind the step; empty while nobody can take it, and at the end
 * @param waitingFor {@code office}, {@code authority}, {@code notice}, {@code objections}; empty at the end
 */
record NextStep(Optional<StepKind> kind, String waitingFor) {
    static NextStep of(Review review, ReviewRules rules, LocalDate today) {
        if (review.state().isEnd()) {
            return new NextStep(Optional.empty(), "");
        }
        if (review.state() == ReviewState.ON_NOTICE) {
            return onNotice(review, rules, today);
        }
        return review.next().stream()
                .filter(kind -> review.plan()
                        .road()
                        .after(review.state())
                        .filter(kind.leadsTo()::equals)
                        .isPresent())
                .findFirst()
                .map(NextStep::of)
                .orElseGet(() -> new NextStep(Optional.empty(), ""));
    }

    private static NextStep of(StepKind kind) {
        return new NextStep(
                Optional.of(kind),
                switch (kind.party()) {
                    case OFFICE -> "office";
                    case AUTHORITY -> "authority";
                    case PUBLIC -> "";
                });
    }

    private static NextStep onNotice(Review review, ReviewRules rules, LocalDate today) {
        if (!today.isAfter(review.taken(StepKind.NOTICE_OPENED).date("lastDay"))) {
            return new NextStep(Optional.empty(), "notice");
        }
        boolean late = Deadline.of(review, rules).stream()
                .anyMatch(deadline ->
                        deadline.of() == StepKind.FILED && deadline.last().isBefore(today));
        if (late) {
            return of(StepKind.RETURNED);
        }
        if (review.objections().stream()
                .anyMatch(objection -> objection.settled().isEmpty())) {
            return new NextStep(Optional.empty(), "objections");
        }
        for (FileReview.Document document : FileReview.Document.values()) {
            if (FileReview.document(review, document).isEmpty()) {
                return of(StepKind.DOCUMENT_ADDED);
            }
        }
        return of(StepKind.FILED);
    }
}
