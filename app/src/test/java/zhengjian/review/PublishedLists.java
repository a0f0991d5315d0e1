package zhengjian.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
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
        return publishedTogether(people).get(0);
    }

    /** Several reviews, each of so many people, of which the first ones are the same. */
    public List<Review> publishedTogether(int... people) {
        LocalDate applied = walk.on(Walk.APPLIED_ON);
        List<Review> reviews = new ArrayList<>();
        for (int one : people) {
            reviews.add(walk.meeting.approve(PUBLISHER, walk.meeting.apply(OFFICE, plan(one), applied), "同意", applied));
        }
        LocalDate next = walk.on(Walk.LAST.plusDays(1));
        for (int i = 0; i < people.length; i++) {
            ReportResults.Report report =
                    new ReportResults.Report(Walk.LAST, people[i] + 5, Walk.bytes(Walk.list(people[i])), "");
            reviews.set(
                    i,
                    walk.report(OFFICE, reviews.get(i), report, next).entered().orElseThrow());
        }
        step(reviews, next, (one, day) -> walk.notice.open(OFFICE, one, Walk.NOTICE, "https://engineers.example", day));
        step(
                reviews,
                walk.on(LocalDate.of(2023, 6, 27)),
                (one, day) -> walk.filing.file(OFFICE, walk.withDocuments(one, day), "", day));
        step(reviews, walk.on(LocalDate.of(2023, 6, 30)), (one, day) -> walk.filing.accept(PUBLISHER, one, "", day));
        step(
                reviews,
                walk.on(LocalDate.of(2023, 7, 3)),
                (one, day) -> walk.publishing.publish(PUBLISHER, one, Walk.publication(), day));
        walk.on(LocalDate.of(2023, 7, 4));
        return reviews;
    }

    private static void step(List<Review> reviews, LocalDate day, BiFunction<Review, LocalDate, Review> step) {
        reviews.replaceAll(review -> step.apply(review, day));
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
