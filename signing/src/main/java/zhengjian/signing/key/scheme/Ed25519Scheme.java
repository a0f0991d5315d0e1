package zhengjian.signing.key.scheme;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.util.Arrays;

/** Pure Ed25519 of RFC 8032 §5.1. */
public final class Ed25519Scheme implements Scheme {
    private static final AlgorithmIdentifier IDENTIFIER = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
    private static final byte[] COSE_KEY_HEAD = {(byte) 0xa3, 0x01, 0x01, 0x20, 0x06, 0x21, 0x58, 0x20};
    private static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    @Override
    public AsymmetricCipherKeyPair generate(SecureRandom random) {
        Ed25519KeyPairGenerator generator = new Ed25519KeyPairGenerator();
        generator.init(new Ed25519KeyGenerationParameters(random));
        return generator.generateKeyPair();
    }

    @Override
    public Signer signer(AsymmetricKeyParameter privateKey) {
        Ed25519Signer signer = new Ed25519Signer();
        signer.init(true, privateKey);
        return signer;
    }

    @Override
    public Signer verifier(AsymmetricKeyParameter publicKey) {
        Ed25519Signer verifier = new Ed25519Signer();
        verifier.init(false, publicKey);
        return verifier;
    }

    @Override
    public AsymmetricKeyParameter publicKeyOf(AsymmetricKeyParameter privateKey) {
        return ((Ed25519PrivateKeyParameters) privateKey).generatePublicKey();
    }

    @Override
    public byte[] coseKey(AsymmetricKeyParameter publicKey) {
        return Arrays.concatenate(COSE_KEY_HEAD, encoded(publicKey));
    }

    @Override
    public SubjectPublicKeyInfo spki(AsymmetricKeyParameter publicKey) {
        return new SubjectPublicKeyInfo(IDENTIFIER, encoded(publicKey));
    }

    @Override
    public boolean owns(AlgorithmIdentifier identifier) {
        return identifier.equals(IDENTIFIER);
    }

    @Override
    public AsymmetricKeyParameter publicKey(SubjectPublicKeyInfo spki) {
        return publicKey(spki.getPublicKeyData().getOctets());
    }

    @Override
    public boolean ownsCoseKey(byte[] coseKey) {
        int head = COSE_KEY_HEAD.length;
        return coseKey.length == head + Ed25519.PUBLIC_KEY_SIZE
                && Arrays.areEqual(Arrays.copyOfRange(coseKey, 0, head), COSE_KEY_HEAD);
    }

    @Override
    public AsymmetricKeyParameter publicKeyOfCose(byte[] coseKey) {
        return publicKey(Arrays.copyOfRange(coseKey, COSE_KEY_HEAD.length, coseKey.length));
    }

    private static AsymmetricKeyParameter publicKey(byte[] key) {
        if (key.length != Ed25519.PUBLIC_KEY_SIZE || !Ed25519.validatePublicKeyFull(key, 0)) {
            throw new IllegalArgumentException("expected a point of Ed25519's large group, 32 bytes");
        }
        return new Ed25519PublicKeyParameters(key, 0);
    }

    @Override
    public AsymmetricKeyParameter privateKey(PrivateKeyInfo pkcs8) throws IOException {
        byte[] seed = ASN1OctetString.getInstance(pkcs8.parsePrivateKey()).getOctets();
        if (!owns(pkcs8.getPrivateKeyAlgorithm()) || seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IOException("the private key is none of Ed25519");
        }
        return new Ed25519PrivateKeyParameters(seed, 0);
    }

    @Override
    public boolean isCanonical(byte[] signature) {
        byte[] s = Arrays.reverse(Arrays.copyOfRange(signature, 32, 64));
        return new BigInteger(1, s).compareTo(ORDER) < 0;
    }

    @Override
    public AlgorithmIdentifier certificateAlgorithm() {
        return IDENTIFIER;
    }

    @Override
    public byte[] certificateSignature(byte[] signature) {
        return signature.clone();
    }

    private static byte[] encoded(AsymmetricKeyParameter publicKey) {
        return ((Ed25519PublicKeyParameters) publicKey).getEncoded();
    }
}
