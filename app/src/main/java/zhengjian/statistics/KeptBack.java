package zhengjian.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table of counts without those that would tell of people: cells under 5, and as many others as it takes so that no cell kept
 * back can be computed from the total. Which of them were small is not said. See docs/formats/statistics.md.
 *
 * @param cells with no number where it is kept back
 */
public record KeptBack<K extends Comparable<? super K>>(SortedMap<K, OptionalLong> cells) {
    /** Counts below it are kept back. */
    public static final long LEAST = 5;

    /** A table whose total is known; empty when no part of it can be shown. */
    public static <K extends Comparable<? super K>> Optional<KeptBack<K>> of(SortedMap<K, Long> counts) {
        List<Map.Entry<K, Long>> ascending = new ArrayList<>(counts.entrySet());
        ascending.sort(Map.Entry.<K, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        Set<K> kept = new HashSet<>();
        long sum = 0;
        for (Map.Entry<K, Long> cell : ascending) {
            if (cell.getValue() >= LEAST && isSafe(kept.size(), sum)) {
                break;
            }
            kept.add(cell.getKey());
            sum += cell.getValue();
        }
        return isSafe(kept.size(), sum) ? Optional.of(new KeptBack<>(shown(counts, kept))) : Optional.empty();
    }

    /** Cells of no known total: each stands for itself. */
    public static <K extends Comparable<? super K>> KeptBack<K> each(SortedMap<K, Long> counts) {
        Set<K> kept = new HashSet<>();
        counts.forEach((key, count) -> {
            if (count > 0 && count < LEAST) {
                kept.add(key);
            }
        });
        return new KeptBack<>(shown(counts, kept));
    }

    /** Nothing kept back; or two cells and more whose sum leaves each of them at least five values. */
    private static boolean isSafe(int cells, long sum) {
        return cells == 0 || cells >= 2 && sum >= cells + LEAST - 1;
    }

    private static <K extends Comparable<? super K>> SortedMap<K, OptionalLong> shown(
            SortedMap<K, Long> counts, Set<K> kept) {
        SortedMap<K, OptionalLong> shown = new TreeMap<>(counts.comparator());
        counts.forEach(
                (key, count) -> shown.put(key, kept.contains(key) ? OptionalLong.empty() : OptionalLong.of(count)));
        return shown;
    }
}
