package zhengjian.server.running;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import zhengjian.job.JobId;
import zhengjian.job.JobRunner;
import zhengjian.job.JobStore;
import zhengjian.job.Jobs;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;

/**
 * A process that serves a demonstration with a batch under way until it is killed. Prints a line for each time that the
 * batch got further. Arguments: directory, job, milliseconds by which its clock is ahead.
 */
public final class BatchChild {
    private BatchChild() {}

    public static void main(String[] arguments) {
        Duration ahead = Duration.ofMillis(Long.parseLong(arguments[2]));
        InstantSource clock = () -> InstantSource.system().instant().plus(ahead);
        Application application =
                Application.open(Configuration.read(Path.of(arguments[0]).resolve("demo.yaml")), clock);
        RunningServer.start(application, false);
        Jobs jobs = new Jobs(
                new JobStore(application.database().reader()),
                new JobRunner(new JobStore(application.database().reader()), application.ledger(), List.of(), clock),
                clock);
        JobId job = new JobId(arguments[1]);
        long before = -1;
        while (true) {
            long done = jobs.progress(job).orElseThrow().job().done();
            if (done != before) {
                System.out.println("P " + done);
                before = done;
            }
            LockSupport.parkNanos(500_000);
        }
    }
}
