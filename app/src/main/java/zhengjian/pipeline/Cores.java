package zhengjian.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The cores that long work may use: all of them, and one fewer while somebody is being answered, so that who looks
 * something up does not wait behind a list or a batch. Work comes in blocks of a few milliseconds and asks before each.
 * Safe for threads.
 */
public final class Cores {
    /** How long after a question it is calm again. */
    static final long CALM_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private static final long LOOK_AGAIN_MILLIS = 10;

    private final int all;
    private final LongSupplier nanoTime;
    private volatile long lastAsked;
    private int atWork;

    /** All cores of this machine. */
    public Cores() {
        this(Runtime.getRuntime().availableProcessors(), System::nanoTime);
    }

    /** @param all 1 and more */
    Cores(int all, LongSupplier nanoTime) {
        this.all = all;
        this.nanoTime = nanoTime;
        this.lastAsked = nanoTime.getAsLong() - CALM_NANOS;
    }

    /** Somebody asks something and waits for the answer. Cheap enough for every request. */
    public void asked() {
        lastAsked = nanoTime.getAsLong();
    }

    /** Between two pieces of a block, each well below a millisecond: lets whoever answers go first. */
    public void giveWay() {
        if (!isCalm()) {
            Thread.yield();
        }
    }

    private boolean isCalm() {
        return nanoTime.getAsLong() - lastAsked >= CALM_NANOS;
    }

    int all() {
        return all;
    }

    /** Does a block of work as soon as a core is free for it; at once when interrupted. */
    <R> R use(Supplier<R> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    private synchronized void enter() {
        while (atWork >= room()) {
            try {
                wait(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        atWork++;
    }

    private synchronized void leave() {
        atWork--;
        notifyAll();
    }

    /** How many may work now: one at least. */
    private int room() {
        return isCalm() ? all : Math.max(1, all - 1);
    }
}
