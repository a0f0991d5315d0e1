package zhengjian.document.drawing;

import java.util.List;

/**
 * A small drawing that is stored once and used many times.
 *
 * @param name unique in a drawing, letters and digits
 * @param reach no mark lies further than this from the symbol's origin, in mm, in either direction
 */
public record Symbol(String name, double reach, List<Mark> marks) {
    public Symbol {
        marks = List.copyOf(marks);
    }
}
