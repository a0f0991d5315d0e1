package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Box;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Outline;
import zhengjian.document.drawing.Placement;
import zhengjian.document.font.Face;

/**
 * The authority's round seal: ring, star, its name along the upper arc, a line below the star. Drawn so that it darkens
 * what lies below, and so that only the ring crosses the issuer's line and the date.
 */
final class Seal {
    static final double CENTRE_X = 235;
    static final double CENTRE_Y = 152;
    static final double RADIUS = 19.5;
    static final Box BOX = new Box(CENTRE_X - RADIUS, CENTRE_Y - RADIUS, 2 * RADIUS, 2 * RADIUS);
    private static final double RING = 1.1;
    private static final double TEXT_RADIUS = 14.2;
    private static final double LARGEST_ARC = 226;
    private static final double LARGEST_STEP = 19;
    private static final double LARGEST_SIZE = 4.7;
    private static final double LINE_SIZE = 3.1;
    private static final double LINE_WIDTH = 22;

    private Seal() {}

    /** @param line the words below the star, for instance 职称证书专用章 */
    static List<Mark> marks(String authority, String line, Typesetter type) {
        Ink red = Ink.fill(Palette.VERMILION).multiply();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Shape(
                Outline.circle(CENTRE_X, CENTRE_Y, RADIUS - RING / 2),
                Ink.line(Palette.VERMILION, RING).multiply()));
        marks.add(new Mark.Shape(Outline.star(CENTRE_X, CENTRE_Y - 0.6, 5.4), red));
        name(authority, type, red, marks);
        double width = type.width(Face.TEXT, line, LINE_SIZE);
        double widening = Math.min(1, LINE_WIDTH / width);
        marks.add(new Mark.Text(
                line,
                Face.TEXT,
                LINE_SIZE,
                0,
                width,
                red,
                Placement.at(CENTRE_X - width * widening / 2, CENTRE_Y + 9).widened(widening)));
        return marks;
    }

    private static void name(String authority, Typesetter type, Ink red, List<Mark> marks) {
        int[] characters = authority.codePoints().toArray();
        double step = Math.min(LARGEST_STEP, LARGEST_ARC / Math.max(1, characters.length - 1));
        double room = Math.toRadians(step) * TEXT_RADIUS;
        double size = Math.min(LARGEST_SIZE, room * 1.28);
        double angle = -step * (characters.length - 1) / 2;
        for (int character : characters) {
            String letter = Character.toString(character);
            double width = type.width(Face.TEXT, letter, size);
            double widening = Math.min(0.86, room / Math.max(width, size * 0.5));
            double turn = Math.toRadians(angle);
            double half = width * widening / 2;
            double x = CENTRE_X + TEXT_RADIUS * Math.sin(turn) - half * Math.cos(turn);
            double y = CENTRE_Y - TEXT_RADIUS * Math.cos(turn) - half * Math.sin(turn);
            marks.add(new Mark.Text(
                    letter,
                    Face.TEXT,
                    size,
                    0,
                    width,
                    red,
                    Placement.turned(x, y, angle).widened(widening)));
            angle += step;
        }
    }
}
