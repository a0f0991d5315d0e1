package zhengjian.wallet.offer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Nonces that keep a wallet's proof from being used again. A nonce is random bytes and its end under a secret of this
 * process: asking for many costs no memory. Only used ones are remembered. After a restart wallets fetch a new one. Safe for
 * threads.
 */
public final class Nonces {
    /** How long a nonce is good. */
    public static final Duration LIFE = Duration.ofMinutes(5);

    private static final int RANDOM = 16;
    private static final int BODY = RANDOM + Long.BYTES;
    private static final int TAG = 16;
    private static final int LONGEST = 64;
    private static final int MOST_USED = 100_000;

    private final InstantSource clock;
    private final SecureRandom random;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> used;

    public Nonces(InstantSource clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        this.key = new SecretKeySpec(secret, "HmacSHA256");
        this.used = Caffeine.newBuilder()
                .maximumSize(MOST_USED)
                .expireAfterWrite(LIFE.multipliedBy(2))
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /** A new one. */
    public String issue() {
        byte[] body = new byte[RANDOM];
        random.nextBytes(body);
        byte[] whole = ByteBuffer.allocate(BODY + TAG)
                .put(body)
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        System.arraycopy(tag(Arrays.copyOf(whole, BODY)), 0, whole, BODY, TAG);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /** True once for a nonce of ours that has not ended. */
    boolean use(String nonce) {
        return isGood(nonce) && used.asMap().putIfAbsent(nonce, Boolean.TRUE) == null;
    }

    private boolean isGood(String nonce) {
        if (nonce.length() > LONGEST) {
            return false;
        }
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(nonce);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (whole.length != BODY + TAG
                || !Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(whole)
                        .equals(nonce)) {
            return false;
        }
        byte[] body = Arrays.copyOf(whole, BODY);
        boolean ours = MessageDigest.isEqual(tag(body), Arrays.copyOfRange(whole, BODY, whole.length));
        Instant end = Instant.ofEpochSecond(ours ? ByteBuffer.wrap(body).getLong(RANDOM) : 0);
        return clock.instant().isBefore(end);
    }

    private byte[] tag(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256", "SunJCE");
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), TAG);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is in every JDK", e);
        }
    }
}
