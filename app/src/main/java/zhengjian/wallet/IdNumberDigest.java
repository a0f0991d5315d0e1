package zhengjian.wallet;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import zhengjian.certificate.person.IdDocument;

/**
 * Lets somebody who has the identity document in hand see that it is the holder's, without its number standing anywhere.
 * Salted and slow on purpose: whoever is shown it can still try numbers, so it is shown only when the holder wants to.
 */
final class IdNumberDigest {
    static final int ITERATIONS = 210_000;

    private static final int SALT = 16;
    private static final int BITS = 256;

    private IdNumberDigest() {}

    static Map<String, Object> of(IdDocument id, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        Map<String, Object> digest = new LinkedHashMap<>();
        digest.put("type", id.type().code());
        digest.put("algorithm", "PBKDF2-HMAC-SHA256");
        digest.put("iterations", ITERATIONS);
        digest.put("salt", CompactJws.base64(salt));
        digest.put("digest", CompactJws.base64(derive(id.number(), salt)));
        return digest;
    }

    private static byte[] derive(String number, byte[] salt) {
        PBEKeySpec spec = new PBEKeySpec(number.toCharArray(), salt, ITERATIONS, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("PBKDF2WithHmacSHA256 is in every JDK", e);
        } finally {
            spec.clearPassword();
        }
    }
}
