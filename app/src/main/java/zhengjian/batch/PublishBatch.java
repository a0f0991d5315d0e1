package zhengjian.batch;

import java.time.InstantSource;
import java.util.List;
import zhengjian.approval.NotAllowed;
import zhengjian.job.Job;
import zhengjian.job.JobKind;
import zhengjian.job.JobWork;
import zhengjian.job.Jobs;
import zhengjian.job.Worked;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.procedure.AgainstProcedure;
import zhengjian.register.HoldCertificates;
import zhengjian.review.Actor;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.StepKind;
import zhengjian.review.steps.PublishReview;
import zhengjian.staff.Account;
import zhengjian.staff.Role;

/**
 * Publishes a held batch, by itself when its time has come or by hand before: the entries of all its certificates, the
 * review's last step and the batch's own are one transaction.
 */
public final class PublishBatch implements JobKind {
    static final String WORD = "publish-batch";

    private final Batches batches;
    private final Reviews reviews;
    private final PublishReview publishing;
    private final HoldCertificates holding;
    private final Ledger ledger;
    private final InstantSource clock;

    public PublishBatch(
            Batches batches,
            Reviews reviews,
            PublishReview publishing,
            HoldCertificates holding,
            Ledger ledger,
            InstantSource clock) {
        this.batches = batches;
        this.reviews = reviews;
        this.publishing = publishing;
        this.holding = holding;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public JobWork open(Job job) {
        Batch batch = batches.find(new BatchId(job.subject())).orElseThrow();
        return new JobWork() {
            @Override
            public int chunk() {
                return 1;
            }

            @Override
            public Worked work(List<Long> units) {
                Actor confirmed = batches.steps(batch.id()).get(0).actor();
                try {
                    return Worked.all(publication(batch, confirmed, "window"));
                } catch (AgainstProcedure e) {
                    throw new Refused(String.valueOf(e.getMessage()));
                }
            }
        };
    }

    /**
     * Publishes without waiting for the end of the window.
     *
     * @throws NotAllowed when the account is not of staff, or of the person who published the list
     * @throws Refused when the batch is not held
     * @throws AgainstProcedure when somebody on the list has obtained the same meanwhile
     */
    public Batch publish(Account staff, Batch batch, Jobs jobs) {
        Review review = reviews.find(batch.review()).orElseThrow();
        requireStaff(staff);
        if (review.taken(StepKind.PUBLISHED).actor().isPersonOf(staff)) {
            throw new NotAllowed("须由公布名单之外的另一人公开 / another person than the one who published the list makes it public");
        }
        if (batch.state() != BatchState.HELD) {
            throw new Refused("批次现为“" + batch.state().chinese() + "”，不能公开 / the batch is "
                    + batch.state().english() + " and cannot be published");
        }
        ledger.append(publication(batch, Actor.of(staff), "hand").and(jobs.cancel(batch.job())));
        return batches.find(batch.id()).orElseThrow();
    }

    static void requireStaff(Account account) {
        if (account.role() != Role.STAFF) {
            throw new NotAllowed("须由发证机关经办人员办理 / only the authority's staff may do this");
        }
    }

    private Change publication(Batch batch, Actor actor, String how) {
        Review review = reviews.find(batch.review()).orElseThrow();
        publishing.requireNotObtained(review);
        return holding.publish(batch.held())
                .and(reviews.prepare(review, StepKind.ISSUED, actor, Integer.toString(batch.certificates())))
                .and(batches.step(batch.id(), BatchStep.Kind.PUBLISHED, actor, how))
                .and(BatchStore.publish(batch.id(), clock.instant()));
    }
}
