package zhengjian.ledger.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequencerTest {
    private final List<List<Integer>> groups = new CopyOnWriteArrayList<>();
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
        Sequencer<Integer> sequencer = new Sequencer<>("test", capacity, group, this::work);
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
