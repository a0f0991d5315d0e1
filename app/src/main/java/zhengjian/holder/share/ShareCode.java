package zhengjian.holder.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A share code: 22 random symbols of 32 and two check symbols, in six groups of four. Whether a text is one can be told without
 * asking anybody, so the one box of the home page takes it too. Shows nothing of itself in {@link #toString()}.
 */
public final class ShareCode {
    /** Symbols, hyphens not counted. */
    public static final int LENGTH = 24;

    /** The 32 symbols, without I, L, O and U; a symbol's place is its value. */
    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int RANDOM = 22;
    private static final int GROUP = 4;
    /** A prime just below 32², so that every single wrong symbol and every swap of two is seen. */
    private static final int MODULUS = 1021;

    private static final int LONGEST_INPUT = 64;

    private final String symbols;

    private ShareCode(String symbols) {
        this.symbols = symbols;
    }

    static ShareCode draw(SecureRandom random) {
        StringBuilder symbols = new StringBuilder(LENGTH);
        for (int i = 0; i < RANDOM; i++) {
            symbols.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ShareCode(symbols + check(symbols));
    }

    /** Reads what people type: hyphens, blanks, full width and lower case are forgiven, and O for 0, I and L for 1. */
    public static Optional<ShareCode> parse(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        StringBuilder symbols = new StringBuilder(LENGTH);
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(symbol ->
                        !Character.isWhitespace(symbol) && Character.getType(symbol) != Character.DASH_PUNCTUATION)
                .map(symbol -> symbol == 'O' ? '0' : symbol == 'I' || symbol == 'L' ? '1' : symbol)
                .forEach(symbols::appendCodePoint);
        boolean fits = symbols.length() == LENGTH
                && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
                && symbols.chars().anyMatch(symbol -> symbol > '9')
                && check(symbols.substring(0, RANDOM)).contentEquals(symbols.substring(RANDOM));
        return fits ? Optional.of(new ShareCode(symbols.toString())) : Optional.empty();
    }

    private static String check(CharSequence symbols) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum = (sum * ALPHABET.length() + ALPHABET.indexOf(symbols.charAt(i))) % MODULUS;
        }
        return String.valueOf(
                new char[] {ALPHABET.charAt(sum / ALPHABET.length()), ALPHABET.charAt(sum % ALPHABET.length())});
    }

    /** As it stands in the link: 24 symbols. */
    public String symbols() {
        return symbols;
    }

    /** As it is shown: groups of four. */
    public String grouped() {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < LENGTH; i += GROUP) {
            grouped.append(i == 0 ? "" : "-").append(symbols, i, i + GROUP);
        }
        return grouped.toString();
    }

    /** What is stored. */
    ShareId id() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(symbols.getBytes(StandardCharsets.US_ASCII));
            return new ShareId(HexFormat.of().formatHex(digest, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "a share code";
    }
}
