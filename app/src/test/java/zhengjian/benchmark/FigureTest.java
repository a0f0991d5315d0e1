package zhengjian.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {
    @Test
    void reachesAnUpperBoundFromBelow() {
        assertThat(Figure.atMost("start", 0.99, 1, "s", "").reached()).isTrue();
        assertThat(Figure.atMost("start", 1.01, 1, "s", "").reached()).isFalse();
    }

    @Test
    void reachesALowerBoundFromAbove() {
        assertThat(Figure.atLeast("look-up", 0.85, 0.85, "").reached()).isTrue();
        assertThat(Figure.atLeast("look-up", 0.84, 0.85, "").reached()).isFalse();
    }

    @Test
    void printsARowOfTheTable() {
        assertThat(Figure.atMost("heap", 181.4, 256, "MB", "after a full collection")
                        .row())
                .isEqualTo("| heap | 181 MB | ≤ 256 MB | pass | after a full collection |");
        assertThat(Figure.atLeast("append", 0.7, 0.75, "a ÷ b").row())
                .isEqualTo("| append | 0.7 | ≥ 0.75 | FAIL | a ÷ b |");
    }

    @Test
    void isNotReachedByAMeasurementThatFailed() {
        assertThat(Figure.atMost("start", Double.NaN, 1, "s", "").reached()).isFalse();
        assertThat(Figure.atLeast("look-up", Double.NaN, 1, "").reached()).isFalse();
    }
}
