package zhengjian.review.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.person.PersonName;
import zhengjian.committee.Committee;
import zhengjian.committee.Committees;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.review.Review;
import zhengjian.review.ReviewId;
import zhengjian.review.ReviewRules;
import zhengjian.review.ReviewState;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.review.steps.GiveNotice;
import zhengjian.review.steps.ReviewLists;

/** The notices that run, for pages and programs alike. */
public final class NoticeBoard {
    /** People on one page of a notice. */
    static final int PAGE = 200;

    private static final int LISTED = 100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Reviews reviews;
    private final Committees committees;
    private final ReviewLists lists;
    private final GiveNotice notices;
    private final ReviewRules rules;
    private final InstantSource clock;

    public NoticeBoard(
            Reviews reviews,
            Committees committees,
            ReviewLists lists,
            GiveNotice notices,
            ReviewRules rules,
            InstantSource clock) {
        this.reviews = reviews;
        this.committees = committees;
        this.lists = lists;
        this.notices = notices;
        this.rules = rules;
        this.clock = clock;
    }

    List<Review> open() {
        return reviews.newest(LISTED).stream().filter(this::isShown).toList();
    }

    /** The review whose notice has that number; empty before its first day and after its last. */
    Optional<Review> find(String id) {
        return ReviewId.parse(id).flatMap(reviews::find).filter(this::isShown);
    }

    /** Outside its days nobody's name stands here. */
    private boolean isShown(Review review) {
        return review.state() == ReviewState.ON_NOTICE
                && review.last(StepKind.NOTICE_OPENED)
                        .filter(notice ->
                                !today().isBefore(notice.date("firstDay")) && !today().isAfter(notice.date("lastDay")))
                        .isPresent();
    }

    /** The people of one page, from 1. */
    List<AcceptedRow> people(Review review, int page) {
        return lists.rows(review, committee(review)).stream()
                .skip((long) (page - 1) * PAGE)
                .limit(PAGE)
                .toList();
    }

    static int pages(Review review) {
        return Math.max(1, (review.passing() + PAGE - 1) / PAGE);
    }

    /** Those of a name, at most a page of them. */
    List<AcceptedRow> named(Review review, PersonName name) {
        return lists.rows(review, committee(review)).stream()
                .filter(row -> row.holder().name().searchKey().equals(name.searchKey()))
                .limit(PAGE)
                .toList();
    }

    /** @return the number of the report */
    int object(Review review, String text, String name, String contact) {
        return notices.object(review, text, name, contact, today()).objections().size();
    }

    Committee committee(Review review) {
        return committees.find(review.plan().committee()).orElseThrow();
    }

    /** Working days between two days, both included. */
    int workingDays(LocalDate first, LocalDate last) {
        return rules.calendar().between(first, last);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
