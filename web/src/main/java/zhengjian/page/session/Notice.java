package zhengjian.page.session;

import java.util.List;

/**
 * What came of the last form, told once on the next page.
 *
 * @param key of the text
 * @param values for its placeholders
 */
public record Notice(String key, List<Object> values) {
    public Notice {
        values = List.copyOf(values);
    }

    /** A notice with values for its placeholders. */
    public static Notice of(String key, Object... values) {
        return new Notice(key, List.of(values));
    }
}
