package zhengjian.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Collections;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final AtomicInteger times = new AtomicInteger();

    @Test
    void nothingIsMadeBeforeItIsAskedFor() {
        Later<Integer> later = Later.of(times::incrementAndGet);
        assertThat(times).hasValue(0);
        assertThat(later.get()).isEqualTo(1);
    }

    @Test
    void isMadeOnceHoweverManyAskAtOnce() {
        Later<Integer> later = Later.of(times::incrementAndGet);
        assertThat(IntStream.range(0, 1000).parallel().mapToObj(any -> later.get()))
                .isEqualTo(Collections.nCopies(1000, 1));
    }

    @Test
    void whatFailedIsTriedAgain() {
        Later<Integer> later = Later.of(() -> {
            if (times.incrementAndGet() == 1) {
                throw new IllegalStateException("the disk was busy");
            }
            return times.get();
        });
        assertThatIllegalStateException().isThrownBy(later::get);
        assertThat(later.get()).isEqualTo(2);
    }
}
