package zhengjian.page.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Counts as bars and as a table.
 *
 * @param key of its texts {@code stats.KEY}
 * @param shown whether any of it can be shown
 * @param bars in their order
 */
public record Chart(String key, boolean shown, List<Bar> bars) {
    /** Bars that are drawn; the table has all of them. */
    public static final int DRAWN = 15;
    /** Units of the drawing: what a bar's longest is. */
    public static final int LONGEST = 220;
    /** Units of the drawing: the height of a bar with its label. */
    public static final int ROW = 40;

    public Chart {
        bars = List.copyOf(bars);
    }

    /** @param count empty when it is kept back */
    public record Bar(String code, String chinese, OptionalLong count) {}

    /** Those that are drawn. */
    public List<Bar> drawn() {
        return bars.subList(0, Math.min(DRAWN, bars.size()));
    }

    /** Length of a bar, in units of the drawing. */
    public long length(Bar bar) {
        long most = Math.max(
                1, bars.stream().mapToLong(one -> one.count().orElse(0)).max().orElse(1));
        long count = bar.count().orElse(0);
        return count == 0 ? 0 : Math.max(1, Math.round((double) LONGEST * count / most));
    }

    /** A number as people read it, such as 1,240. */
    public static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Whether a number is kept back. */
    public boolean hasKeptBack() {
        return bars.stream().anyMatch(bar -> bar.count().isEmpty());
    }

    /** The largest that is shown. */
    public Optional<Bar> largest() {
        return bars.stream()
                .filter(bar -> bar.count().isPresent())
                .reduce((one, other) -> one.count().getAsLong() >= other.count().getAsLong() ? one : other);
    }
}
