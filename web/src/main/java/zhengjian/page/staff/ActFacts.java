package zhengjian.page.staff;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.page.VerdictPage;

/**
 * What somebody asks for, as the one who decides reads it.
 *
 * @param heading in one line
 * @param rows the whole of it
 * @param readings what the public reads of it, now and afterwards; empty when the public reads nothing
 * @param waiting whether it is still to be decided
 */
public record ActFacts(Heading heading, List<Row> rows, List<Reading> readings, boolean waiting) {
    public ActFacts {
        rows = List.copyOf(rows);
        readings = List.copyOf(readings);
    }

    /**
     * About one certificate.
     *
     * @param now what the public reads now; empty when the public reads nothing of it
     * @param after what the public will read once it is approved; empty when it is decided already
     */
    public ActFacts(Heading heading, List<Row> rows, Optional<VerdictPage> now, Optional<VerdictPage> after) {
        this(
                heading,
                rows,
                Stream.of(now.map(page -> new Reading("now", page)), after.map(page -> new Reading("after", page)))
                        .flatMap(Optional::stream)
                        .toList(),
                after.isPresent());
    }

    /** Of which the public reads nothing. */
    public static ActFacts inside(Heading heading, List<Row> rows) {
        return new ActFacts(heading, rows, List.of(), false);
    }

    /**
     * What the public reads.
     *
     * @param key of its heading {@code staff.act.KEY}
     */
    public record Reading(String key, VerdictPage page) {}

    /**
     * One line.
     *
     * @param key of its text {@code staff.task.KEY}
     * @param values for the text's placeholders
     */
    public record Heading(String key, List<Object> values) {}

    /**
     * A fact.
     *
     * @param key of its label {@code staff.fact.KEY}; the key itself where there is no such text
     * @param value as it stands in the register, in Chinese
     * @param before what stood there until now, where it is another; else empty
     */
    public record Row(String key, String value, String before) {
        /** One that has not changed. */
        public static Row of(String key, String value) {
            return new Row(key, value, "");
        }
    }
}
