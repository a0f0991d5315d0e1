package zhengjian.issuance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Always the same bytes for the same secret seed, and not to be told from random ones without it: HMAC-SHA256(seed, 0, 1, 2 …),
 * 8 bytes each. For one thread.
 */
final class SeededRandom extends SecureRandom {
    private static final long serialVersionUID = 1;

    /** @param seed 32 random bytes */
    SeededRandom(byte[] seed) {
        super(new Stream(seed), null);
    }

    private static final class Stream extends SecureRandomSpi {
        private static final long serialVersionUID = 1;

        private final transient Mac mac;
        private long block;
        private byte[] drawn = {};
        private int next;

        Stream(byte[] seed) {
            try {
                mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(seed, "HmacSHA256"));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has HmacSHA256", e);
            }
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            for (int i = 0; i < bytes.length; i++) {
                if (next == drawn.length) {
                    drawn = mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(block++).array());
                    next = 0;
                }
                bytes[i] = drawn[next++];
            }
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            throw new UnsupportedOperationException("the seed is given once: " + Arrays.hashCode(seed));
        }

        @Override
        protected byte[] engineGenerateSeed(int bytes) {
            throw new UnsupportedOperationException("no seeds for others: " + bytes);
        }
    }
}
