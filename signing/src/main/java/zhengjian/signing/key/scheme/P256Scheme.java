package zhengjian.signing.key.scheme;

import java.math.BigInteger;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;

/** ES256 with the deterministic nonce of RFC 6979; of the two values of s that verify, the lower is written. */
public final class P256Scheme extends EcScheme {
    public P256Scheme() {
        super(SECObjectIdentifiers.secp256r1, new byte[] {0x01}, X9ObjectIdentifiers.ecdsa_with_SHA256);
    }

    @Override
    public Signer signer(AsymmetricKeyParameter privateKey) {
        Signer signer = new DSADigestSigner(
                new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest(), LowS.ENCODING);
        signer.init(true, privateKey);
        return signer;
    }

    @Override
    public Signer verifier(AsymmetricKeyParameter publicKey) {
        Signer verifier = new DSADigestSigner(new ECDSASigner(), new SHA256Digest(), PlainDSAEncoding.INSTANCE);
        verifier.init(false, publicKey);
        return verifier;
    }

    /** A valid signature of whoever else, in the form that is written here. */
    public byte[] withLowerS(byte[] signature) {
        BigInteger[] numbers = PlainDSAEncoding.INSTANCE.decode(order(), signature);
        return LowS.ENCODING.encode(order(), numbers[0], numbers[1]);
    }

    @Override
    BigInteger largestS() {
        return order().shiftRight(1).add(BigInteger.ONE);
    }

    private static final class LowS extends PlainDSAEncoding {
        static final LowS ENCODING = new LowS();

        @Override
        public byte[] encode(BigInteger n, BigInteger r, BigInteger s) {
            return super.encode(n, r, s.min(n.subtract(s)));
        }
    }
}
