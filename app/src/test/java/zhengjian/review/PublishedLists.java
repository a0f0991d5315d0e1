package zhengjian.review;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.issuance.IssueRows;
import zhengjian.ledger.Change;
import zhengjian.ledger.TestStore;
import zhengjian.register.TestRegister;
import zhengjian.review.steps.PublishReview;
import zhengjian.review.steps.ReportResults;
import zhengjian.staff.Account;

/** An authority with reviews whose lists are published: what batches begin with. */
public final class PublishedLists implements AutoCloseable {
    /** Published the lists. */
    public static final Account PUBLISHER = Walk.ZHAO;
    /** The same person by another account. */
    public static final Account PUBLISHER_AGAIN = Walk.ZHAO_AGAIN;

    public static final Account SECOND = Walk.LI;
    public static final Account OFFICE = Walk.OFFICE;

    private static final LocalDate DAY_AFTER = LocalDate.of(2023, 7, 4);

    private final Walk walk;

    public PublishedLists(TestStore store, Path folder) throws Exception {
        walk = new Walk(store, folder);
    }

    public TestRegister register() {
        return walk.register;
    }

    public Reviews reviews() {
        return walk.reviews;
    }

    public PublishReview publishing() {
        return walk.publishing;
    }

    /** A review of so many people whose list is published; the clock stands on the day after. */
    public Review published(int people) {
        LocalDate applied = walk.on(Walk.APPLIED_ON);
        Review review =
                walk.meeting.approve(PUBLISHER, walk.meeting.apply(OFFICE, plan(people), applied), "同意", applied);
        LocalDate next = walk.on(Walk.LAST.plusDays(1));
        ReportResults.Report report =
                new ReportResults.Report(Walk.LAST, people + 5, Walk.bytes(Walk.list(people)), "");
        review = walk.report(OFFICE, review, report, next).entered().orElseThrow();
        review = walk.notice.open(OFFICE, review, Walk.NOTICE, "https://engineers.example", next);
        LocalDate filed = walk.on(LocalDate.of(2023, 6, 27));
        review = walk.filing.file(OFFICE, walk.withDocuments(review, filed), "", filed);
        review = walk.filing.accept(PUBLISHER, review, "", walk.on(LocalDate.of(2023, 6, 30)));
        review = walk.publishing.publish(PUBLISHER, review, Walk.publication(), walk.on(LocalDate.of(2023, 7, 3)));
        walk.on(DAY_AFTER);
        return review;
    }

    /** The certificate of a review's first row is issued elsewhere, as an import that two people approved issues it. */
    public void issueFirstElsewhere(Review review) {
        new IssueRows(walk.register.enter(), new DivisionCode("220000"), new SecureRandom())
                .issue(
                        walk.publishing.rows(review).subList(0, 1),
                        Walk.publication(),
                        walk.register.ledger.now(),
                        DAY_AFTER,
                        Change.of(List.of(), (transaction, index) -> {}),
                        done -> {});
    }

    private static Plan plan(int people) {
        return new Plan(
                Walk.ENGINEERS,
                2023,
                Family.TITLE,
                Kind.REGULAR,
                Optional.empty(),
                Channel.REVIEW,
                "长春",
                Walk.FIRST,
                Walk.LAST,
                people + 10,
                true);
    }

    @Override
    public void close() {
        walk.close();
    }
}
