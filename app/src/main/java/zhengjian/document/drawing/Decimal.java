package zhengjian.document.drawing;

/** Writes lengths briefly: at most three places, no exponent, no trailing zeros, the same on every machine. */
public final class Decimal {
    private Decimal() {}

    /** Appends the number rounded to thousandths. */
    public static void append(StringBuilder out, double number) {
        long thousandths = Math.round(number * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }

    /** The number rounded to thousandths. */
    public static String text(double number) {
        StringBuilder out = new StringBuilder();
        append(out, number);
        return out.toString();
    }
}
