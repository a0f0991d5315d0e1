package zhengjian.signing.key.scheme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.bouncycastle.crypto.signers.RSADigestSigner;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;

/**
 * RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 §8.2), modulus of 3,072 to 4,096 bits, exponent 65,537. Certificate authorities
 * and readers of PDF know it; no record of ours is signed with it, so it is read from no COSE_Key.
 */
public final class RsaScheme implements Scheme {
    private static final int BITS = 3072;
    private static final int MOST_BITS = 4096;
    private static final int CERTAINTY = 128;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
    private static final AlgorithmIdentifier KEY =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
    private static final AlgorithmIdentifier SIGNATURE =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);

    @Override
    public AsymmetricCipherKeyPair generate(SecureRandom random) {
        RSAKeyPairGenerator generator = new RSAKeyPairGenerator();
        generator.init(new RSAKeyGenerationParameters(EXPONENT, random, BITS, CERTAINTY));
        return generator.generateKeyPair();
    }

    @Override
    public Signer signer(AsymmetricKeyParameter privateKey) {
        Signer signer = new RSADigestSigner(new SHA256Digest());
        signer.init(true, privateKey);
        return signer;
    }

    @Override
    public Signer verifier(AsymmetricKeyParameter publicKey) {
        Signer verifier = new RSADigestSigner(new SHA256Digest());
        verifier.init(false, publicKey);
        return verifier;
    }

    @Override
    public int signatureLength(AsymmetricKeyParameter publicKey) {
        return modulus(publicKey).length;
    }

    @Override
    public AsymmetricKeyParameter publicKeyOf(AsymmetricKeyParameter privateKey) {
        RSAPrivateCrtKeyParameters secret = (RSAPrivateCrtKeyParameters) privateKey;
        return new RSAKeyParameters(false, secret.getModulus(), secret.getPublicExponent());
    }

    /** RFC 8230 §4: a map of key type 3, modulus and exponent. */
    @Override
    public byte[] coseKey(AsymmetricKeyParameter publicKey) {
        byte[] modulus = modulus(publicKey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa3, 0x01, 0x03, 0x20, 0x59});
        out.write(modulus.length >> 8);
        out.write(modulus.length);
        out.writeBytes(modulus);
        out.writeBytes(new byte[] {0x21, 0x43, 0x01, 0x00, 0x01});
        return out.toByteArray();
    }

    @Override
    public SubjectPublicKeyInfo spki(AsymmetricKeyParameter publicKey) {
        try {
            return new SubjectPublicKeyInfo(
                    KEY, new RSAPublicKey(((RSAKeyParameters) publicKey).getModulus(), EXPONENT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean owns(AlgorithmIdentifier identifier) {
        return identifier.equals(KEY);
    }

    @Override
    public AsymmetricKeyParameter publicKey(SubjectPublicKeyInfo spki) {
        try {
            RSAPublicKey key = RSAPublicKey.getInstance(spki.parsePublicKey());
            int bits = key.getModulus().bitLength();
            if (bits < BITS
                    || bits > MOST_BITS
                    || bits % 8 != 0
                    || !key.getPublicExponent().equals(EXPONENT)) {
                throw new IllegalArgumentException(
                        "expected an RSA key of 3072 to 4096 bits with exponent 65537, found " + bits + " bits");
            }
            return new RSAKeyParameters(false, key.getModulus(), EXPONENT);
        } catch (IOException e) {
            throw new IllegalArgumentException("the RSA key is damaged", e);
        }
    }

    @Override
    public boolean ownsCoseKey(byte[] coseKey) {
        return false;
    }

    @Override
    public AsymmetricKeyParameter publicKeyOfCose(byte[] coseKey) {
        throw new IllegalArgumentException("RSA keys are read from no COSE_Key");
    }

    @Override
    public AsymmetricKeyParameter privateKey(PrivateKeyInfo pkcs8) throws IOException {
        if (!owns(pkcs8.getPrivateKeyAlgorithm())) {
            throw new IOException("the private key is not an RSA key as its certificate says");
        }
        return PrivateKeyFactory.createKey(pkcs8);
    }

    @Override
    public boolean isCanonical(byte[] signature) {
        return false;
    }

    @Override
    public AlgorithmIdentifier certificateAlgorithm() {
        return SIGNATURE;
    }

    @Override
    public byte[] certificateSignature(byte[] signature) {
        return signature.clone();
    }

    private static byte[] modulus(AsymmetricKeyParameter publicKey) {
        return BigIntegers.asUnsignedByteArray(((RSAKeyParameters) publicKey).getModulus());
    }
}
