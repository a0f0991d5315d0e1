package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Placement;
import zhengjian.document.drawing.Symbol;

/** Rings of turned ellipses. */
final class Rosette {
    private Rosette() {}

    /** The large one behind the text: so faint that a photocopy loses it before the text. */
    static List<Mark> behindText(double x, double y) {
        Ink ink = Ink.line(Palette.FAINT_GOLD, 0.13);
        Ink outer = Ink.line(Palette.PALE_GOLD, 0.13);
        return List.of(
                ringAt("c", x, y, 36, 27, 27, 9.5, ink),
                ringAt("d", x, y, 24, 44, 21, 9.5, ink),
                ringAt("e", x, y, 48, 66, 6.4, 2.6, outer),
                new Mark.Shape(Outline.circle(x, y, 75), outer),
                new Mark.Shape(Outline.circle(x, y, 74.2), ink));
    }

    /** A small one for the place of a photo that is not there. */
    static List<Mark> emblem(double x, double y) {
        Ink gold = Ink.line(Palette.GOLD, 0.14);
        return List.of(
                ringAt("i", x, y, 24, 6.4, 6.2, 2.4, gold),
                ringAt("j", x, y, 12, 3.1, 3, 1.3, Ink.line(Palette.CRIMSON, 0.14)),
                new Mark.Shape(Outline.circle(x, y, 13.2), gold),
                new Mark.Shape(Outline.circle(x, y, 13.8), Ink.line(Palette.GOLD, 0.3)));
    }

    /**
     * Ellipses turned about the origin.
     *
     * @param distance of each ellipse's centre from the origin
     * @param along radius towards the origin
     * @param across the other radius
     */
    static Mark.Repeat ring(String name, int count, double distance, double along, double across, Ink ink) {
        return ringAt(name, 0, 0, count, distance, along, across, ink);
    }

    private static Mark.Repeat ringAt(
            String name, double x, double y, int count, double distance, double along, double across, Ink ink) {
        double reach = distance + along + 1;
        Mark ellipse = new Mark.Shape(Outline.ellipse(distance, 0, along, across), ink);
        Symbol one = new Symbol(name, reach, List.of(ellipse));
        int few = count % 4 == 0 ? count / 4 : 1;
        Symbol some = new Symbol(name + "s", reach, List.of(new Mark.Repeat(one, turns(0, 0, few, 360.0 / count))));
        return new Mark.Repeat(some, turns(x, y, count / few, 360.0 * few / count));
    }

    private static List<Placement> turns(double x, double y, int count, double degrees) {
        List<Placement> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            turns.add(Placement.turned(x, y, i * degrees));
        }
        return turns;
    }
}
