package zhengjian.pipeline;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Does blocks of work on all cores and hands over their results on the calling thread, in the order in which the work was
 * given. A bounded number of blocks is under way, so memory is bounded too. For one calling thread.
 */
public final class Pipeline<R> implements AutoCloseable {
    private final Cores cores;
    private final ExecutorService workers;
    private final int ahead;
    private final Consumer<R> taker;
    private final Deque<CompletableFuture<R>> underWay = new ArrayDeque<>();

    /** As below, on all cores, whatever else this process does. */
    public Pipeline(String name, int ahead, Consumer<R> taker) {
        this(name, new Cores(), ahead, taker);
    }

    /**
     * Starts no thread before there is work.
     *
     * @param name of the threads
     * @param cores shared with other long work of this process
     * @param ahead blocks that are being done or wait to be taken, 1 and more
     * @param taker hears each result, on the calling thread
     */
    public Pipeline(String name, Cores cores, int ahead, Consumer<R> taker) {
        this.cores = cores;
        this.workers = Executors.newFixedThreadPool(cores.all(), work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
        this.ahead = ahead;
        this.taker = taker;
    }

    /**
     * Gives work. What is finished is taken first; if too much is under way, the oldest is waited for.
     *
     * @throws RuntimeException what earlier work or the taker threw; then nothing later is taken
     */
    public void add(Supplier<R> work) {
        while (!underWay.isEmpty()
                && (underWay.size() >= ahead || underWay.element().isDone())) {
            take();
        }
        underWay.add(CompletableFuture.supplyAsync(() -> cores.use(work), workers));
    }

    /**
     * Takes everything that is still under way.
     *
     * @throws RuntimeException as {@link #add}
     */
    public void finish() {
        while (!underWay.isEmpty()) {
            take();
        }
    }

    private void take() {
        taker.accept(result(underWay.remove()));
    }

    private static <R> R result(CompletableFuture<R> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            if (e.getCause() instanceof Error reason) {
                throw reason;
            }
            throw e;
        }
    }

    /** Gives up what was not taken, and returns when no work is being done any more. */
    @Override
    public void close() {
        underWay.clear();
        workers.shutdownNow();
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
