package zhengjian.signing.key.scheme;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/** What one algorithm does, over Bouncy Castle's lightweight classes. Stateless; the signers that it makes are not. */
public sealed interface Scheme permits EcScheme, Ed25519Scheme, RsaScheme {
    AsymmetricCipherKeyPair generate(SecureRandom random);

    /** A signer that is ready to sign again and again; for one thread. */
    Signer signer(AsymmetricKeyParameter privateKey);

    /** A verifier that is ready to verify again and again; for one thread. */
    Signer verifier(AsymmetricKeyParameter publicKey);

    /** Bytes in each signature of this key. */
    default int signatureLength(AsymmetricKeyParameter publicKey) {
        return 64;
    }

    AsymmetricKeyParameter publicKeyOf(AsymmetricKeyParameter privateKey);

    /** The COSE_Key with its required members only (RFC 9679 §4), deterministically encoded. */
    byte[] coseKey(AsymmetricKeyParameter publicKey);

    SubjectPublicKeyInfo spki(AsymmetricKeyParameter publicKey);

    /** True when the identifier and the parameters within are those of this scheme. */
    boolean owns(AlgorithmIdentifier identifier);

    /**
     * Reads a public key of this scheme.
     *
     * @throws IllegalArgumentException when the point is not on the curve, not in the group, or not written plainly
     */
    AsymmetricKeyParameter publicKey(SubjectPublicKeyInfo spki);

    /** True when this is the beginning of a COSE_Key that {@link #coseKey} writes, and its length. */
    boolean ownsCoseKey(byte[] coseKey);

    /**
     * Reads what {@link #coseKey} writes; call it only on what {@link #ownsCoseKey} accepts.
     *
     * @throws IllegalArgumentException when the point is not on the curve or not in the group
     */
    AsymmetricKeyParameter publicKeyOfCose(byte[] coseKey);

    /**
     * Reads a private key of this scheme.
     *
     * @throws IOException when it is one of another scheme, or damaged
     */
    AsymmetricKeyParameter privateKey(PrivateKeyInfo pkcs8) throws IOException;

    boolean isCanonical(byte[] signature);

    /** How certificates name this algorithm. */
    AlgorithmIdentifier certificateAlgorithm();

    /** A signature in the form that certificates and CMS carry. */
    byte[] certificateSignature(byte[] signature);
}
