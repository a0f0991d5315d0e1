package zhengjian.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CoresTest {
    private static final int ALL = 3;

    private final AtomicLong now = new AtomicLong();
    private final Cores cores = new Cores(ALL, now::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger atWork = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() throws InterruptedException {
        end.countDown();
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void longWorkHasAllCoresWhileNobodyAsks() throws Exception {
        begin(ALL + 2);
        await(ALL);
        staysAt(ALL);
    }

    @Test
    void oneCoreIsLeftToWhoIsAnswered() throws Exception {
        cores.asked();
        begin(ALL);
        await(ALL - 1);
        staysAt(ALL - 1);
    }

    @Test
    void theCoreIsTakenAgainWhenItIsCalm() throws Exception {
        cores.asked();
        begin(ALL);
        await(ALL - 1);
        now.addAndGet(Cores.CALM_NANOS);
        await(ALL);
    }

    @Test
    void theOnlyCoreIsNeverLeft() {
        Cores only = new Cores(1, now::get);
        only.asked();
        assertThat(only.<String>use(() -> "done")).isEqualTo("done");
    }

    @Test
    void workThatFailsLeavesItsCore() {
        for (int i = 0; i < ALL; i++) {
            CompletableFuture<Object> failed = CompletableFuture.supplyAsync(
                    () -> cores.use(() -> {
                        throw new IllegalStateException("failed");
                    }),
                    threads);
            assertThat(failed).failsWithin(1, TimeUnit.MINUTES);
        }
        assertThat(CompletableFuture.supplyAsync(() -> cores.use(() -> "done"), threads))
                .succeedsWithin(1, TimeUnit.MINUTES)
                .isEqualTo("done");
    }

    private void begin(int blocks) {
        for (int i = 0; i < blocks; i++) {
            threads.execute(() -> cores.use(() -> {
                atWork.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return "done";
            }));
        }
    }

    private void await(int expected) throws InterruptedException {
        for (int i = 0; atWork.get() < expected; i++) {
            assertThat(i).as("rounds of 5 ms").isLessThan(12_000);
            Thread.sleep(5);
        }
    }

    /** Who waits looks again every ten milliseconds. */
    private void staysAt(int expected) throws InterruptedException {
        List<Integer> seen = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Thread.sleep(10);
            seen.add(atWork.get());
        }
        assertThat(seen).containsOnly(expected);
    }
}
