package zhengjian.approval;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.staff.UserName;

/** The number of a request: 16 bytes as 32 lower-case hexadecimal digits. */
public record RequestId(String text) {
    private static final int LENGTH = 16;
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-f]{32}");

    public RequestId {
        if (!GRAMMAR.matcher(text).matches()) {
            throw new IllegalArgumentException("a request has 32 hexadecimal digits");
        }
    }

    /** Reads the text; empty if it is none. */
    public static Optional<RequestId> parse(String text) {
        return GRAMMAR.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }

    static RequestId draw(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new RequestId(HexFormat.of().formatHex(bytes));
    }

    /** Always the same for the same user and idempotency key: a request sent twice is one. */
    static RequestId of(UserName user, String idempotencyKey) {
        byte[] text = (user + "\n" + idempotencyKey).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return new RequestId(HexFormat.of().formatHex(Arrays.copyOf(hash, LENGTH)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
