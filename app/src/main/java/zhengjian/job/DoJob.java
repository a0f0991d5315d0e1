package zhengjian.job;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.NotAppended.Refused;

/**
 * One run of a job: while units are being stored, later ones are being done; never more of them wait for the sequencer, for
 * whoever asks something meanwhile waits in the same line. Each transaction notes the progress on the
 * condition that it is the next one; so whatever was dropped, paused, or is in doubt, the store says where to go on.
 */
final class DoJob {
    private static final Logger LOG = LoggerFactory.getLogger(DoJob.class);
    private final JobStore store;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Pace pace;
    private final BooleanSupplier closing;
    private CompletableFuture<?> underWay = CompletableFuture.completedFuture(null);

    /** One use. @param closing when true, no further units are done */
    DoJob(JobStore store, Ledger ledger, InstantSource clock, Pace pace, BooleanSupplier closing) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        this.pace = pace;
        this.closing = closing;
    }

    void run(Job job, @Nullable JobKind kind) {
        if (kind == null) {
            stop(job.id(), "本程序不认识这种作业 / this program does not know that kind of job: " + job.kind());
            return;
        }
        try (JobWork work = kind.open(job)) {
            pace.mark(clock.millis(), job.done());
            if (job.done() < job.total()) {
                first(job, work);
            } else {
                retry(job, work);
            }
            if (!closing.getAsBoolean()) {
                end(job, work);
            }
        } catch (RuntimeException e) {
            settle();
            broken(job.id(), e);
        }
    }

    private void first(Job job, JobWork work) {
        for (long from = job.done(); from < job.total() && !closing.getAsBoolean(); ) {
            long first = from;
            long next = Math.min(job.total(), first + work.chunk());
            Worked worked = work.work(LongStream.range(first, next).boxed().toList());
            Instant now = clock.instant();
            submit(Change.of(
                            List.of(),
                            (transaction, index) ->
                                    JobStore.advance(transaction, job.id(), first, next, worked.failures(), now))
                    .and(worked.change())
                    .and(marking(next)));
            from = next;
        }
        stored();
    }

    private Change marking(long done) {
        return Change.of(List.of(), (transaction, index) -> {}).beforeAnswer(() -> pace.mark(clock.millis(), done));
    }

    private void submit(Change change) {
        stored();
        underWay = ledger.submit(change);
    }

    /** Waits until what was submitted is stored. */
    private void stored() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    /** Each failed unit once more. */
    private void retry(Job job, JobWork work) {
        long after = -1;
        for (List<Long> units = failed(job, after, work);
                !units.isEmpty() && !closing.getAsBoolean();
                units = failed(job, after, work)) {
            List<Long> tried = units;
            Worked worked = work.work(tried);
            Instant now = clock.instant();
            ledger.append(Change.of(
                            List.of(),
                            (transaction, index) ->
                                    JobStore.retried(transaction, job.id(), tried, worked.failures(), now))
                    .and(worked.change()));
            after = tried.get(tried.size() - 1);
        }
    }

    private List<Long> failed(Job job, long after, JobWork work) {
        return List.copyOf(store.failures(job.id(), after, work.chunk()).keySet());
    }

    private void end(Job job, JobWork work) {
        boolean complete = store.failures(job.id(), -1, 1).isEmpty();
        Instant now = clock.instant();
        Change ended = Change.of(List.of(), (transaction, index) -> {
            Job found = JobStore.find(transaction, job.id()).orElseThrow();
            if (found.state() != JobState.RUNNING
                    || found.done() != found.total()
                    || complete != (found.failed() == 0)) {
                throw new Refused(JobStore.ELSEWHERE);
            }
            JobStore.move(transaction, job.id(), complete ? JobState.DONE : JobState.INCOMPLETE, "", now);
        });
        ledger.append(complete ? ended.and(work.finish()) : ended);
    }

    /** Waits for what was submitted, however it ends. */
    private void settle() {
        underWay.handle((stored, failure) -> failure).join();
    }

    /** What was paused or cancelled breaks off here too, be it resumed meanwhile; then nothing is amiss. */
    private void broken(JobId id, RuntimeException e) {
        if (store.find(id).filter(found -> found.state() == JobState.RUNNING).isEmpty()
                || JobStore.ELSEWHERE.equals(e.getMessage())) {
            return;
        }
        if (e instanceof NotAppended && !(e instanceof Refused)) {
            LOG.warn("job {} waits for the ledger: {}", id, e.getMessage());
        } else if (e instanceof Refused) {
            stop(id, String.valueOf(e.getMessage()));
        } else {
            String reference = UUID.randomUUID().toString();
            LOG.error("job {} stopped, reference {}", id, reference, e);
            stop(id, "系统出错，编号 " + reference + " / something went wrong, reference " + reference);
        }
    }

    private void stop(JobId id, String reason) {
        Instant now = clock.instant();
        ledger.append(Change.of(List.of(), (transaction, index) -> {
            if (JobStore.find(transaction, id)
                    .filter(job -> job.state() == JobState.RUNNING)
                    .isPresent()) {
                JobStore.move(transaction, id, JobState.STOPPED, reason, now);
            }
        }));
    }
}
