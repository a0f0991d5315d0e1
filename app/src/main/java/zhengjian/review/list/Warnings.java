package zhengjian.review.list;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The warnings about a list: the first thousand in full, all of them counted by their kind. */
public final class Warnings {
    /** Warnings kept in full. */
    public static final int KEPT = 1_000;

    private final List<Warning> kept = new ArrayList<>();
    private final Map<WarningKind, Integer> counts = new EnumMap<>(WarningKind.class);

    void add(WarningKind kind, int row, String other) {
        if (kept.size() < KEPT) {
            kept.add(new Warning(kind, row, other));
        }
        counts.merge(kind, 1, Integer::sum);
    }

    /** The first ones, in the order in which they were found. */
    public List<Warning> kept() {
        return List.copyOf(kept);
    }

    /** How many there are of each kind that occurs. */
    public Map<WarningKind, Integer> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Kinds and counts, such as {@code same-person:1,near-same-name:2}: what a step keeps, and what somebody ticks. */
    public String text() {
        return counts.entrySet().stream()
                .map(one -> one.getKey().code() + ":" + one.getValue())
                .collect(Collectors.joining(","));
    }

    /** Whether just these were ticked: a warning that came since is none that somebody looked at. */
    public boolean areTicked(String ticked) {
        return counts.equals(read(ticked));
    }

    /** Those of the kinds that a text names, as it names them. @throws IllegalArgumentException when it is no such text */
    private static Map<WarningKind, Integer> read(String ticked) {
        Map<WarningKind, Integer> counts = new EnumMap<>(WarningKind.class);
        if (ticked.isBlank()) {
            return counts;
        }
        for (String one : ticked.split(",", -1)) {
            int colon = one.indexOf(':');
            Optional<WarningKind> kind = WarningKind.ofCode(colon < 0 ? one : one.substring(0, colon));
            if (kind.isEmpty() || colon < 0 || !one.substring(colon + 1).matches("[1-9][0-9]{0,6}")) {
                throw new IllegalArgumentException(
                        "核对标记应如 same-person:1,near-same-name:2 / ticks look like same-person:1,near-same-name:2");
            }
            counts.put(kind.get(), Integer.valueOf(one.substring(colon + 1)));
        }
        return counts;
    }
}
