package zhengjian.signing.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.merkle.NoteSignature;

/**
 * The name and Ed25519 key of a witness, and the statements it makes under them: C2SP tlog-cosignature, version 1. A
 * cosignature says that at a time this was the largest tree of the log that the witness had seen, grown from all it saw
 * before.
 */
public final class CosignerKey {
    private static final byte COSIGNATURE_V1 = 4;
    private static final int KEY_LENGTH = 32;
    private static final int SIGNATURE_LENGTH = 64;
    private static final Pattern TEXT = Pattern.compile("([^\\s+]{1,255})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]{44})");
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final VerificationKey key;
    private final byte[] typedKey;
    private final int id;

    private CosignerKey(String name, VerificationKey key) {
        if (key.algorithm() != Algorithm.EDDSA) {
            throw new IllegalArgumentException("a witness signs with Ed25519, found " + key.algorithm());
        }
        byte[] spki = key.spki();
        this.name = name;
        this.key = key;
        this.typedKey = ByteBuffer.allocate(1 + KEY_LENGTH)
                .put(COSIGNATURE_V1)
                .put(spki, spki.length - KEY_LENGTH, KEY_LENGTH)
                .array();
        this.id = ByteBuffer.wrap(sha256(name + "\n", typedKey)).getInt();
    }

    /** @throws IllegalArgumentException for a key that is not Ed25519 */
    public static CosignerKey of(String name, VerificationKey key) {
        return new CosignerKey(name, key);
    }

    /**
     * Reads {@code NAME+ID+BASE64}, as a witness publishes its key.
     *
     * @throws IllegalArgumentException for anything else, or an id that is not the key's
     */
    public static CosignerKey parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        byte[] typed = matcher.matches() ? Base64.getDecoder().decode(matcher.group(3)) : new byte[0];
        if (typed.length != 1 + KEY_LENGTH || typed[0] != COSIGNATURE_V1) {
            throw new IllegalArgumentException(
                    "expected NAME+ID+BASE64 of an Ed25519 cosigner, signature type 4, found " + text);
        }
        byte[] spki = Arrays.copyOf(SPKI_PREFIX, SPKI_PREFIX.length + KEY_LENGTH);
        System.arraycopy(typed, 1, spki, SPKI_PREFIX.length, KEY_LENGTH);
        CosignerKey parsed = new CosignerKey(matcher.group(1), VerificationKey.ofSpki(spki));
        if (!parsed.text().equals(text)) {
            throw new IllegalArgumentException(
                    "the id of this key is " + HexFormat.of().toHexDigits(parsed.id) + ", found " + matcher.group(2)
                            + ": is something missing?");
        }
        return parsed;
    }

    private static byte[] sha256(String head, byte[] tail) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(head.getBytes(StandardCharsets.UTF_8));
            return digest.digest(tail);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The witness's name. */
    public String name() {
        return name;
    }

    /** {@code NAME+ID+BASE64}. */
    public String text() {
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typedKey);
    }

    /** True when the line says that it is by this key; whether it is, {@link #time} tells. */
    public boolean claims(NoteSignature line) {
        return line.keyId() == id && line.name().equals(name);
    }

    /**
     * When the witness cosigned the checkpoint.
     *
     * @param checkpoint the text of the note, signatures left out
     * @return empty when the line is not this key's, or its signature does not fit
     */
    public Optional<Instant> time(NoteSignature line, String checkpoint) {
        if (!claims(line) || line.signature().length() != Long.BYTES + SIGNATURE_LENGTH) {
            return Optional.empty();
        }
        ByteBuffer content = ByteBuffer.wrap(line.signature().toArray());
        long seconds = content.getLong();
        byte[] signature = new byte[SIGNATURE_LENGTH];
        content.get(signature);
        return seconds >= 0
                        && seconds <= Instant.MAX.getEpochSecond()
                        && key.verifies(message(seconds, checkpoint), signature)
                ? Optional.of(Instant.ofEpochSecond(seconds))
                : Optional.empty();
    }

    /** What a witness signs. */
    public NoteSignature sign(String checkpoint, Instant at, SigningKey secret) {
        byte[] content = ByteBuffer.allocate(Long.BYTES + SIGNATURE_LENGTH)
                .putLong(at.getEpochSecond())
                .put(secret.sign(message(at.getEpochSecond(), checkpoint)))
                .array();
        return new NoteSignature(name, id, Bytes.copyOf(content));
    }

    private static byte[] message(long seconds, String checkpoint) {
        return ("cosignature/v1\ntime " + seconds + "\n" + checkpoint).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text();
    }
}
