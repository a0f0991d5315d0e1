package zhengjian.document.drawing;

import java.util.List;
import zhengjian.document.font.Face;

/** One thing on the page. */
public sealed interface Mark {
    /** A painted path. */
    record Shape(Outline outline, Ink ink) implements Mark {}

    /**
     * One line of text; its origin is the left end of the baseline.
     *
     * @param size font size in mm
     * @param spacing added after each character but the last, in mm
     * @param width from the origin to the right edge of the last character, in mm, before widening
     */
    record Text(String text, Face face, double size, double spacing, double width, Ink ink, Placement placement)
            implements Mark {}

    /** One symbol, drawn again and again. */
    record Repeat(Symbol symbol, List<Placement> placements) implements Mark {
        public Repeat {
            placements = List.copyOf(placements);
        }
    }

    /**
     * A QR code.
     *
     * @param x left edge of the first module
     * @param y upper edge of the first module
     * @param module side of a module in mm
     */
    record Code(Modules modules, double x, double y, double module, Ink ink) implements Mark {}

    /** The holder's photo fills this box. */
    record Picture(Photo photo, double x, double y, double width, double height) implements Mark {}
}
