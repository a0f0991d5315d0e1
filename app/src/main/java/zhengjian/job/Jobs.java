package zhengjian.job;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;

/**
 * Begins, steers and shows jobs. What is done is a {@link Change}, so that a feature stores its own rows and entries in the
 * same transaction. Safe for threads.
 */
public final class Jobs {
    /** How long the rows of a job stay after its end. */
    public static final Duration KEPT = Duration.ofDays(30);

    private static final Pattern WORD = Pattern.compile("[a-z-]{1,40}");
    private static final int LONGEST_SUBJECT = 200;

    private final JobStore store;
    private final JobRunner runner;
    private final InstantSource clock;

    /** @param runner does what is begun */
    public Jobs(JobStore store, JobRunner runner, InstantSource clock) {
        this.store = store;
        this.runner = runner;
        this.clock = clock;
    }

    /** As the last one, at once. */
    public Change begin(JobId id, String kind, String subject, long total) {
        return begin(id, kind, subject, total, clock.instant());
    }

    /**
     * A new job, and the rows of jobs that ended long ago removed.
     *
     * @param kind the word of its kind
     * @param subject what the kind finds its work by: 1 to 200 characters, nothing personal
     * @param total units, 1 and more
     * @param notBefore nothing of it is done earlier
     */
    public Change begin(JobId id, String kind, String subject, long total, Instant notBefore) {
        if (!WORD.matcher(kind).matches() || subject.isEmpty() || subject.length() > LONGEST_SUBJECT || total < 1) {
            throw new IllegalArgumentException("no job: " + kind + " of " + total + " units");
        }
        Instant now = clock.instant();
        Job job = new Job(id, kind, subject, total, 0, 0, JobState.RUNNING, "", notBefore, now, now);
        return Change.of(List.of(), (transaction, index) -> {
                    JobStore.sweep(transaction, now.minus(KEPT));
                    JobStore.add(transaction, job);
                })
                .beforeAnswer(() -> runner.take(id));
    }

    /** Stops doing it until {@link #resume}. What is being done at that moment is dropped and done again then. */
    public Change pause(JobId id) {
        return move(id, JobState.PAUSED, EnumSet.of(JobState.RUNNING));
    }

    /** Goes on with what was paused or stopped, and tries again what failed. */
    public Change resume(JobId id) {
        return move(id, JobState.RUNNING, EnumSet.of(JobState.PAUSED, JobState.STOPPED, JobState.INCOMPLETE))
                .beforeAnswer(() -> runner.take(id));
    }

    /** Ends it for ever; what was stored of it is the caller's affair. */
    public Change cancel(JobId id) {
        return move(
                id,
                JobState.CANCELLED,
                EnumSet.of(JobState.RUNNING, JobState.PAUSED, JobState.STOPPED, JobState.INCOMPLETE));
    }

    private Change move(JobId id, JobState to, Set<JobState> from) {
        Instant now = clock.instant();
        return Change.of(List.of(), (transaction, index) -> {
            Job job = JobStore.find(transaction, id).orElseThrow(() -> new Refused("没有这项作业 / there is no such job"));
            if (!from.contains(job.state())) {
                throw new Refused("作业现为“" + job.state().chinese() + "”，不能改为“" + to.chinese() + "” / the job is "
                        + job.state().english() + " and cannot become " + to.english());
            }
            JobStore.move(transaction, id, to, "", now);
        });
    }

    /** The job of that number and how fast it goes; empty also when it ended long ago. */
    public Optional<JobProgress> progress(JobId id) {
        return store.find(id).map(job -> JobProgress.of(job, runner.perSecond(id)));
    }

    /** Failed units above {@code after} (−1 at first) in their order, with their sentences, at most {@code limit}. */
    public Map<Long, String> failures(JobId id, long after, int limit) {
        return store.failures(id, after, limit);
    }
}
