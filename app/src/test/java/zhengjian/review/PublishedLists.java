package zhengjian.review;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.ledger.TestStore;
import zhengjian.register.TestRegister;
import zhengjian.review.steps.FileReview;
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

    private static final byte[] PDF = "%PDF-1.7 the record".getBytes(StandardCharsets.US_ASCII);

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
        Plan plan = new Plan(
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
        LocalDate applied = walk.on(Walk.APPLIED_ON);
        Review approved = walk.meeting.approve(PUBLISHER, walk.meeting.apply(OFFICE, plan, applied), "同意", applied);
        LocalDate next = walk.on(Walk.LAST.plusDays(1));
        ReportResults.Report report =
                new ReportResults.Report(Walk.LAST, people + 5, Walk.bytes(Walk.list(people)), "");
        Review reported =
                walk.results.report(OFFICE, approved, report, next, false).entered().orElseThrow();
        Review noticed = walk.notice.open(OFFICE, reported, Walk.NOTICE, "https://engineers.example/notice", next);
        LocalDate filingDay = walk.on(LocalDate.of(2023, 6, 27));
        Review one = walk.filing.add(OFFICE, noticed, FileReview.Document.REPORT, PDF, filingDay);
        Review both = walk.filing.add(OFFICE, one, FileReview.Document.NOTICE_RECORD, PDF, filingDay);
        Review filed = walk.filing.file(OFFICE, both, "", filingDay);
        Review accepted = walk.filing.accept(PUBLISHER, filed, "", walk.on(LocalDate.of(2023, 6, 30)));
        Review published =
                walk.publishing.publish(PUBLISHER, accepted, Walk.publication(), walk.on(LocalDate.of(2023, 7, 3)));
        walk.on(LocalDate.of(2023, 7, 4));
        return published;
    }

    @Override
    public void close() {
        walk.close();
    }
}
