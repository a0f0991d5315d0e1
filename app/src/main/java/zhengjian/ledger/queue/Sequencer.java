package zhengjian.ledger.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Hands work to one thread in groups: as soon as it is free it takes whatever waits, up to a limit. The queue is bounded: a
 * full queue is an answer, not a wait.
 *
 * <p>Whoever has just been answered often comes back at once, and a group costs much that does not depend on its size. So
 * while fewer wait than were in flight together a moment ago, it lets other threads run first, for at most half as long as
 * the last group took and never longer than {@link #LONGEST_PATIENCE_NANOS}. Who is alone in flight never waits.
 */
public final class Sequencer<T> implements AutoCloseable {
    /** The longest that an item is kept waiting for company. */
    static final long LONGEST_PATIENCE_NANOS = 250_000;

    private static final long LOOK_UP_FROM_SLEEP_MILLIS = 200;

    private final BlockingQueue<T> queue;
    private final int group;
    private final Consumer<List<T>> work;
    private final Consumer<List<T>> answer;
    private final Runnable soon;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private volatile boolean closed;

    /**
     * Starts the thread.
     *
     * @param name of the thread
     * @param capacity items that may wait, 1 and more
     * @param group items handed over at once at most, 1 and more
     * @param work called on the one thread with 1 to {@code group} items in the order of arrival; must not throw
     * @param answer called next with the same items: tells those who wait for them; must not throw
     */
    public Sequencer(String name, int capacity, int group, Consumer<List<T>> work, Consumer<List<T>> answer) {
        this(name, capacity, group, work, answer, () -> {});
    }

    /**
     * As above.
     *
     * @param soon called when it begins to wait for company: there will be work in a moment; must not throw
     */
    public Sequencer(
            String name, int capacity, int group, Consumer<List<T>> work, Consumer<List<T>> answer, Runnable soon) {
        this(name, capacity, group, work, answer, soon, System::nanoTime);
    }

    Sequencer(
            String name,
            int capacity,
            int group,
            Consumer<List<T>> work,
            Consumer<List<T>> answer,
            Runnable soon,
            LongSupplier nanoTime) {
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.group = group;
        this.work = work;
        this.answer = answer;
        this.soon = soon;
        this.nanoTime = nanoTime;
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
        int inFlight = 1;
        long patience = 0;
        while (true) {
            T first = next();
            if (first == null) {
                return;
            }
            await(Math.min(inFlight, group) - 1, patience);
            items.add(first);
            queue.drainTo(items, group - 1);
            long start = nanoTime.getAsLong();
            work.accept(items);
            patience = Math.min((nanoTime.getAsLong() - start) / 2, LONGEST_PATIENCE_NANOS);
            inFlight = items.size() + queue.size();
            answer.accept(items);
            items.clear();
        }
    }

    /** Lets others run until so many wait, but not for longer than {@code nanos}. */
    private void await(int expected, long nanos) {
        if (queue.size() < expected) {
            soon.run();
            long start = nanoTime.getAsLong();
            do {
                Thread.yield();
            } while (queue.size() < expected && !closed && nanoTime.getAsLong() - start < nanos);
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
