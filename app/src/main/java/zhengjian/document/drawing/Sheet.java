package zhengjian.document.drawing;

/** A4, lying or standing; lengths in mm. */
public enum Sheet {
    LANDSCAPE(297, 210),
    PORTRAIT(210, 297);

    private static final double POINTS = 72 / 25.4;

    private final double width;
    private final double height;

    Sheet(double width, double height) {
        this.width = width;
        this.height = height;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** Height in points, as it stands in a file. */
    public double heightInPoints() {
        return Math.round(height * POINTS * 1000) / 1000.0;
    }

    /** Width in points, as it stands in a file. */
    public double widthInPoints() {
        return Math.round(width * POINTS * 1000) / 1000.0;
    }
}
