package zhengjian.document.drawing;

/** Writes an outline as the {@code d} attribute of an SVG path, with relative coordinates in hundredths of a mm. */
final class SvgPath {
    private final StringBuilder out;
    private double x;
    private double y;
    private double startX;
    private double startY;

    SvgPath(StringBuilder out) {
        this.out = out;
    }

    void append(Outline outline) {
        for (Outline.Step step : outline.steps()) {
            if (step instanceof Outline.Move move) {
                out.append('M');
                pair(round(move.x()), round(move.y()), false);
                go(move.x(), move.y());
                startX = x;
                startY = y;
            } else if (step instanceof Outline.Line line) {
                out.append('l');
                pair(round(line.x()) - x, round(line.y()) - y, false);
                go(line.x(), line.y());
            } else if (step instanceof Outline.Curve curve) {
                out.append('c');
                pair(round(curve.x1()) - x, round(curve.y1()) - y, false);
                pair(round(curve.x2()) - x, round(curve.y2()) - y, true);
                pair(round(curve.x()) - x, round(curve.y()) - y, true);
                go(curve.x(), curve.y());
            } else {
                out.append('z');
                x = startX;
                y = startY;
            }
        }
    }

    private void go(double toX, double toY) {
        x = round(toX);
        y = round(toY);
    }

    private void pair(double first, double second, boolean follows) {
        number(first, follows);
        number(second, true);
    }

    private void number(double value, boolean follows) {
        double rounded = round(value);
        if (follows && rounded >= 0) {
            out.append(' ');
        }
        Decimal.append(out, rounded);
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
