package zhengjian.document.drawing;

import java.util.Locale;

/**
 * How a shape is painted.
 *
 * @param rgb sRGB, 0xrrggbb
 * @param width of the line in mm; 0 = the shape is filled (non-zero winding)
 * @param multiplied darkens what lies under it instead of covering it
 */
public record Ink(int rgb, double width, boolean multiplied) {
    /** Filled, covering. */
    public static Ink fill(int rgb) {
        return new Ink(rgb, 0, false);
    }

    /** A line of this width in mm, covering. */
    public static Ink line(int rgb, double width) {
        return new Ink(rgb, width, false);
    }

    /** The same, darkening. */
    public Ink multiply() {
        return new Ink(rgb, width, true);
    }

    /** As in a style sheet: {@code #8c1f1a}. */
    public String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }
}
