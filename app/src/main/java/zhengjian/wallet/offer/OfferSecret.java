package zhengjian.wallet.offer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 random bits as text: a pre-authorised code or an access token. Stored as its SHA-256 only. Shows nothing of itself in
 * {@link #toString()}.
 */
public final class OfferSecret {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final String text;

    private OfferSecret(String text) {
        this.text = text;
    }

    static OfferSecret draw(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OfferSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text cannot be one. */
    public static Optional<OfferSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OfferSecret(text)) : Optional.empty();
    }

    /** What is handed out. */
    public String text() {
        return text;
    }

    /** What is stored: 64 hexadecimal digits that lead nowhere without the text. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** A transaction code under this secret: six digits cannot be tried on what is stored without the secret itself. */
    String digestOf(String transactionCode) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(new SecretKeySpec(text.getBytes(US_ASCII), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(transactionCode.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }

    @Override
    public String toString() {
        return "a secret";
    }
}
