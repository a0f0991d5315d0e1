package zhengjian.document.face;

import java.util.ArrayList;
import java.util.List;
import zhengjian.document.drawing.Ink;
import zhengjian.document.drawing.Mark;
import zhengjian.document.drawing.Placement;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;

/** Sets text: measures it, spreads it, breaks it into lines. Lengths are mm. */
public record Typesetter(Fonts fonts) {
    private static final String NOT_FIRST = "，。、：；！？）〕》”’·,.;:!?)]%";
    private static final String NOT_LAST = "（〔《“‘([";

    /** Width of a line. */
    public double width(Face face, String text, double size) {
        return fonts.width(face, text) * size / 1000;
    }

    /** One line from here on. */
    public Mark.Text left(String text, Face face, double size, int rgb, double x, double y) {
        return new Mark.Text(text, face, size, 0, width(face, text, size), Ink.fill(rgb), Placement.at(x, y));
    }

    /** One line about this middle. */
    public Mark.Text centred(String text, Face face, double size, int rgb, double centre, double y) {
        return left(text, face, size, rgb, centre - width(face, text, size) / 2, y);
    }

    /** The letters spread evenly over exactly this width. */
    public Mark.Text spread(String text, Face face, double size, int rgb, double x, double y, double over) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        double spacing = gaps == 0 ? 0 : (over - width(face, text, size)) / gaps;
        return new Mark.Text(text, face, size, spacing, over, Ink.fill(rgb), Placement.at(x, y));
    }

    /**
     * Breaks a text into lines no wider than given, as evenly filled as their number allows. No line begins with a
     * closing mark or ends with an opening one, unless nothing else fits.
     */
    public List<String> lines(Face face, String text, double size, double width) {
        List<String> filled = fill(face, text, size, width);
        double narrower = width;
        List<String> even = filled;
        for (int step = 0; step < 8 && filled.size() > 1; step++) {
            narrower -= width * 0.05;
            List<String> attempt = fill(face, text, size, narrower);
            if (attempt.size() > filled.size()) {
                break;
            }
            even = attempt;
        }
        return even;
    }

    private List<String> fill(Face face, String text, double size, double width) {
        int[] characters = text.codePoints().toArray();
        double[] widths = new double[characters.length];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = fonts.advance(face, characters[i]) * size / 1000;
        }
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < characters.length) {
            int end = from;
            double used = 0;
            while (end < characters.length && (end == from || used + widths[end] <= width)) {
                used += widths[end++];
            }
            int to = end == characters.length ? end : breakBefore(characters, from, end);
            lines.add(new String(characters, from, to - from).strip());
            from = to;
        }
        return lines;
    }

    /** The last place to break, not after {@code end}. */
    private static int breakBefore(int[] characters, int from, int end) {
        for (int at = end; at > from && at > end - 12; at--) {
            if (mayBreak(characters[at - 1], characters[at])) {
                return at;
            }
        }
        return end;
    }

    private static boolean mayBreak(int before, int after) {
        if (NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return !(isWordPart(before) && isWordPart(after));
    }

    private static boolean isWordPart(int c) {
        return c < 0x250 && (Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '*');
    }
}
