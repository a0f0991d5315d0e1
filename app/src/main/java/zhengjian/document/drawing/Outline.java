package zhengjian.document.drawing;

import java.util.ArrayList;
import java.util.List;

/** A path of straight lines and cubic curves, in mm. Immutable once built. */
public final class Outline {
    /** How much of the radius a curve's handle takes for a quarter of a circle. */
    private static final double QUARTER = 0.5522847498;

    private final List<Step> steps;

    private Outline(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** One piece of the path. */
    public sealed interface Step {}

    /** A new part begins here. */
    public record Move(double x, double y) implements Step {}

    /** Straight to here. */
    public record Line(double x, double y) implements Step {}

    /** Curved to (x, y) with two handles. */
    public record Curve(double x1, double y1, double x2, double y2, double x, double y) implements Step {}

    /** Back to where the part began. */
    public record Close() implements Step {}

    /** In drawing order. */
    public List<Step> steps() {
        return steps;
    }

    public static Outline rectangle(double x, double y, double width, double height) {
        return new Pen()
                .move(x, y)
                .line(x + width, y)
                .line(x + width, y + height)
                .line(x, y + height)
                .close()
                .outline();
    }

    public static Outline roundedRectangle(double x, double y, double width, double height, double radius) {
        double k = radius * (1 - QUARTER);
        double right = x + width;
        double bottom = y + height;
        return new Pen()
                .move(x + radius, y)
                .line(right - radius, y)
                .curve(right - k, y, right, y + k, right, y + radius)
                .line(right, bottom - radius)
                .curve(right, bottom - k, right - k, bottom, right - radius, bottom)
                .line(x + radius, bottom)
                .curve(x + k, bottom, x, bottom - k, x, bottom - radius)
                .line(x, y + radius)
                .curve(x, y + k, x + k, y, x + radius, y)
                .close()
                .outline();
    }

    public static Outline ellipse(double x, double y, double radiusX, double radiusY) {
        double kx = radiusX * QUARTER;
        double ky = radiusY * QUARTER;
        return new Pen()
                .move(x + radiusX, y)
                .curve(x + radiusX, y + ky, x + kx, y + radiusY, x, y + radiusY)
                .curve(x - kx, y + radiusY, x - radiusX, y + ky, x - radiusX, y)
                .curve(x - radiusX, y - ky, x - kx, y - radiusY, x, y - radiusY)
                .curve(x + kx, y - radiusY, x + radiusX, y - ky, x + radiusX, y)
                .close()
                .outline();
    }

    public static Outline circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    /** A straight line. */
    public static Outline segment(double x1, double y1, double x2, double y2) {
        return new Pen().move(x1, y1).line(x2, y2).outline();
    }

    /** A five-pointed star, one point up. */
    public static Outline star(double x, double y, double radius) {
        Pen pen = new Pen();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? radius : radius * 0.381966;
            double angle = Math.PI * i / 5;
            double px = x + r * Math.sin(angle);
            double py = y - r * Math.cos(angle);
            if (i == 0) {
                pen.move(px, py);
            } else {
                pen.line(px, py);
            }
        }
        return pen.close().outline();
    }

    /** Draws an outline step by step. */
    public static final class Pen {
        private final List<Step> steps = new ArrayList<>();

        public Pen move(double x, double y) {
            steps.add(new Move(x, y));
            return this;
        }

        public Pen line(double x, double y) {
            steps.add(new Line(x, y));
            return this;
        }

        public Pen curve(double x1, double y1, double x2, double y2, double x, double y) {
            steps.add(new Curve(x1, y1, x2, y2, x, y));
            return this;
        }

        public Pen close() {
            steps.add(new Close());
            return this;
        }

        public Outline outline() {
            return new Outline(steps);
        }
    }
}
