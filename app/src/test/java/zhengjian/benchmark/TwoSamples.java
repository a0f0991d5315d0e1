package zhengjian.benchmark;

import java.util.Arrays;

/** Whether two samples of times come from one distribution, as far as their means tell: Welch's t. */
final class TwoSamples {
    private static final double KEPT = 0.95;

    private TwoSamples() {}

    /** Welch's t of the means; positive when the first is slower. */
    static double t(double[] first, double[] second) {
        double difference = mean(first) - mean(second);
        return difference / Math.sqrt(variance(first) / first.length + variance(second) / second.length);
    }

    /** The same without the slowest twentieth of both together: what the machine did, not the program. */
    static double cropped(double[] first, double[] second) {
        double[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        Arrays.sort(all);
        double limit = all[(int) (KEPT * (all.length - 1))];
        return t(below(first, limit), below(second, limit));
    }

    private static double[] below(double[] sample, double limit) {
        return Arrays.stream(sample).filter(value -> value <= limit).toArray();
    }

    static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(0);
    }

    private static double variance(double[] sample) {
        double mean = mean(sample);
        return Arrays.stream(sample)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (sample.length - 1);
    }
}
