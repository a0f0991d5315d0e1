package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import zhengjian.job.Job;
import zhengjian.job.JobId;
import zhengjian.job.JobRunner;
import zhengjian.job.JobState;
import zhengjian.job.JobStore;
import zhengjian.job.Jobs;
import zhengjian.ledger.Change;
import zhengjian.register.HoldCertificates;
import zhengjian.server.Application;

/** A batch that is being signed in the service's chunks. Closed, it is paused and everything of it removed. */
final class HeldBatch implements AutoCloseable {
    private static final Duration AHEAD = Duration.ofDays(1);

    private final Application application;
    private final IssuingJob kind;
    private final JobRunner runner;
    private final Jobs jobs;
    private final JobId id;

    private HeldBatch(Application application, IssuingJob kind, JobRunner runner, Jobs jobs, JobId id) {
        this.application = application;
        this.kind = kind;
        this.runner = runner;
        this.jobs = jobs;
        this.id = id;
    }

    /** @param list the folder of the list */
    static HeldBatch begin(Application application, Path list, int certificates) {
        IssuingJob kind = new IssuingJob(application, list);
        JobStore store = new JobStore(application.database().reader());
        // due for this runner alone: the service's own does not know the kind
        InstantSource ahead = () -> application.now().plus(AHEAD);
        Instant due = ahead.instant();
        JobRunner runner = new JobRunner(store, application.ledger(), List.of(kind), ahead);
        Jobs jobs = new Jobs(store, runner, application.clock());
        JobId id = JobId.draw(application.random());
        runner.start();
        application
                .ledger()
                .append(Change.of(
                                List.of(),
                                (transaction, index) ->
                                        kind.held().complete(HoldCertificates.begin(transaction, certificates)))
                        .and(jobs.begin(id, IssuingJob.WORD, "list", certificates, due)));
        return new HeldBatch(application, kind, runner, jobs, id);
    }

    /** Until the first chunk is stored. */
    void awaitFirst() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        for (Job job = job(); job.done() == 0; job = job()) {
            if (job.state() != JobState.RUNNING || System.nanoTime() > until) {
                throw new IOException("nothing of the batch is signed: " + job.state() + " " + job.reason());
            }
            Thread.sleep(20);
        }
    }

    private Job job() {
        return jobs.progress(id).orElseThrow().job();
    }

    /** Until all are. */
    HoldCertificates.Held awaitSigned() throws IOException, InterruptedException {
        if (!kind.signed().await(1, TimeUnit.HOURS)) {
            throw new IOException("the batch is not signed within an hour");
        }
        return kind.held().join();
    }

    boolean isSigned() {
        return kind.signed().getCount() == 0;
    }

    @Override
    public void close() {
        runner.close();
        if (!isSigned()) {
            application
                    .ledger()
                    .append(HoldCertificates.undo(kind.held().join()).and(jobs.cancel(id)));
        }
    }
}
