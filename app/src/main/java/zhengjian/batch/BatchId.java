package zhengjian.batch;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a batch: 8 random bytes as 16 lower-case hexadecimal digits. */
public record BatchId(String text) {
    private static final int LENGTH = 8;
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{16}");

    public BatchId {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("a batch has 16 hexadecimal digits");
        }
    }

    /** Reads the text; empty if it is none. */
    public static Optional<BatchId> parse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new BatchId(text)) : Optional.empty();
    }

    static BatchId draw(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new BatchId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
