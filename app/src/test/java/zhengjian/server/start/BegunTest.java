package zhengjian.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BegunTest {
    @Test
    void isWorkedOnWhileTheOthersAre() {
        CountDownLatch both = new CountDownLatch(2);
        Begun<Boolean> one = Begun.begin("one", () -> meet(both));
        Begun<Boolean> other = Begun.begin("other", () -> meet(both));
        assertThat(one.complete()).isTrue();
        assertThat(other.complete()).isTrue();
    }

    @Test
    void isCompleteWhenItIsHandedOutAndTheSameEachTime() {
        Begun<Object> begun = Begun.begin("object", Object::new);
        assertThat(begun.complete()).isNotNull().isSameAs(begun.complete());
    }

    @Test
    void failsWhoeverWaitsForItWithItsOwnReason() {
        IllegalArgumentException reason = new IllegalArgumentException("rule R3 has no citation");
        Begun<Object> begun = Begun.begin("rules", () -> {
            throw reason;
        });
        assertThatThrownBy(begun::complete).isSameAs(reason);
        assertThatThrownBy(begun::complete).isSameAs(reason);
    }

    @Test
    void namesTheCauseOfACheckedFailure() {
        IOException reason = new IOException("no such font");
        Begun<Object> begun = Begun.begin("fonts", () -> {
            throw reason;
        });
        assertThatThrownBy(begun::complete).hasCause(reason);
    }

    @Test
    void staysInterruptedAfterTheWait() {
        CountDownLatch go = new CountDownLatch(1);
        Begun<Boolean> begun = Begun.begin("part", () -> {
            go.await();
            return true;
        });
        Thread.currentThread().interrupt();
        go.countDown();
        assertThat(begun.complete()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    private static boolean meet(CountDownLatch both) throws InterruptedException {
        both.countDown();
        both.await();
        return true;
    }
}
