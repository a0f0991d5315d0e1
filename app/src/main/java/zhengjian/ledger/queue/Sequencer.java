package zhengjian.ledger.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Hands work to one thread in groups: as soon as it is free it takes whatever waits, up to a limit, and never waits for
 * more. The queue is bounded: a full queue is an answer, not a wait.
 */
public final class Sequencer<T> implements AutoCloseable {
    private static final long LOOK_UP_FROM_SLEEP_MILLIS = 200;

    private final BlockingQueue<T> queue;
    private final int group;
    private final Consumer<List<T>> work;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param name of the thread
     * @param capacity items that may wait, 1 and more
     * @param group items handed over at once at most, 1 and more
     * @param work called on the one thread with 1 to {@code group} items in the order of arrival; must not throw
     */
    public Sequencer(String name, int capacity, int group, Consumer<List<T>> work) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.group = group;
        this.work = work;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** False when the queue is full or closed; then the item is not taken. */
    public boolean offer(T item) {
        return !closed && queue.offer(item);
    }

    /** Items that wait at this moment. */
    public int waiting() {
        return queue.size();
    }

    public boolean isClosed() {
        return closed;
    }

    private void run() {
        List<T> items = new ArrayList<>(group);
        while (true) {
            T first = next();
            if (first == null) {
                return;
            }
            items.add(first);
            queue.drainTo(items, group - 1);
            work.accept(items);
            items.clear();
        }
    }

    /** The next item; null once closed and empty. */
    private @org.jspecify.annotations.Nullable T next() {
        while (true) {
            try {
                T item = queue.poll(LOOK_UP_FROM_SLEEP_MILLIS, TimeUnit.MILLISECONDS);
                if (item != null || (closed && queue.isEmpty())) {
                    return item;
                }
            } catch (InterruptedException e) {
                closed = true;
            }
        }
    }

    /** Takes nothing more, finishes what waits, and returns when the thread has ended. */
    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
