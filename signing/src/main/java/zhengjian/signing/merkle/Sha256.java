package zhengjian.signing.merkle;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;

/** SHA-256 with the prefixes of RFC 6962, one reused digest a thread. */
final class Sha256 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::newDigest);

    private Sha256() {}

    static byte[] of(byte[] content) {
        return DIGEST.get().digest(content);
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = DIGEST.get();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Hashes two neighbouring nodes, 64 bytes at {@code children}, into the 32 bytes at {@code parent}. */
    static void node(byte[] nodes, int children, int parent) {
        MessageDigest digest = DIGEST.get();
        digest.update(NODE);
        digest.update(nodes, children, 2 * Hash.LENGTH);
        try {
            digest.digest(nodes, parent, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("no room for a hash at " + parent + " of " + nodes.length, e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256", "SUN");
        } catch (NoSuchAlgorithmException | NoSuchProviderException e) {
            throw new IllegalStateException("every JDK has SHA-256 of SUN", e);
        }
    }
}
