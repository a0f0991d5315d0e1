package zhengjian.signing.pdf;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/**
 * Makes the signature of a document from the digest of its signed bytes. Safe for threads. Without a time-stamp source the
 * same digest gives the same container.
 */
public final class DocumentSigner {
    private static final int BASIC_ROOM = 512;
    private static final int STAMP_ROOM = 8192;

    private final SigningKey key;
    private final Optional<TimestampSource> stamps;
    private final Optional<StampedContainers> kept;
    private final int capacity;

    private DocumentSigner(SigningKey key, Optional<TimestampSource> stamps, Optional<StampedContainers> kept) {
        boolean readable = key.algorithm() == Algorithm.ES256 || key.algorithm() == Algorithm.RS256;
        if (!readable || key.chain().isEmpty()) {
            throw new IllegalArgumentException("documents are signed with ES256 or RS256 and a certificate, found "
                    + key + " of " + key.algorithm() + " with " + key.chain().size() + " certificates");
        }
        this.key = key;
        this.stamps = stamps;
        this.kept = kept;
        byte[] zero = new byte[key.verificationKey().signatureLength()];
        int size = new SignatureContainer(key.chain(), new byte[32], zero, Optional.empty()).encoded().length;
        this.capacity = size + BASIC_ROOM + (stamps.isPresent() ? STAMP_ROOM : 0);
    }

    /** Signs as PAdES B-B: the claimed time stands in the document alone. */
    public static DocumentSigner basic(SigningKey key) {
        return new DocumentSigner(key, Optional.empty(), Optional.empty());
    }

    /** Signs as PAdES B-T: each signature gets a time stamp. */
    public static DocumentSigner stamped(SigningKey key, TimestampSource source) {
        return new DocumentSigner(key, Optional.of(source), Optional.empty());
    }

    /**
     * Signs as PAdES B-T, each document once: who signs it again gets the container that was kept. Without an acceptable stamp
     * the document is signed as B-B for this time; the next time asks again.
     */
    public static DocumentSigner stampedOnce(SigningKey key, TimestampSource source, StampedContainers kept) {
        return new DocumentSigner(key, Optional.of(source), Optional.of(kept));
    }

    /** Bytes to leave for a container; the same for all documents of this signer. */
    public int capacity() {
        return capacity;
    }

    /**
     * @param sha256 of all bytes of the file but the hole that receives the container
     * @return DER of at most {@link #capacity()} bytes
     * @throws TimestampException when a source is set and gives no acceptable stamp, and nothing is kept
     */
    public byte[] container(byte[] sha256) throws TimestampException {
        Optional<byte[]> earlier = kept.flatMap(keeper -> keeper.find(sha256)).filter(found -> isOurs(found, sha256));
        return earlier.isPresent() ? earlier.get() : made(sha256);
    }

    private byte[] made(byte[] sha256) throws TimestampException {
        byte[] signature = key.sign(SignatureContainer.signedBytes(key.chain().get(0), sha256));
        SignatureContainer basic =
                new SignatureContainer(List.copyOf(key.chain()), sha256, signature, Optional.empty());
        if (stamps.isEmpty()) {
            return basic.encoded();
        }
        try {
            byte[] container = stamped(basic).encoded();
            if (container.length > capacity) {
                throw new TimestampException("the time stamp makes a container of " + container.length
                        + " bytes, the document has room for " + capacity);
            }
            kept.ifPresent(keeper -> keeper.keep(sha256, container));
            return container;
        } catch (TimestampException e) {
            if (kept.isEmpty()) {
                throw e;
            }
            kept.get().missed(e);
            return basic.encoded();
        }
    }

    /** A container as this signer makes it, of this digest, under its own key, with a stamp for it. */
    private boolean isOurs(byte[] container, byte[] sha256) {
        try {
            SignatureContainer found = SignatureContainer.parse(container, key.chain());
            if (container.length > capacity
                    || !Arrays.equals(found.encoded(), container)
                    || !Arrays.equals(found.sha256(), sha256)
                    || found.stamp().isEmpty()) {
                return false;
            }
            byte[] signed = SignatureContainer.signedBytes(key.chain().get(0), sha256);
            Timestamp.parse(found.stamp().get()).requireFor(sha256(found.signatureValue()));
            return key.verificationKey().verifies(signed, found.signature());
        } catch (TimestampException | RuntimeException notOurs) {
            return false;
        }
    }

    private SignatureContainer stamped(SignatureContainer basic) throws TimestampException {
        byte[] stamp = Timestamp.ask(stamps.orElseThrow(), sha256(basic.signatureValue()))
                .encoded();
        return new SignatureContainer(basic.chain(), basic.sha256(), basic.signature(), Optional.of(stamp));
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
