package zhengjian.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PipelineTest {
    @Test
    void resultsAreTakenInTheOrderOfTheWork() {
        List<Integer> taken = new ArrayList<>();
        try (Pipeline<Integer> pipeline = new Pipeline<>("test", 8, taken::add)) {
            for (int n = 0; n < 10_000; n++) {
                int work = n;
                pipeline.add(() -> spin(work));
            }
            pipeline.finish();
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    /** Every third block takes longer than those after it. */
    private static int spin(int work) {
        int sum = 0;
        for (int i = 0; i < (work % 3 == 0 ? 20_000 : 10); i++) {
            sum += i % 7;
        }
        return sum < 0 ? -1 : work;
    }

    @Test
    void resultsAreTakenOnTheCallingThreadAndWorkIsDoneOnOthers() {
        Set<Thread> takers = new HashSet<>();
        Set<Thread> workers = new HashSet<>();
        try (Pipeline<Thread> pipeline = new Pipeline<>("test", 3, worker -> {
            takers.add(Thread.currentThread());
            workers.add(worker);
        })) {
            for (int n = 0; n < 100; n++) {
                pipeline.add(Thread::currentThread);
            }
            pipeline.finish();
        }
        assertThat(takers).containsExactly(Thread.currentThread());
        assertThat(workers)
                .doesNotContain(Thread.currentThread())
                .hasSizeBetween(1, Runtime.getRuntime().availableProcessors());
    }

    @Test
    void noMoreThanTheBoundIsUnderWay() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Pipeline<Integer> pipeline = new Pipeline<>("test", 4, one -> taken.incrementAndGet())) {
            for (int n = 0; n < 2_000; n++) {
                pipeline.add(() -> most.accumulateAndGet(begun.incrementAndGet() - taken.get(), Math::max));
            }
            pipeline.finish();
        }
        assertThat(taken).hasValue(2_000);
        assertThat(most.get()).isBetween(1, 4 + 1);
    }

    @Test
    void whatOneBlockThrowsIsThrownToTheCallerAndNothingAfterItIsTaken() {
        List<Integer> taken = new ArrayList<>();
        IllegalArgumentException refusal = new IllegalArgumentException("不行 / no");
        try (Pipeline<Integer> pipeline = new Pipeline<>("test", 2, taken::add)) {
            assertThatThrownBy(() -> {
                        for (int n = 0; n < 100; n++) {
                            int work = n;
                            pipeline.add(() -> {
                                if (work == 41) {
                                    throw refusal;
                                }
                                return work;
                            });
                        }
                        pipeline.finish();
                    })
                    .isSameAs(refusal);
        }
        assertThat(taken).isEqualTo(IntStream.range(0, 41).boxed().toList());
    }

    @Test
    void anErrorIsThrownAsItIs() {
        AssertionError broken = new AssertionError("broken");
        try (Pipeline<Integer> pipeline = new Pipeline<>("test", 2, one -> {})) {
            pipeline.add(() -> {
                throw broken;
            });
            assertThatThrownBy(pipeline::finish).isSameAs(broken);
        }
    }

    @Test
    void closingInterruptsWhatIsBeingDoneAndWaitsForItsEnd() throws InterruptedException {
        AtomicBoolean ended = new AtomicBoolean();
        CountDownLatch begun = new CountDownLatch(1);
        Pipeline<Integer> pipeline = new Pipeline<>("test", 2, one -> {});
        pipeline.add(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.set(true);
            }
            return 1;
        });
        begun.await();
        pipeline.close();
        assertThat(ended).isTrue();
    }

    @Test
    void startsNoThreadWithoutWork() {
        Pipeline<Integer> idle = new Pipeline<>("idle", 1, one -> {});
        idle.finish();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("idle"));
        idle.close();
    }
}
