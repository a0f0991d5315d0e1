package zhengjian.batch;

import zhengjian.job.Jobs;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.register.HoldCertificates;
import zhengjian.review.Actor;
import zhengjian.staff.Account;

/** Pauses, resumes and undoes batches: anybody of staff may stop what is on its way to the public. */
public final class SteerBatch {
    private static final int LONGEST_REASON = 500;

    private final Batches batches;
    private final Jobs jobs;
    private final Ledger ledger;

    public SteerBatch(Batches batches, Jobs jobs, Ledger ledger) {
        this.batches = batches;
        this.jobs = jobs;
        this.ledger = ledger;
    }

    /** Stops signing for a while; of a held batch, its publication by itself. */
    public Batch pause(Account staff, Batch batch) {
        return take(staff, batch, BatchStep.Kind.PAUSED, "", jobs.pause(batch.job()));
    }

    /** Goes on, and tries again what failed. */
    public Batch resume(Account staff, Batch batch) {
        return take(staff, batch, BatchStep.Kind.RESUMED, "", jobs.resume(batch.job()));
    }

    /**
     * Removes every certificate of a batch that is not public; what remains is the record.
     *
     * @param reason 1 to 500 characters
     */
    public Batch undo(Account staff, Batch batch, String reason) {
        if (reason.isBlank()
                || reason.length() > LONGEST_REASON
                || reason.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("理由应为 1 至 500 个字符 / a reason of 1 to 500 characters");
        }
        return take(
                staff,
                batch,
                BatchStep.Kind.UNDONE,
                reason,
                BatchStore.undo(batch.id())
                        .and(HoldCertificates.undo(batch.held()))
                        .and(jobs.cancel(batch.job())));
    }

    private Batch take(Account staff, Batch batch, BatchStep.Kind kind, String fact, Change change) {
        PublishBatch.requireStaff(staff);
        ledger.append(batches.step(batch.id(), kind, Actor.of(staff), fact).and(change));
        return batches.find(batch.id()).orElseThrow();
    }
}
