package zhengjian.review;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import zhengjian.certificate.DivisionCode;
import zhengjian.issuance.IssueRows;
import zhengjian.ledger.Change;
import zhengjian.ledger.TestStore;
import zhengjian.register.TestRegister;
import zhengjian.review.steps.PublishReview;
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
        Review review = walk.published(people);
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

    @Override
    public void close() {
        walk.close();
    }
}
