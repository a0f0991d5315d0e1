package zhengjian.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Base32;

/**
 * The secret that an authenticator app shares with us: time-based codes of RFC 6238, six digits, 30 seconds, SHA-1 (what
 * every app can do).
 *
 * @param bytes 20
 */
public record OneTimeSecret(Bytes bytes) {
    private static final int LENGTH = 20;
    /** Steps that a phone's clock may be off, to either side. */
    private static final int DRIFT = 1;

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    public OneTimeSecret {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("a one-time secret has " + LENGTH + " bytes, found " + bytes.length());
        }
    }

    /** A fresh one. */
    public static OneTimeSecret generate(SecureRandom random) {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return new OneTimeSecret(Bytes.copyOf(secret));
    }

    /** As an app takes it by hand: base32, 32 characters. */
    public String base32() {
        return Base32.encode(bytes.toArray());
    }

    /** As an app takes it from a QR code (Key Uri Format). */
    public String uri(UserName user) {
        return "otpauth://totp/Zhengjian:" + user.text() + "?secret=" + base32() + "&issuer=Zhengjian";
    }

    /** The same before there is a user name. */
    public String uri() {
        return "otpauth://totp/Zhengjian?secret=" + base32() + "&issuer=Zhengjian";
    }

    /** The code of a moment. */
    public String code(Instant at) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(bytes.toArray(), "HmacSHA1"), at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes every key", e);
        }
    }

    /** The time step that a code belongs to, if it is one of now or of the step before or after; always as much work. */
    public OptionalLong step(String code, Instant now) {
        long seconds = CODES.getTimeStep().toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (int off = -DRIFT; off <= DRIFT; off++) {
            Instant at = now.plusSeconds(off * seconds);
            if (same(code(at), code)) {
                found = OptionalLong.of(Math.floorDiv(at.getEpochSecond(), seconds));
            }
        }
        return found;
    }

    private static boolean same(String right, String given) {
        return MessageDigest.isEqual(
                right.getBytes(StandardCharsets.US_ASCII), given.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "one-time secret";
    }
}
