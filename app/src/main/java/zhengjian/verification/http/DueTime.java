package zhengjian.verification.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Holds an answer back until a fixed while after its question came, so that what was not found tells nothing by its time,
 * whatever cache or store did.
 */
final class DueTime {
    /** From the question to "not found": longer than any look-up takes on a healthy machine. */
    static final Duration NOT_FOUND_AFTER = Duration.ofMillis(30);

    private DueTime() {}

    /** @param start of the question, by {@link System#nanoTime()} */
    static <T> CompletableFuture<T> notFound(T answer, long start) {
        CompletableFuture<T> now = CompletableFuture.completedFuture(answer);
        long left = start + NOT_FOUND_AFTER.toNanos() - System.nanoTime();
        return left <= 0
                ? now
                : now.thenApplyAsync(same -> same, CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS));
    }
}
