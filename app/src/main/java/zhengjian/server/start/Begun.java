package zhengjian.server.start;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * A part of the start, begun on a thread of its own. Nobody gets it before it is complete, and whoever waits for it gets
 * what it failed with.
 */
public final class Begun<T> {
    private final FutureTask<T> task;

    private Begun(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins; the thread does not keep the process alive. */
    public static <T> Begun<T> begin(String name, Callable<T> part) {
        FutureTask<T> task = new FutureTask<>(part);
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return new Begun<>(task);
    }

    /** Waits for the part; throws the unchecked exception with which it ended. */
    public T complete() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw failure(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        Throwable cause = e.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }
}
