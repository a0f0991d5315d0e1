package zhengjian.review;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a review: 8 random bytes as 16 lower-case hexadecimal digits. */
public record ReviewId(String text) {
    private static final int LENGTH = 8;
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{16}");

    public ReviewId {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("a review has 16 hexadecimal digits");
        }
    }

    /** Reads the text; empty if it is none. */
    public static Optional<ReviewId> parse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new ReviewId(text)) : Optional.empty();
    }

    static ReviewId draw(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new ReviewId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
