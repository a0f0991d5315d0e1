package zhengjian.holder.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/** Six random digits. Shows nothing of itself in {@link #toString()}. */
final class SignInCode {
    private static final int BOUND = 1_000_000;
    private static final int LONGEST_INPUT = 32;

    private final String digits;

    private SignInCode(String digits) {
        this.digits = digits;
    }

    static SignInCode draw(SecureRandom random) {
        return new SignInCode(String.format(Locale.ROOT, "%06d", random.nextInt(BOUND)));
    }

    String digits() {
        return digits;
    }

    /** Whether somebody typed this code, blanks and full-width digits forgiven. */
    boolean fits(String typed) {
        StringBuilder tidy = new StringBuilder();
        typed.chars()
                .limit(LONGEST_INPUT)
                .filter(symbol -> !Character.isWhitespace(symbol) && symbol != 0x3000)
                .map(symbol -> symbol >= '０' && symbol <= '９' ? symbol - '０' + '0' : symbol)
                .forEach(symbol -> tidy.append((char) symbol));
        return MessageDigest.isEqual(
                digits.getBytes(StandardCharsets.US_ASCII), tidy.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "a code";
    }
}
