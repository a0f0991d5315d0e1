package zhengjian.employer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;

/**
 * A key as its owner has it: {@code zjk_}, its id, and 256 random bits. The beginning lets programs that look for leaked
 * secrets find it.
 *
 * @param text the whole of it
 */
record KeyText(String id, String text) {
    static final String BEGINNING = "zjk_";

    private static final Pattern GRAMMAR = Pattern.compile(BEGINNING + "([0-9a-f]{16})_[0-9A-Za-z_-]{43}");
    private static final int ID = 8;
    private static final int SECRET = 32;

    static KeyText draw(SecureRandom random) {
        byte[] id = new byte[ID];
        byte[] secret = new byte[SECRET];
        random.nextBytes(id);
        random.nextBytes(secret);
        return of(HexFormat.of().formatHex(id), secret);
    }

    /** @param secret 32 bytes */
    static KeyText of(String id, byte[] secret) {
        return new KeyText(
                id,
                BEGINNING + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Empty when it is none, by its form alone. */
    static Optional<KeyText> parse(String text) {
        Matcher matcher = GRAMMAR.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), text)) : Optional.empty();
    }

    /** What is kept of it. */
    Bytes hash() {
        try {
            return Bytes.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The key does not reach a log by accident. */
    @Override
    public String toString() {
        return "key " + id;
    }
}
