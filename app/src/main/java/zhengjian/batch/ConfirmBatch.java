package zhengjian.batch;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import zhengjian.job.JobId;
import zhengjian.job.Jobs;
import zhengjian.ledger.Ledger;
import zhengjian.register.PersonalData;
import zhengjian.review.Review;
import zhengjian.review.steps.PublishReview;
import zhengjian.staff.Account;

/** Has a published list issued, after a second person typed how many certificates there are. */
public final class ConfirmBatch {
    private static final int SEED = 32;

    private final Batches batches;
    private final PublishReview publishing;
    private final PersonalData personalData;
    private final Jobs jobs;
    private final Ledger ledger;
    private final SecureRandom random;

    public ConfirmBatch(
            Batches batches,
            PublishReview publishing,
            PersonalData personalData,
            Jobs jobs,
            Ledger ledger,
            SecureRandom random) {
        this.batches = batches;
        this.publishing = publishing;
        this.personalData = personalData;
        this.jobs = jobs;
        this.ledger = ledger;
        this.random = random;
    }

    /**
     * Confirms; signing begins at once.
     *
     * @param typed how many, as the person typed it
     * @param now what the certificates state as the time of issue
     * @throws zhengjian.approval.NotAllowed when the same person published the list
     * @throws zhengjian.procedure.AgainstProcedure when the list is not published, or somebody has obtained the same meanwhile
     * @throws zhengjian.ledger.NotAppended.Refused when a batch of this review is under way already
     */
    public Batch confirm(Account staff, Review review, int typed, Instant now) {
        PublishReview.Confirmed confirmed = publishing.confirm(staff, review, typed);
        int certificates = confirmed.rows().size();
        BatchId id = BatchId.draw(random);
        JobId job = JobId.draw(random);
        byte[] seed = new byte[SEED];
        random.nextBytes(seed);
        ledger.append(batches.begin(id, confirmed.actor(), review.id() + " " + certificates)
                .and(BatchStore.add(
                        id,
                        review.id(),
                        certificates,
                        personalData.seal(SignBatch.place(id), seed),
                        now.truncatedTo(ChronoUnit.SECONDS),
                        job))
                .and(jobs.begin(job, SignBatch.WORD, id.text(), certificates)));
        return batches.find(id).orElseThrow();
    }
}
