package zhengjian.benchmark.load;

import java.util.concurrent.TimeUnit;

/** Counts of latencies in steps of one microsecond up to a second; longer ones count as a second. */
final class Latencies {
    private final int[] counts = new int[1_000_001];
    private long count;

    void add(long nanos) {
        counts[(int) Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), counts.length - 1)]++;
        count++;
    }

    long count() {
        return count;
    }

    /** The latency in microseconds that {@code share} (0 to 1) of all requests did not exceed. */
    long micros(double share) {
        long seen = 0;
        for (int micros = 0; micros < counts.length; micros++) {
            seen += counts[micros];
            if (seen >= count * share) {
                return micros;
            }
        }
        return counts.length - 1L;
    }
}
