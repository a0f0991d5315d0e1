package zhengjian.ledger.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SecondThreadTest {
    /** It looks for work for as long as any test takes. */
    private static final long PATIENT = TimeUnit.HOURS.toNanos(1);

    private final CountDownLatch begun = new CountDownLatch(1);

    private String nameOfWorker() {
        begun.countDown();
        return Thread.currentThread().getName();
    }

    @Test
    void doesWorkThatWasExpected() throws Exception {
        try (SecondThread second = new SecondThread("second", PATIENT)) {
            second.expectWork();
            Supplier<String> worker = second.offer(this::nameOfWorker);
            begun.await();
            assertThat(worker.get()).isEqualTo("second");
        }
    }

    @Test
    void leavesWorkThatNobodyExpectedToWhoeverAsks() {
        try (SecondThread second = new SecondThread("second", PATIENT)) {
            Supplier<String> worker = second.offer(this::nameOfWorker);
            assertThat(worker.get()).isEqualTo(Thread.currentThread().getName());
        }
    }

    @Test
    void throwsWhatTheWorkThrew() throws Exception {
        try (SecondThread second = new SecondThread("second", PATIENT)) {
            second.expectWork();
            Supplier<String> failing = second.offer(() -> {
                throw new IllegalStateException("by " + nameOfWorker());
            });
            begun.await();
            assertThatThrownBy(failing::get)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("by second");
        }
    }

    @Test
    void doesEachPieceOfWorkOnce() {
        try (SecondThread second = new SecondThread("second", PATIENT)) {
            int[] times = new int[1000];
            for (int i = 0; i < times.length; i++) {
                int at = i;
                second.expectWork();
                assertThat(second.offer(() -> ++times[at]).get()).isEqualTo(1);
            }
            assertThat(times).containsOnly(1);
        }
    }

    @Test
    void worksNoLongerOnceClosed() {
        SecondThread second = new SecondThread("second", PATIENT);
        second.expectWork();
        second.close();
        assertThat(second.offer(() -> "done").get()).isEqualTo("done");
    }
}
