package zhengjian.review.steps;

import java.util.List;
import zhengjian.committee.Committee;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.review.list.OpenLists;

/** The lists of the other reviews that are under way: reported, and neither issued nor ended. */
final class OtherReviews {
    private static final int LOOKED_AT = 500;

    private final Reviews reviews;
    private final Admission admission;
    private final ReviewLists lists;

    OtherReviews(Reviews reviews, Admission admission, ReviewLists lists) {
        this.reviews = reviews;
        this.admission = admission;
        this.lists = lists;
    }

    List<OpenLists.Other> than(Review own) {
        return reviews.newest(LOOKED_AT).stream()
                .filter(one -> !one.id().equals(own.id()) && !one.state().isEnd())
                .filter(one -> one.last(StepKind.REPORTED).isPresent())
                .map(this::list)
                .toList();
    }

    private OpenLists.Other list(Review review) {
        Committee committee = admission.committee(review);
        return new OpenLists.Other(
                committee.authorisation().name(), review.plan().year(), lists.rows(review, committee));
    }
}
