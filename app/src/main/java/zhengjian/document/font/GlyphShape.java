package zhengjian.document.font;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;

/**
 * The shape of a character, read from {@code glyf} (OpenType 1.9): one unit is the font size, y goes upwards from the
 * baseline.
 */
public final class GlyphShape {
    private static final int ON_CURVE = 0x01;
    private static final int X_SHORT = 0x02;
    private static final int Y_SHORT = 0x04;
    private static final int REPEAT = 0x08;
    private static final int X_SAME_OR_POSITIVE = 0x10;
    private static final int Y_SAME_OR_POSITIVE = 0x20;

    private static final int WORDS = 0x0001;
    private static final int OFFSETS = 0x0002;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;
    private static final double FRACTION = 1 << 14;
    private static final int DEEPEST = 6;

    private final TrueTypeFont font;

    private GlyphShape(TrueTypeFont font) {
        this.font = font;
    }

    /** @throws FontException when the font's outline of it is damaged */
    public static Path2D of(TrueTypeFont font, int codePoint) {
        try {
            Path2D path = new GlyphShape(font).path(font.glyph(codePoint), 0);
            double unit = font.metrics().thousandths(1) / 1000;
            path.transform(AffineTransform.getScaleInstance(unit, unit));
            return path;
        } catch (IndexOutOfBoundsException e) {
            throw new FontException(font.name() + ": damaged outline", e);
        }
    }

    private Path2D path(int glyph, int depth) {
        byte[] outline = font.outline(glyph);
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        if (outline.length == 0 || depth > DEEPEST) {
            return path;
        }
        ByteBuffer in = ByteBuffer.wrap(outline);
        int contours = in.getShort(0);
        if (contours >= 0) {
            simple(path, in, contours);
        } else {
            composite(path, in, depth);
        }
        return path;
    }

    private void composite(Path2D path, ByteBuffer in, int depth) {
        int at = 10;
        int flags;
        do {
            flags = in.getShort(at) & 0xffff;
            int component = in.getShort(at + 2) & 0xffff;
            boolean words = (flags & WORDS) != 0;
            double dx = 0;
            double dy = 0;
            if ((flags & OFFSETS) != 0) {
                dx = words ? in.getShort(at + 4) : in.get(at + 4);
                dy = words ? in.getShort(at + 6) : in.get(at + 5);
            }
            at += words ? 8 : 6;
            double[] matrix = {1, 0, 0, 1};
            if ((flags & SCALE) != 0) {
                matrix[0] = matrix[3] = in.getShort(at) / FRACTION;
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                matrix[0] = in.getShort(at) / FRACTION;
                matrix[3] = in.getShort(at + 2) / FRACTION;
                at += 4;
            } else if ((flags & MATRIX) != 0) {
                for (int i = 0; i < 4; i++) {
                    matrix[i] = in.getShort(at + 2 * i) / FRACTION;
                }
                at += 8;
            }
            Path2D part = path(component, depth + 1);
            part.transform(new AffineTransform(matrix[0], matrix[1], matrix[2], matrix[3], dx, dy));
            path.append(part, false);
        } while ((flags & MORE) != 0);
    }

    private static void simple(Path2D path, ByteBuffer in, int contours) {
        int[] ends = new int[contours];
        int at = 10;
        for (int i = 0; i < contours; i++, at += 2) {
            ends[i] = in.getShort(at) & 0xffff;
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        in.position(at + 2 + (in.getShort(at) & 0xffff));
        int[] flags = flags(in, points);
        int[] x = coordinates(in, flags, X_SHORT, X_SAME_OR_POSITIVE);
        int[] y = coordinates(in, flags, Y_SHORT, Y_SAME_OR_POSITIVE);
        int first = 0;
        for (int end : ends) {
            contour(path, flags, x, y, first, end);
            first = end + 1;
        }
    }

    private static int[] flags(ByteBuffer in, int points) {
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = in.get() & 0xff;
            if ((flags[i] & REPEAT) != 0) {
                int flag = flags[i];
                for (int times = in.get() & 0xff; times > 0; times--) {
                    flags[++i] = flag;
                }
            }
        }
        return flags;
    }

    private static int[] coordinates(ByteBuffer in, int[] flags, int isShort, int sameOrPositive) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean same = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                int step = in.get() & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += in.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    /** Between two points off the curve lies one on it, half way. */
    private static void contour(Path2D path, int[] flags, int[] x, int[] y, int first, int end) {
        int count = end - first + 1;
        if (count < 2) {
            return;
        }
        boolean startsOn = (flags[first] & ON_CURVE) != 0;
        boolean endsOn = (flags[end] & ON_CURVE) != 0;
        double startX = startsOn ? x[first] : endsOn ? x[end] : (x[first] + x[end]) / 2.0;
        double startY = startsOn ? y[first] : endsOn ? y[end] : (y[first] + y[end]) / 2.0;
        path.moveTo(startX, startY);
        for (int i = startsOn ? 1 : 0; i < count; i++) {
            int here = first + i;
            if ((flags[here] & ON_CURVE) != 0) {
                path.lineTo(x[here], y[here]);
                continue;
            }
            boolean last = i == count - 1;
            int next = last ? first : here + 1;
            boolean nextOn = !last && (flags[next] & ON_CURVE) != 0;
            double toX = last ? startX : nextOn ? x[next] : (x[here] + x[next]) / 2.0;
            double toY = last ? startY : nextOn ? y[next] : (y[here] + y[next]) / 2.0;
            path.quadTo(x[here], y[here], toX, toY);
            if (nextOn) {
                i++;
            }
        }
        path.closePath();
    }
}
