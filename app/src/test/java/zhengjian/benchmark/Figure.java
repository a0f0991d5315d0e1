package zhengjian.benchmark;

import java.util.Locale;

/**
 * One promised figure: what was measured and what was promised.
 *
 * @param name what it is, in one line
 * @param measured the measured value, in {@code unit}
 * @param target the bound, in {@code unit}
 * @param bound on which side of the target the value has to lie
 * @param unit empty for a ratio
 * @param detail the two sides of the ratio, or where the value comes from
 */
record Figure(String name, double measured, double target, Bound bound, String unit, String detail) {
    enum Bound {
        AT_LEAST("≥"),
        AT_MOST("≤");

        private final String sign;

        Bound(String sign) {
            this.sign = sign;
        }
    }

    static Figure atLeast(String name, double measured, double target, String detail) {
        return new Figure(name, measured, target, Bound.AT_LEAST, "", detail);
    }

    static Figure atMost(String name, double measured, double target, String unit, String detail) {
        return new Figure(name, measured, target, Bound.AT_MOST, unit, detail);
    }

    boolean reached() {
        return bound == Bound.AT_LEAST ? measured >= target : measured <= target;
    }

    /** The row of the printed table. */
    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s %s | %s | %s |",
                name,
                number(measured),
                bound.sign,
                number(target),
                reached() ? "pass" : "FAIL",
                detail);
    }

    private String number(double value) {
        String text = value >= 100 ? String.format(Locale.ROOT, "%.0f", value) : trimmed(value);
        return unit.isEmpty() ? text : text + " " + unit;
    }

    private static String trimmed(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    }
}
