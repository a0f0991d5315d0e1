package zhengjian.signing.key;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import zhengjian.signing.key.scheme.P256Scheme;

/** What makes the signatures of a key. Safe for threads: each has its own prepared signer. */
sealed interface Secret {
    /** A signature as {@link Algorithm} describes it. */
    byte[] sign(byte[] message) throws GeneralSecurityException;

    /** A secret that this process holds. */
    final class InMemory implements Secret {
        private final AsymmetricKeyParameter value;
        private final ThreadLocal<Signer> signer;

        InMemory(Algorithm algorithm, AsymmetricKeyParameter value) {
            this.value = value;
            this.signer = ThreadLocal.withInitial(() -> algorithm.scheme().signer(value));
        }

        AsymmetricKeyParameter value() {
            return value;
        }

        @Override
        public byte[] sign(byte[] message) throws GeneralSecurityException {
            Signer prepared = signer.get();
            prepared.reset();
            prepared.update(message, 0, message.length);
            try {
                return prepared.generateSignature();
            } catch (CryptoException e) {
                throw new GeneralSecurityException(e);
            }
        }
    }

    /** A P-256 secret that never leaves its device; the device draws the nonce. */
    final class InDevice implements Secret {
        private static final P256Scheme SCHEME = new P256Scheme();

        private final PrivateKey handle;
        private final Provider provider;

        InDevice(PrivateKey handle, Provider provider) {
            this.handle = handle;
            this.provider = provider;
        }

        @Override
        public byte[] sign(byte[] message) throws GeneralSecurityException {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format", provider);
            signature.initSign(handle);
            signature.update(message);
            return SCHEME.withLowerS(signature.sign());
        }
    }
}
