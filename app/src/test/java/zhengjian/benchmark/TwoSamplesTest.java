package zhengjian.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The statistic that tells whether two kinds of answers take the same time. */
class TwoSamplesTest {
    /** Computed by hand: means 3 and 6, variances 2.5 and 10, five each: −3 ÷ √2.5. */
    @Test
    void isWelchsT() {
        double[] first = {1, 2, 3, 4, 5};
        double[] second = {2, 4, 6, 8, 10};
        assertThat(TwoSamples.t(first, second)).isCloseTo(-1.897367, within(1e-6));
        assertThat(TwoSamples.t(second, first)).isCloseTo(1.897367, within(1e-6));
    }

    /** With this seed; what differs by a tenth of its spread is found in a hundred thousand pairs, what does not is not. */
    @Test
    void findsASmallDifferenceAndNoneWhereThereIsNone() {
        Random random = new Random(20261121);
        double[] one = new double[100_000];
        double[] same = new double[100_000];
        double[] slower = new double[100_000];
        for (int i = 0; i < one.length; i++) {
            one[i] = 30 + random.nextGaussian();
            same[i] = 30 + random.nextGaussian();
            slower[i] = 30.1 + random.nextGaussian();
        }
        assertThat(Math.abs(TwoSamples.cropped(one, same))).isLessThan(4.5);
        assertThat(TwoSamples.cropped(slower, one)).isGreaterThan(15);
    }
}
