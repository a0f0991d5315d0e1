package zhengjian.signing.key;

import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/**
 * A private key with its one algorithm and, where there is one, its certificate chain. Safe for threads: each has its own
 * prepared signer. ES256 (RFC 6979, lower s) and Ed25519 give the same bytes for the same message; SM2 and devices draw a
 * nonce. The secret leaves only through {@link KeyFile}, that of a {@link KeyDevice} never.
 */
public final class SigningKey {
    private final VerificationKey verificationKey;
    private final Secret secret;
    private final List<X509Certificate> chain;

    SigningKey(Algorithm algorithm, AsymmetricKeyParameter secret, List<X509Certificate> chain) {
        this(
                new VerificationKey(algorithm, algorithm.scheme().publicKeyOf(secret)),
                new Secret.InMemory(algorithm, secret),
                chain);
    }

    SigningKey(VerificationKey verificationKey, Secret secret, List<X509Certificate> chain) {
        this.verificationKey = verificationKey;
        this.secret = secret;
        this.chain = List.copyOf(chain);
        if (!chain.isEmpty() && !VerificationKey.from(chain.get(0)).equals(verificationKey)) {
            throw new IllegalArgumentException("the first certificate is not about key " + verificationKey);
        }
    }

    /** A fresh key without certificates. */
    public static SigningKey generate(Algorithm algorithm, SecureRandom random) {
        return new SigningKey(algorithm, algorithm.scheme().generate(random).getPrivate(), List.of());
    }

    /**
     * The same key with this chain, the key's own certificate first.
     *
     * @throws IllegalArgumentException when the first certificate is about another key
     */
    public SigningKey withChain(List<X509Certificate> certificates) {
        return new SigningKey(verificationKey, secret, certificates);
    }

    /** The only algorithm with which this key signs. */
    public Algorithm algorithm() {
        return verificationKey.algorithm();
    }

    /** Finds the verification key in a ring. */
    public KeyId id() {
        return verificationKey.id();
    }

    /** The public half. */
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    /** The key's own certificate first, then who signed it; empty when there is none. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The signature of {@code message}, as {@link Algorithm} describes it. */
    public byte[] sign(byte[] message) {
        try {
            return secret.sign(message);
        } catch (GeneralSecurityException | ProviderException e) {
            throw new IllegalStateException("cannot sign with key " + verificationKey, e);
        }
    }

    Secret secret() {
        return secret;
    }

    /** Only which key it is, never what is in it. */
    @Override
    public String toString() {
        return "signing key " + verificationKey;
    }
}
