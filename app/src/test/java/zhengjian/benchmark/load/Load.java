package zhengjian.benchmark.load;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one round of load came to.
 *
 * @param perSecond answered requests a second
 * @param medianMicros half of the answers took no longer
 * @param p99Micros 99 of 100 answers took no longer
 * @param statuses how many answers had which status
 */
public record Load(double perSecond, long medianMicros, long p99Micros, Map<Integer, Integer> statuses) {
    /** Answered requests. */
    public long requests() {
        return statuses.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** One line that {@link #parse} reads: {@code 12345.6 180 950 200=37000,404=2}. */
    String line() {
        String counts = statuses.entrySet().stream()
                .map(status -> status.getKey() + "=" + status.getValue())
                .collect(Collectors.joining(","));
        return String.format(Locale.ROOT, "%.1f %d %d %s", perSecond, medianMicros, p99Micros, counts);
    }

    static Load parse(String line) {
        List<String> parts = Arrays.asList(line.split(" ", -1));
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (String status : parts.get(3).split(",", -1)) {
            int equals = status.indexOf('=');
            statuses.put(Integer.parseInt(status.substring(0, equals)), Integer.parseInt(status.substring(equals + 1)));
        }
        return new Load(
                Double.parseDouble(parts.get(0)), Long.parseLong(parts.get(1)), Long.parseLong(parts.get(2)), statuses);
    }
}
