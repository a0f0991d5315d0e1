package zhengjian.ledger.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SequencerTest {
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new CopyOnWriteArrayList<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch mayGoOn = new CountDownLatch(1);

    private void work(List<Integer> group) {
        groups.add(List.copyOf(group));
        started.countDown();
        try {
            mayGoOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Sequencer<Integer> busy(int capacity, int group) throws InterruptedException {
        Sequencer<Integer> sequencer = new Sequencer<>("test", capacity, group, this::work, answers::addAll);
        assertThat(sequencer.offer(0)).isTrue();
        started.await();
        return sequencer;
    }

    @Test
    void takesWhatWaitsInGroupsOfAtMostTheLimit() throws Exception {
        Sequencer<Integer> sequencer = busy(10, 4);
        IntStream.rangeClosed(1, 6).forEach(sequencer::offer);
        mayGoOn.countDown();
        sequencer.close();
        assertThat(groups).containsExactly(List.of(0), List.of(1, 2, 3, 4), List.of(5, 6));
        assertThat(answers).containsExactly(0, 1, 2, 3, 4, 5, 6);
    }

    @Test
    void answersAGroupOnceItIsDone() throws Exception {
        try (Sequencer<Integer> sequencer = busy(10, 4)) {
            assertThat(answers).isEmpty();
            mayGoOn.countDown();
            sequencer.offer(1);
        }
        assertThat(answers).containsExactly(0, 1);
    }

    /** Time stands still unless a test moves it. */
    private final AtomicLong now = new AtomicLong();

    private final AtomicLong soon = new AtomicLong();

    /** Three in flight together, and just answered. */
    private Sequencer<Integer> afterThreeInFlight() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(4);
        Sequencer<Integer> sequencer = new Sequencer<>(
                "test",
                10,
                4,
                group -> {
                    work(group);
                    now.addAndGet(TimeUnit.SECONDS.toNanos(1));
                },
                group -> {
                    first.countDown();
                    group.forEach(item -> answered.countDown());
                },
                soon::incrementAndGet,
                now::get);
        assertThat(sequencer.offer(0)).isTrue();
        started.await();
        IntStream.rangeClosed(1, 2).forEach(sequencer::offer);
        mayGoOn.countDown();
        first.await();
        assertThat(sequencer.offer(3)).as("whoever was answered first is back").isTrue();
        answered.await();
        groups.clear();
        return sequencer;
    }

    @Test
    void takesThoseTogetherWhoWereInFlightTogether() throws Exception {
        try (Sequencer<Integer> sequencer = afterThreeInFlight()) {
            soon.set(0);
            sequencer.offer(4);
            while (soon.get() == 0) {
                Thread.onSpinWait();
            }
            sequencer.offer(5);
            sequencer.offer(6);
        }
        assertThat(soon).as("told once, before the group of 4, 5, 6").hasValue(1);
        assertThat(groups).as("4 was taken first, and waited for company").containsExactly(List.of(4, 5, 6));
    }

    @Test
    void keepsNobodyWaitingForCompanyThatDoesNotCome() throws Exception {
        try (Sequencer<Integer> sequencer = afterThreeInFlight()) {
            sequencer.offer(4);
            while (groups.isEmpty()) {
                now.addAndGet(Sequencer.LONGEST_PATIENCE_NANOS);
                Thread.onSpinWait();
            }
        }
        assertThat(groups).containsExactly(List.of(4));
    }

    @Test
    void neverKeepsSomebodyWaitingWhoIsAlone() throws Exception {
        CountDownLatch alone = new CountDownLatch(3);
        try (Sequencer<Integer> sequencer = new Sequencer<>(
                "test", 10, 4, group -> {}, group -> alone.countDown(), soon::incrementAndGet, now::get)) {
            for (int item = 0; item < 3; item++) {
                long before = alone.getCount();
                sequencer.offer(item);
                while (alone.getCount() == before) {
                    Thread.onSpinWait();
                }
            }
        }
        assertThat(alone.getCount()).as("time stood still all the while").isZero();
        assertThat(soon).hasValue(0);
    }

    @Test
    void answersNoWhenTheQueueIsFull() throws Exception {
        Sequencer<Integer> sequencer = busy(2, 4);
        assertThat(sequencer.offer(1)).isTrue();
        assertThat(sequencer.offer(2)).isTrue();
        assertThat(sequencer.offer(3)).as("the queue is full").isFalse();
        assertThat(sequencer.waiting()).isEqualTo(2);
        mayGoOn.countDown();
        sequencer.close();
        assertThat(sequencer.offer(4)).as("closed").isFalse();
    }
}
