package zhengjian.server.work;

import java.util.List;
import zhengjian.job.JobKind;
import zhengjian.job.JobRunner;
import zhengjian.job.JobStore;
import zhengjian.job.Jobs;
import zhengjian.job.http.JobEventEndpoints;
import zhengjian.server.Application;

/** The jobs, the threads that do them, and who listens to them. */
public record Working(Jobs jobs, JobRunner runner, JobEventEndpoints events) implements AutoCloseable {
    /** Wires them; nothing is done before {@link #start()}. @param kinds every kind of work there is */
    public static Working of(Application application, List<JobKind> kinds) {
        JobStore store = new JobStore(application.database().reader());
        JobRunner runner = new JobRunner(store, application.ledger(), kinds, application.clock());
        Jobs jobs = new Jobs(store, runner, application.clock());
        return new Working(jobs, runner, new JobEventEndpoints(jobs, application.clock()));
    }

    /** Takes up what a restart left under way. */
    public void start() {
        runner.start();
    }

    /** Ends the streams, and the work after the units that are being done. */
    @Override
    public void close() {
        events.close();
        runner.close();
    }
}
