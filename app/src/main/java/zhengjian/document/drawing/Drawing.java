package zhengjian.document.drawing;

import java.util.List;
import java.util.stream.Stream;

/**
 * A page.
 *
 * @param sheet its size
 * @param title of the document
 * @param kind equal for two drawings exactly when their fixed parts are
 * @param fixed the same on every page of its kind; drawn first
 * @param filled of this page alone
 */
public record Drawing(Sheet sheet, String title, String kind, List<Part> fixed, List<Part> filled) {
    public Drawing {
        fixed = List.copyOf(fixed);
        filled = List.copyOf(filled);
    }

    /** All parts in drawing order, which is also reading order. */
    public Stream<Part> parts() {
        return Stream.concat(fixed.stream(), filled.stream());
    }
}
