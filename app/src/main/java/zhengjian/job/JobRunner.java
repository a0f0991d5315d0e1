package zhengjian.job;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore.StoreFailed;

/**
 * Does jobs on few threads: one job on one of them at a time. Looks every second for what has become due, and for what a
 * restart left under way. Safe for threads.
 */
public final class JobRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    /** Jobs done at once; each may use all cores for its units. */
    private static final int THREADS = 2;
    /** Jobs that are looked for at a time; the others are found when these are done. */
    private static final int TAKEN = 100;

    private static final int PACES = 1_000;

    private final JobStore store;
    private final Ledger ledger;
    private final InstantSource clock;
    private final Map<String, JobKind> kinds = new HashMap<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> daemon(work, "job"));
    private final ScheduledExecutorService watch =
            Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "jobs due"));
    private final Set<JobId> taken = new HashSet<>();
    private final Set<JobId> again = new HashSet<>();
    private final Cache<JobId, Pace> paces =
            Caffeine.newBuilder().maximumSize(PACES).build();
    private volatile boolean started;
    private volatile boolean closing;

    /** Does nothing before {@link #start()}. @param kinds those that can be done */
    public JobRunner(JobStore store, Ledger ledger, List<JobKind> kinds, InstantSource clock) {
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
        kinds.forEach(kind -> this.kinds.put(kind.word(), kind));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Takes up what a restart left under way, and begins to look for what becomes due. */
    public void start() {
        started = true;
        watch.scheduleWithFixedDelay(this::takeDue, 0, 1, TimeUnit.SECONDS);
    }

    private void takeDue() {
        try {
            store.runnable(clock.instant(), TAKEN).forEach(this::takeNew);
        } catch (StoreFailed e) {
            LOG.warn("due jobs cannot be looked for: {}", e.getMessage());
        }
    }

    /** Has a job done soon, if it may be done now. Returns at once. */
    void take(JobId id) {
        if (!started || closing) {
            return;
        }
        synchronized (taken) {
            if (!taken.add(id)) {
                // it may be ending at this moment: it is looked at once more
                again.add(id);
                return;
            }
        }
        execute(id);
    }

    private void takeNew(JobId id) {
        synchronized (taken) {
            if (closing || !taken.add(id)) {
                return;
            }
        }
        execute(id);
    }

    private void execute(JobId id) {
        try {
            threads.execute(() -> {
                try {
                    run(id);
                } finally {
                    leave(id);
                }
            });
        } catch (RejectedExecutionException closed) {
            LOG.debug("closing; job {} is taken up at the next start", id);
        }
    }

    private void leave(JobId id) {
        boolean more;
        synchronized (taken) {
            taken.remove(id);
            more = again.remove(id);
        }
        if (more) {
            take(id);
        }
    }

    private void run(JobId id) {
        try {
            Optional<Job> job = store.find(id)
                    .filter(found -> found.state() == JobState.RUNNING
                            && !found.notBefore().isAfter(clock.instant()));
            if (job.isPresent() && !closing) {
                Pace pace = new Pace();
                paces.put(id, pace);
                new DoJob(store, ledger, clock, pace, () -> closing)
                        .run(job.get(), kinds.get(job.get().kind()));
            }
        } catch (RuntimeException e) {
            LOG.error("job {} cannot be looked after; it is tried again", id, e);
        }
    }

    double perSecond(JobId id) {
        Pace pace = paces.getIfPresent(id);
        return pace == null ? 0 : pace.perSecond();
    }

    /** Stops after the units that are being done; everything else is taken up at the next start. */
    @Override
    public void close() {
        closing = true;
        watch.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("a job does not stop; what it does is dropped");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
