package zhengjian.employer;

import java.util.Locale;

/**
 * 统一社会信用代码 of GB 32100: registering body, kind, six digits of place, nine symbols of organisation, check symbol.
 * Eighteen symbols of 0-9 and A-Z without I, O, S, V, Z.
 */
public record CreditCode(String text) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int PLACE_FROM = 2;
    private static final int PLACE_TO = 8;

    /** @throws IllegalArgumentException saying what was expected, what was found, and where */
    public CreditCode {
        if (text.length() != LENGTH) {
            throw new IllegalArgumentException("统一社会信用代码应为 18 位，现为 " + text.length()
                    + " 位。 A unified social credit code has 18 symbols, found " + text.length() + ".");
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean place = i >= PLACE_FROM && i < PLACE_TO;
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0 || (place && value > 9)) {
                throw badSymbol(text, i, place);
            }
        }
        if (checkSymbol(text) != text.charAt(LENGTH - 1)) {
            throw new IllegalArgumentException("统一社会信用代码的校验位不符，有一位输错，请对照营业执照核对。"
                    + " The check symbol of the unified social credit code does not fit: one symbol is mistyped.");
        }
    }

    /** Reads what somebody typed: blanks around it and small letters are forgiven, nothing else. */
    public static CreditCode parse(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
    }

    private static IllegalArgumentException badSymbol(String text, int i, boolean place) {
        String found = String.format(Locale.ROOT, "U+%04X", (int) text.charAt(i));
        String expected = place ? "数字" : "数字或 I、O、S、V、Z 以外的大写字母";
        String inEnglish = place ? "a digit" : "a digit or a capital other than I, O, S, V, Z";
        return new IllegalArgumentException("统一社会信用代码第 " + (i + 1) + " 位应为" + expected + "，现为 " + found + "。 Symbol "
                + (i + 1) + " of a unified social credit code is " + inEnglish + ", found " + found + ".");
    }

    /** (31 − Σ value·3^i mod 31) mod 31. */
    private static char checkSymbol(String text) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    @Override
    public String toString() {
        return text;
    }
}
