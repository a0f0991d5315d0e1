package zhengjian.server.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/** Runs {@link IdleConnections#sweep()} at equal intervals while its connector runs. */
record Sweeping(IdleConnections idle, Scheduler scheduler, Duration interval) implements LifeCycle.Listener {
    @Override
    public void lifeCycleStarted(LifeCycle connector) {
        again();
    }

    private void again() {
        scheduler.schedule(this::sweep, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        idle.sweep();
        if (scheduler.isRunning()) {
            again();
        }
    }
}
