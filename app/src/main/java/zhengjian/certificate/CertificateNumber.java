package zhengjian.certificate;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A certificate number: one of ours (2-digit province + 13 random symbols + check symbol), or an earlier one that was
 * kept. Two numbers are equal when their canonical texts are. Whether a number was issued, and whether it is of ours, is
 * known to the register alone. The format is docs/formats/certificate-number.md.
 */
public final class CertificateNumber implements Comparable<CertificateNumber> {
    /** The 31 symbols of our numbers, without the look-alikes I L O S Z. A symbol's place is its value. */
    public static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRTUVWXY";

    /** Symbols in a number of ours, the check symbol included, group hyphens not. */
    public static final int LENGTH = 16;

    private static final int PREFIX = 2;
    private static final int GROUP = 4;
    private static final int SHORTEST = 6;
    private static final int LONGEST = 32;
    private static final int LONGEST_INPUT = 128;

    private final String canonical;
    private final String text;

    private CertificateNumber(String canonical, String text) {
        this.canonical = canonical;
        this.text = text;
    }

    /**
     * Reads a number as people type it: surrounding and inner blanks, hyphens of every kind, full-width forms and lower
     * case are forgiven; in a number of ours also O for 0, I and L for 1, S for 5, Z for 2.
     *
     * @throws BadNumber if nothing is left, a character is none of 0-9 A-Z hyphen blank, or 6 to 32 is not met
     */
    public static CertificateNumber parse(String input) {
        String text = tidy(input);
        String symbols = text.replace("-", "");
        if (symbols.isEmpty()) {
            throw new BadNumber(BadNumber.Reason.EMPTY, "证书编号为空 / the certificate number is empty");
        }
        String forgiven = forgive(symbols);
        if (isOurShape(forgiven) && fits(forgiven)) {
            return new CertificateNumber(forgiven, grouped(forgiven));
        }
        refuseLength(text);
        return isOurShape(symbols)
                ? new CertificateNumber(symbols, grouped(symbols))
                : new CertificateNumber(symbols, text);
    }

    /**
     * Draws a new number of ours.
     *
     * @param provincePrefix two digits, the first two of the issuing province's division code
     */
    public static CertificateNumber generate(String provincePrefix, SecureRandom random) {
        if (!isPrefix(provincePrefix)) {
            throw new IllegalArgumentException("province prefix: expected two digits, found " + provincePrefix);
        }
        StringBuilder symbols = new StringBuilder(LENGTH).append(provincePrefix);
        byte[] drawn = new byte[LENGTH];
        while (symbols.length() < LENGTH - 1) {
            random.nextBytes(drawn);
            addSymbols(symbols, drawn);
        }
        String number = symbols.append(checkCharacter(symbols)).toString();
        return new CertificateNumber(number, grouped(number));
    }

    private static boolean isPrefix(String text) {
        return text.length() == PREFIX
                && text.charAt(0) >= '1'
                && text.charAt(0) <= '9'
                && text.charAt(1) >= '0'
                && text.charAt(1) <= '9';
    }

    /** One symbol a byte until there are 15; the bytes above a multiple of 31 are passed over, so that all are as likely. */
    private static void addSymbols(StringBuilder symbols, byte[] drawn) {
        int end = 256 - 256 % ALPHABET.length();
        for (int i = 0; i < drawn.length && symbols.length() < LENGTH - 1; i++) {
            int value = drawn[i] & 0xFF;
            if (value < end) {
                symbols.append(ALPHABET.charAt(value % ALPHABET.length()));
            }
        }
    }

    /** The key in the register: 0-9 A-Z, no hyphens. */
    public String canonical() {
        return canonical;
    }

    /** As printed: ours in four groups of four, an earlier one with the hyphens it was given with. */
    public String text() {
        return text;
    }

    /** Sixteen symbols of our alphabet, after two digits: says nothing about who issued it. */
    public boolean hasOurShape() {
        return isOurShape(forgive(canonical));
    }

    /** Whether it has our shape and its last symbol is the check of the others; if not, it was mistyped or is not ours. */
    public boolean checkCharacterFits() {
        String forgiven = forgive(canonical);
        return isOurShape(forgiven) && fits(forgiven);
    }

    /** The check symbol of 15 symbols: (31 − Σ value·3^i mod 31) mod 31, the arithmetic of GB 32100. */
    static char checkCharacter(CharSequence symbols) {
        int modulus = ALPHABET.length();
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(symbols.charAt(i)) * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    private static boolean fits(String symbols) {
        return checkCharacter(symbols) == symbols.charAt(LENGTH - 1);
    }

    private static boolean isOurShape(String symbols) {
        if (symbols.length() != LENGTH || symbols.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            int value = ALPHABET.indexOf(symbols.charAt(i));
            if (value < 0 || (i < PREFIX && value > 9)) {
                return false;
            }
        }
        return true;
    }

    private static String forgive(String symbols) {
        char[] forgiven = symbols.toCharArray();
        for (int i = 0; i < forgiven.length; i++) {
            forgiven[i] = forgive(forgiven[i]);
        }
        return new String(forgiven);
    }

    private static char forgive(char symbol) {
        return switch (symbol) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'S' -> '5';
            case 'Z' -> '2';
            default -> symbol;
        };
    }

    private static String grouped(String symbols) {
        StringBuilder grouped = new StringBuilder(LENGTH + LENGTH / GROUP);
        for (int i = 0; i < LENGTH; i += GROUP) {
            grouped.append(i == 0 ? "" : "-").append(symbols, i, i + GROUP);
        }
        return grouped.toString();
    }

    private static String tidy(String input) {
        if (input.length() > LONGEST_INPUT) {
            throw tooLong(input.length());
        }
        StringBuilder text = new StringBuilder(input.length());
        for (int i = 0; i < input.length(); ) {
            int codePoint = input.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!isBlank(codePoint)) {
                text.append(symbol(codePoint, i));
            }
        }
        return text.toString();
    }

    private static char symbol(int codePoint, int position) {
        int narrow = codePoint >= 0xFF01 && codePoint <= 0xFF5E ? codePoint - 0xFEE0 : codePoint;
        if (isHyphen(narrow)) {
            return '-';
        }
        if (narrow >= 'a' && narrow <= 'z') {
            return (char) (narrow - 'a' + 'A');
        }
        boolean allowed = (narrow >= '0' && narrow <= '9') || (narrow >= 'A' && narrow <= 'Z');
        if (!allowed) {
            String found = String.format(Locale.ROOT, "U+%04X", codePoint);
            throw new BadNumber(
                    BadNumber.Reason.BAD_CHARACTER,
                    "证书编号只含数字、字母和连字符，第 " + position + " 位为 " + found
                            + " / a certificate number has digits, letters and hyphens, found " + found
                            + " at position "
                            + position);
        }
        return (char) narrow;
    }

    private static boolean isBlank(int codePoint) {
        return codePoint < 0x80
                ? codePoint <= ' ' && Character.isWhitespace(codePoint)
                : Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isHyphen(int codePoint) {
        return codePoint == '-' || (codePoint >= 0x2010 && codePoint <= 0x2015) || codePoint == 0x2212;
    }

    private static void refuseLength(String text) {
        if (text.length() < SHORTEST) {
            throw new BadNumber(
                    BadNumber.Reason.TOO_SHORT,
                    "证书编号至少 6 位，现为 " + text.length() + " 位 / a certificate number has at least 6 characters, found "
                            + text.length());
        }
        if (text.length() > LONGEST) {
            throw tooLong(text.length());
        }
    }

    private static BadNumber tooLong(int length) {
        return new BadNumber(
                BadNumber.Reason.TOO_LONG,
                "证书编号至多 32 位，现为 " + length + " 位 / a certificate number has at most 32 characters, found " + length);
    }

    @Override
    public int compareTo(CertificateNumber other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateNumber number && canonical.equals(number.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
