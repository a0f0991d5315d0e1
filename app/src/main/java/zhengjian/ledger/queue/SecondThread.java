package zhengjian.ledger.queue;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a short piece of work off the thread that everybody waits for. Waking a thread takes longer than such a piece, so
 * it is woken beforehand, by {@link #expectWork()}, and then looks for work for a moment. What it has not begun when the
 * result is asked for is done by whoever asks.
 */
public final class SecondThread implements AutoCloseable {
    private static final long LOOK_NANOS = 150_000;

    private final Thread thread;
    private final long lookNanos;
    private volatile boolean awake;
    private volatile boolean closed;
    private volatile @Nullable FutureTask<?> offered;

    /** Starts the thread; it sleeps until work is expected. */
    public SecondThread(String name) {
        this(name, LOOK_NANOS);
    }

    SecondThread(String name, long lookNanos) {
        this.lookNanos = lookNanos;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** There will be work in a moment; costs next to nothing when the thread is awake already. */
    public void expectWork() {
        if (!awake) {
            awake = true;
            LockSupport.unpark(thread);
        }
    }

    /**
     * Offers work; nothing more may be offered before the result has been asked for.
     *
     * @return gives the result, or throws what the work threw; waits for it only when the other thread is at it
     */
    public <T> Supplier<T> offer(Supplier<T> work) {
        FutureTask<T> task = new FutureTask<>(work::get);
        offered = task;
        return () -> result(task);
    }

    private <T> T result(FutureTask<T> task) {
        offered = null;
        task.run();
        while (!task.isDone()) {
            Thread.yield();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody waits for what is done", e);
        }
    }

    private void run() {
        while (!closed) {
            if (awake) {
                FutureTask<?> task = look();
                if (task != null) {
                    task.run();
                }
                awake = false;
            } else {
                LockSupport.park(this);
            }
        }
    }

    private @Nullable FutureTask<?> look() {
        long start = System.nanoTime();
        FutureTask<?> task = offered;
        while (task == null && !closed && System.nanoTime() - start < lookNanos) {
            Thread.yield();
            task = offered;
        }
        return task;
    }

    /** Ends the thread; what is offered afterwards is done by whoever asks. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
