package zhengjian.ledger;

import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import zhengjian.signing.Bytes;

/**
 * HMAC-SHA256 of a record under its own random salt: 32 bytes that say nothing about the record to who lacks the salt.
 * The salt is kept beside the record; erasing both makes the entry mute while the tree stays whole.
 */
public final class Commitment {
    /** Bytes of a commitment and of a salt. */
    public static final int LENGTH = 32;

    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Commitment::newMac);

    private Commitment() {}

    /** A fresh salt, 32 random bytes, for one record. */
    public static Bytes newSalt(SecureRandom random) {
        byte[] salt = new byte[LENGTH];
        random.nextBytes(salt);
        return Bytes.copyOf(salt);
    }

    /** The commitment to {@code record}, which may have any length. */
    public static Bytes of(Bytes salt, byte[] record) {
        if (salt.length() != LENGTH) {
            throw new IllegalArgumentException("a salt has 32 bytes, found " + salt.length());
        }
        Mac mac = MAC.get();
        try {
            mac.init(new SecretKeySpec(salt.toArray(), "HmacSHA256"));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes every key", e);
        }
        return Bytes.copyOf(mac.doFinal(record));
    }

    /** True when {@code record} under {@code salt} is what {@code commitment} was made of. */
    public static boolean fits(Bytes commitment, Bytes salt, byte[] record) {
        return MessageDigest.isEqual(commitment.toArray(), of(salt, record).toArray());
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance("HmacSHA256", "SunJCE");
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            throw new IllegalStateException("every JDK has HmacSHA256 of SunJCE", e);
        }
    }
}
