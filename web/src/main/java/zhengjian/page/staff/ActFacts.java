package zhengjian.page.staff;

import java.util.List;
import java.util.Optional;
import zhengjian.page.VerdictPage;

/**
 * What somebody asks for, as the one who decides reads it.
 *
 * @param heading in one line
 * @param rows the whole of it
 * @param now what the public reads now; empty when the public reads nothing of it
 * @param after what the public will read once it is approved; empty when it is decided already
 */
public record ActFacts(Heading heading, List<Row> rows, Optional<VerdictPage> now, Optional<VerdictPage> after) {
    public ActFacts {
        rows = List.copyOf(rows);
    }

    /** Of which the public reads nothing. */
    public static ActFacts inside(Heading heading, List<Row> rows) {
        return new ActFacts(heading, rows, Optional.empty(), Optional.empty());
    }

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
