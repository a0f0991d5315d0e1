package zhengjian.signing.key.scheme;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/** SM2 with SM3 (GB/T 32918.2); the user id is fixed (GM/T 0009 §10) so that nobody can vary it. */
public final class Sm2Scheme extends EcScheme {
    private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CURVE_MINUS_65539 = {0x3a, 0x00, 0x01, 0x00, 0x02};

    public Sm2Scheme() {
        super(GMObjectIdentifiers.sm2p256v1, CURVE_MINUS_65539, GMObjectIdentifiers.sm2sign_with_sm3);
    }

    @Override
    public Signer signer(AsymmetricKeyParameter privateKey) {
        return start(true, privateKey);
    }

    @Override
    public Signer verifier(AsymmetricKeyParameter publicKey) {
        return start(false, publicKey);
    }

    private static Signer start(boolean signing, AsymmetricKeyParameter key) {
        Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
        signer.init(signing, new ParametersWithID(key, USER_ID));
        return signer;
    }
}
