package zhengjian.signing.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import zhengjian.signing.key.scheme.Scheme;

/**
 * A public key with its one algorithm. The point is known to be on the curve. Safe for threads: each has its own prepared
 * verifier. Equal when algorithm and point are equal.
 */
public final class VerificationKey {
    private final Algorithm algorithm;
    private final byte[] spki;
    private final byte[] coseKey;
    private final KeyId id;
    private final int signatureLength;
    private final ThreadLocal<Signer> verifier;

    VerificationKey(Algorithm algorithm, AsymmetricKeyParameter key) {
        Scheme scheme = algorithm.scheme();
        this.algorithm = algorithm;
        this.spki = encoded(scheme.spki(key));
        this.coseKey = scheme.coseKey(key);
        this.id = KeyId.of(this);
        this.signatureLength = scheme.signatureLength(key);
        this.verifier = ThreadLocal.withInitial(() -> scheme.verifier(key));
    }

    /**
     * Reads a DER SubjectPublicKeyInfo: a named curve, the point uncompressed, or RSA; nothing after it.
     *
     * @throws IllegalArgumentException for another curve, a point that is not on it, or another encoding of the same key
     */
    public static VerificationKey ofSpki(byte[] der) {
        try {
            SubjectPublicKeyInfo spki = SubjectPublicKeyInfo.getInstance(der);
            VerificationKey key = of(spki);
            if (!Arrays.equals(key.spki, der)) {
                throw new IllegalArgumentException("public key is not written in its one plain form");
            }
            return key;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no public key of P-256, Ed25519, SM2 or RSA: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the one encoding that {@link #coseKey} writes.
     *
     * @throws IllegalArgumentException for another curve, a point that is not on it, or another encoding of the same key
     */
    public static VerificationKey ofCoseKey(byte[] coseKey) {
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm.scheme().ownsCoseKey(coseKey)) {
                VerificationKey key =
                        new VerificationKey(algorithm, algorithm.scheme().publicKeyOfCose(coseKey));
                if (Arrays.equals(key.coseKey, coseKey)) {
                    return key;
                }
            }
        }
        throw new IllegalArgumentException("no COSE_Key of P-256, Ed25519 or SM2 with its required members only");
    }

    /**
     * The key that a certificate is about; says nothing about the certificate's own signature.
     *
     * @throws IllegalArgumentException as {@link #ofSpki}
     */
    public static VerificationKey from(X509Certificate certificate) {
        try {
            return ofSpki(
                    encoded(Certificate.getInstance(certificate.getEncoded()).getSubjectPublicKeyInfo()));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    private static VerificationKey of(SubjectPublicKeyInfo spki) {
        for (Algorithm algorithm : Algorithm.values()) {
            if (algorithm.scheme().owns(spki.getAlgorithm())) {
                return new VerificationKey(algorithm, algorithm.scheme().publicKey(spki));
            }
        }
        throw new IllegalArgumentException(
                "algorithm " + spki.getAlgorithm().getAlgorithm().getId());
    }

    /** The only algorithm with which this key verifies. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** Finds this key in a ring. */
    public KeyId id() {
        return id;
    }

    /**
     * True when {@code signature} is this key's signature of {@code message}. Whatever is wrong with it, from a
     * wrong length to numbers out of range, is false and never an exception.
     */
    public boolean verifies(byte[] message, byte[] signature) {
        if (signature.length != signatureLength) {
            return false;
        }
        Signer prepared = verifier.get();
        prepared.reset();
        prepared.update(message, 0, message.length);
        return prepared.verifySignature(signature);
    }

    /** Bytes in each of this key's signatures: 64, or as many as an RSA modulus. */
    public int signatureLength() {
        return signatureLength;
    }

    /** Deterministic COSE_Key with its required members only, the input of the thumbprint of RFC 9679. */
    public byte[] coseKey() {
        return coseKey.clone();
    }

    /** DER SubjectPublicKeyInfo; {@link #ofSpki} reads it back. */
    public byte[] spki() {
        return spki.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey that && Arrays.equals(spki, that.spki);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(spki);
    }

    @Override
    public String toString() {
        return algorithm + " " + id;
    }

    private static byte[] encoded(SubjectPublicKeyInfo spki) {
        try {
            return spki.getEncoded("DER");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
