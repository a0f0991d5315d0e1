package zhengjian.batch;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import zhengjian.certificate.DivisionCode;
import zhengjian.issuance.NumberedRows;
import zhengjian.job.Job;
import zhengjian.job.JobId;
import zhengjian.job.JobKind;
import zhengjian.job.JobWork;
import zhengjian.job.Jobs;
import zhengjian.job.Worked;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.HoldCertificates;
import zhengjian.register.PersonalData;
import zhengjian.review.Review;
import zhengjian.review.Reviews;
import zhengjian.review.steps.PublishReview;

/**
 * Signs the certificates of a batch. A job's unit is a certificate, in the order in which they are stored best; rows and
 * numbers are the same whenever it is taken up again.
 */
public final class SignBatch implements JobKind {
    static final String WORD = "sign-batch";
    /** Certificates in a transaction: stored in a few milliseconds, for others wait in the same line. */
    private static final int CHUNK = 1_024;

    private final Parts parts;
    private final Supplier<Jobs> jobs;
    private final Duration window;
    private final InstantSource clock;
    private final SecureRandom random;
    private final int chunk;

    /** What it works with. */
    public record Parts(
            Batches batches,
            Reviews reviews,
            PublishReview publishing,
            HoldCertificates holding,
            PersonalData personalData,
            DivisionCode province) {}

    /**
     * @param jobs asked when a batch is signed
     * @param window how long a signed batch is kept from the public
     */
    public SignBatch(Parts parts, Supplier<Jobs> jobs, Duration window, InstantSource clock, SecureRandom random) {
        this(parts, jobs, window, clock, random, CHUNK);
    }

    /** @param chunk certificates in a transaction: few, for tests of what lies between them */
    SignBatch(Parts parts, Supplier<Jobs> jobs, Duration window, InstantSource clock, SecureRandom random, int chunk) {
        this.chunk = chunk;
        this.parts = parts;
        this.jobs = jobs;
        this.window = window;
        this.clock = clock;
        this.random = random;
    }

    /** Where the seed of a batch is sealed. */
    static String place(BatchId id) {
        return "batch " + id;
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public JobWork open(Job job) {
        Batch batch = parts.batches().find(new BatchId(job.subject())).orElseThrow();
        if (batch.state() != BatchState.SIGNING) {
            throw new Refused("批次已不在签发 / the batch is not being signed any more");
        }
        Review review = parts.reviews().find(batch.review()).orElseThrow();
        NumberedRows rows = new NumberedRows(
                parts.publishing().rows(review),
                review.publication().orElseThrow(),
                parts.province(),
                batch.issuedOn(),
                parts.personalData().open(place(batch.id()), batch.sealedSeed()));
        if (rows.numbers().size() != batch.certificates()) {
            throw new Refused("名单人数与确认时不同 / the list has another number of people than was confirmed");
        }
        return new Signing(batch, rows, HoldCertificates.orderOfWriting(rows.numbers()));
    }

    private final class Signing implements JobWork {
        private final Batch batch;
        private final NumberedRows rows;
        private final int[] order;

        Signing(Batch batch, NumberedRows rows, int[] order) {
            this.batch = batch;
            this.rows = rows;
            this.order = order;
        }

        @Override
        public int chunk() {
            return chunk;
        }

        @Override
        public Worked work(List<Long> units) {
            int[] places =
                    units.stream().mapToInt(unit -> order[unit.intValue()]).toArray();
            HoldCertificates.Stored stored =
                    parts.holding().store(batch.held(), places, rows::certificate, batch.confirmedAt());
            Map<Long, String> failures = new HashMap<>();
            for (long unit : units) {
                int place = order[(int) unit];
                String sentence = stored.failures().get(place);
                if (sentence != null) {
                    failures.put(unit, "第 " + rows.row(place) + " 行 / row " + rows.row(place) + ": " + sentence);
                }
            }
            return new Worked(stored.change(), failures);
        }

        @Override
        public Change finish() {
            Instant publishAt = clock.instant().plus(window).truncatedTo(ChronoUnit.SECONDS);
            JobId publishing = JobId.draw(random);
            BatchStep confirmed = parts.batches().steps(batch.id()).get(0);
            return parts.batches()
                    .step(batch.id(), BatchStep.Kind.HELD, confirmed.actor(), publishAt.toString())
                    .and(BatchStore.hold(batch.id(), publishing, publishAt))
                    .and(jobs.get()
                            .begin(publishing, PublishBatch.WORD, batch.id().text(), 1, publishAt));
        }
    }
}
