package zhengjian.document.drawing;

/**
 * Where something is put: first widened, then turned, then moved.
 *
 * @param degrees clockwise on the page
 * @param widening factor along its own x axis, 1 = unchanged
 */
public record Placement(double x, double y, double degrees, double widening) {
    /** Moved only. */
    public static Placement at(double x, double y) {
        return new Placement(x, y, 0, 1);
    }

    /** Turned about its own origin, then moved. */
    public static Placement turned(double x, double y, double degrees) {
        return new Placement(x, y, degrees, 1);
    }

    /** The same place, narrower or wider. */
    public Placement widened(double factor) {
        return new Placement(x, y, degrees, widening * factor);
    }
}
