package zhengjian.wallet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * Claims that the holder may keep back (SD-JWT, RFC 9901, 4.2): each behind a salted digest, padded with decoys to one fixed
 * count and sorted, so that neither number nor order of the digests tells what a credential holds. For one credential.
 */
final class Disclosures {
    private static final int SALT = 16;
    private static final int DIGEST = 32;

    private final SecureRandom random;
    private final int count;
    private final List<String> disclosures = new ArrayList<>();

    /** @param count digests that the credential shows, decoys included */
    Disclosures(SecureRandom random, int count) {
        this.random = random;
        this.count = count;
    }

    void add(String claim, Object value) {
        if (disclosures.size() == count) {
            throw new IllegalStateException("no more than " + count + " claims can be kept back");
        }
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        disclosures.add(CompactJws.base64(CompactJws.json(List.of(CompactJws.base64(salt), claim, value))));
    }

    /** What stands in {@code _sd}. */
    List<String> digests() {
        List<String> digests = new ArrayList<>();
        for (String disclosure : disclosures) {
            digests.add(CompactJws.base64(sha256(disclosure.getBytes(US_ASCII))));
        }
        while (digests.size() < count) {
            byte[] decoy = new byte[DIGEST];
            random.nextBytes(decoy);
            digests.add(CompactJws.base64(decoy));
        }
        digests.sort(null);
        return digests;
    }

    /** The credential with all its disclosures. */
    String attachTo(String jws) {
        StringBuilder text = new StringBuilder(jws).append('~');
        disclosures.forEach(disclosure -> text.append(disclosure).append('~'));
        return text.toString();
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
