package zhengjian.review.steps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.Publication;
import zhengjian.issuance.IssueRows;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.procedure.ProcedureRule;
import zhengjian.review.Actor;
import zhengjian.review.Review;
import zhengjian.review.ReviewState;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.staff.Account;

/** One publication document for the list, then all certificates at once (J23·六(四)): one person publishes, another issues. */
public final class PublishReview {
    /** What is issued within a request, without a batch. */
    public static final int MOST_AT_ONCE = 1_000;

    private final Reviews reviews;
    private final Admission admission;
    private final ReviewLists lists;
    private final IssueRows issuing;
    private final Set<String> authorities;

    /** @param authorities full names of those who may publish */
    public PublishReview(
            Reviews reviews, Admission admission, ReviewLists lists, IssueRows issuing, Set<String> authorities) {
        this.reviews = reviews;
        this.admission = admission;
        this.lists = lists;
        this.issuing = issuing;
        this.authorities = Set.copyOf(authorities);
    }

    /** Enters the document by which the list is published. @throws AgainstProcedure when it is dated before the acceptance */
    public Review publish(Account staff, Review review, Publication publication, LocalDate today) {
        Actor actor = Admission.authority(staff);
        Reviews.requireNext(review, StepKind.PUBLISHED);
        if (!authorities.contains(publication.authority())) {
            throw new IllegalArgumentException("发证机关应为 / the authority is one of: " + String.join("、", authorities));
        }
        LocalDate accepted = review.taken(StepKind.ACCEPTED).day();
        if (publication.publishedOn().isBefore(accepted)
                || publication.publishedOn().isAfter(today)) {
            throw new AgainstProcedure(
                    ProcedureRule.ONE_PUBLICATION,
                    "公布日期 " + publication.publishedOn() + " 应在核准备案之日 " + accepted + " 至今日 " + today + " 之间",
                    "published on " + publication.publishedOn() + ": expected a day from the acceptance, " + accepted
                            + ", to today, " + today);
        }
        return reviews.enter(
                review,
                StepKind.PUBLISHED,
                actor,
                publication.documentNumber(),
                publication.title(),
                publication.publishedOn().toString(),
                publication.authority());
    }

    /** The certificates that {@link #issue} would issue: for a preview. */
    public List<AcceptedRow> preview(Account staff, Review review) {
        Admission.authority(staff);
        return rows(review);
    }

    /** The rows of the list, those taken off left out, in their order. */
    public List<AcceptedRow> rows(Review review) {
        return lists.rows(review, admission.committee(review));
    }

    /**
     * Whoever confirms what is issued, and the rows.
     *
     * @param typed how many, as the person typed it
     * @throws NotAllowed when the same person published the list
     * @throws AgainstProcedure when the list is not published, or somebody has obtained the same meanwhile
     * @throws IllegalArgumentException when the number is another one
     */
    public Confirmed confirm(Account staff, Review review, int typed) {
        Actor actor = Admission.authority(staff);
        Reviews.requireNext(review, StepKind.ISSUED);
        if (review.taken(StepKind.PUBLISHED).actor().isPersonOf(staff)) {
            throw new NotAllowed(
                    "发证须由公布人之外的另一人确认 / certificates are issued by another person than the one who published the list");
        }
        if (typed != review.passing()) {
            throw new IllegalArgumentException(
                    "键入的证书数与名单不符：请核对后键入名单上的人数 / the number does not agree with the list; check the"
                            + " list, then type how many are on it");
        }
        return new Confirmed(actor, lists.toIssue(review, review.publication().orElseThrow()));
    }

    /** Who confirmed, and what. */
    public record Confirmed(Actor actor, List<AcceptedRow> rows) {}

    /** @throws AgainstProcedure when somebody on the list has obtained the same since it was confirmed */
    public void requireNotObtained(Review review) {
        lists.toPublish(review, review.publication().orElseThrow());
    }

    /**
     * Issues all certificates of the list, or none.
     *
     * @param typed how many, as the person typed it
     * @param now what the certificates state as the time of issue
     * @param progress hears how many are done
     * @throws NotAllowed when the same person published the list
     * @throws AgainstProcedure when somebody has obtained the same meanwhile
     */
    public Review issue(Account staff, Review review, int typed, Instant now, LocalDate today, IntConsumer progress) {
        if (review.state() == ReviewState.PUBLISHED && review.passing() > MOST_AT_ONCE) {
            throw new AgainstProcedure(
                    ProcedureRule.ONE_PUBLICATION,
                    "超过 " + MOST_AT_ONCE + " 份证书，须按批次签发",
                    "more than " + MOST_AT_ONCE + " certificates are issued as a batch");
        }
        Confirmed confirmed = confirm(staff, review, typed);
        List<AcceptedRow> rows = confirmed.rows();
        issuing.issue(
                rows,
                review.publication().orElseThrow(),
                now,
                today,
                reviews.prepare(review, StepKind.ISSUED, confirmed.actor(), Integer.toString(rows.size())),
                progress);
        return reviews.find(review.id()).orElseThrow();
    }
}
