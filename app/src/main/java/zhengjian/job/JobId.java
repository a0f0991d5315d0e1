package zhengjian.job;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a job: 8 random bytes as 16 lower-case hexadecimal digits. */
public record JobId(String text) {
    private static final int LENGTH = 8;
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{16}");

    public JobId {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("a job has 16 hexadecimal digits");
        }
    }

    /** Reads the text; empty if it is none. */
    public static Optional<JobId> parse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
    }

    /** A new one. */
    public static JobId draw(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new JobId(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return text;
    }
}
