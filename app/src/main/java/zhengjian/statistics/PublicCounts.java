package zhengjian.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the public may know of the counts: small ones are kept back, as {@link KeptBack} says. */
public final class PublicCounts {
    /** Counts below it are kept back. */
    public static final long LEAST = KeptBack.LEAST;

    private static final int DAYS = 366;

    private final Instant asOf;
    private final OptionalLong certificates;
    private final Map<Dimension, Optional<KeptBack<Label>>> tables = new EnumMap<>(Dimension.class);
    private final SortedMap<Published, OptionalLong> publications;
    private final SortedMap<LocalDate, OptionalLong> checks;

    private PublicCounts(Counts counts) {
        this.asOf = counts.asOf();
        this.certificates = counts.certificates() == 0 || counts.certificates() >= LEAST
                ? OptionalLong.of(counts.certificates())
                : OptionalLong.empty();
        counts.tables().forEach((dimension, cells) -> tables.put(dimension, KeptBack.of(cells)));
        this.publications =
                KeptBack.of(counts.publications()).map(KeptBack::cells).orElseGet(() -> all(counts.publications()));
        SortedMap<LocalDate, Long> days = counts.checks();
        this.checks = KeptBack.each(
                        days.size() <= DAYS ? days : days.tailMap(days.lastKey().minusDays(DAYS - 1L)))
                .cells();
    }

    static PublicCounts of(Counts counts) {
        return new PublicCounts(counts);
    }

    /** The documents are public; how many certificates they brought is not said. */
    private static SortedMap<Published, OptionalLong> all(SortedMap<Published, Long> counts) {
        SortedMap<Published, OptionalLong> all = new TreeMap<>();
        counts.keySet().forEach(one -> all.put(one, OptionalLong.empty()));
        return all;
    }

    public Instant asOf() {
        return asOf;
    }

    /** All certificates; empty when they are too few. */
    public OptionalLong certificates() {
        return certificates;
    }

    /** Whether the table can be shown at all. */
    public boolean isShown(Dimension dimension) {
        return tables.getOrDefault(dimension, Optional.empty()).isPresent();
    }

    /** A table; nothing in it when it cannot be shown. */
    public SortedMap<Label, OptionalLong> table(Dimension dimension) {
        return tables.getOrDefault(dimension, Optional.empty())
                .map(KeptBack::cells)
                .orElseGet(TreeMap::new);
    }

    /** The newest first. */
    public SortedMap<Published, OptionalLong> publications() {
        return publications;
    }

    /** Checks by day, at most those of a year. */
    public SortedMap<LocalDate, OptionalLong> checks() {
        return checks;
    }
}
