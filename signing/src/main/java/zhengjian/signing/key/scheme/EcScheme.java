package zhengjian.signing.key.scheme;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;

/** What P-256 and SM2 share: a 256-bit prime curve with an uncompressed point, and signatures of two numbers. */
public abstract sealed class EcScheme implements Scheme permits P256Scheme, Sm2Scheme {
    private static final int COORDINATE = 32;
    private static final int UNCOMPRESSED = 1 + 2 * COORDINATE;
    private static final byte[] COSE_Y = {0x22, 0x58, COORDINATE};

    private final ECNamedDomainParameters domain;
    private final byte[] coseCurve;
    private final AlgorithmIdentifier certificateAlgorithm;

    /** {@code coseCurve}: the curve's COSE number, encoded as CBOR. The custom curves are several times faster. */
    EcScheme(ASN1ObjectIdentifier curve, byte[] coseCurve, ASN1ObjectIdentifier signature) {
        this.domain = new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve));
        this.coseCurve = coseCurve;
        this.certificateAlgorithm = new AlgorithmIdentifier(signature);
    }

    final BigInteger order() {
        return domain.getN();
    }

    @Override
    public final AsymmetricCipherKeyPair generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(domain, random));
        return generator.generateKeyPair();
    }

    @Override
    public final AsymmetricKeyParameter publicKeyOf(AsymmetricKeyParameter privateKey) {
        BigInteger secret = ((ECPrivateKeyParameters) privateKey).getD();
        return new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(domain.getG(), secret), domain);
    }

    @Override
    public final byte[] coseKey(AsymmetricKeyParameter publicKey) {
        byte[] point = point(publicKey);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(coseKeyHead());
        out.write(point, 1, COORDINATE);
        out.writeBytes(COSE_Y);
        out.write(point, 1 + COORDINATE, COORDINATE);
        return out.toByteArray();
    }

    @Override
    public final SubjectPublicKeyInfo spki(AsymmetricKeyParameter publicKey) {
        return new SubjectPublicKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, domain.getName()), point(publicKey));
    }

    @Override
    public final boolean owns(AlgorithmIdentifier identifier) {
        return identifier.getAlgorithm().equals(X9ObjectIdentifiers.id_ecPublicKey)
                && domain.getName().equals(identifier.getParameters());
    }

    @Override
    public final AsymmetricKeyParameter publicKey(SubjectPublicKeyInfo spki) {
        byte[] point = spki.getPublicKeyData().getOctets();
        if (point.length != UNCOMPRESSED || point[0] != 4) {
            throw new IllegalArgumentException("expected an uncompressed point of 65 bytes");
        }
        return publicKey(point);
    }

    private AsymmetricKeyParameter publicKey(byte[] point) {
        return new ECPublicKeyParameters(domain.getCurve().decodePoint(point), domain);
    }

    @Override
    public final boolean ownsCoseKey(byte[] coseKey) {
        byte[] head = coseKeyHead();
        return coseKey.length == head.length + 2 * COORDINATE + COSE_Y.length
                && Arrays.equals(coseKey, 0, head.length, head, 0, head.length);
    }

    @Override
    public final AsymmetricKeyParameter publicKeyOfCose(byte[] coseKey) {
        byte[] point = new byte[UNCOMPRESSED];
        point[0] = 4;
        System.arraycopy(coseKey, coseKeyHead().length, point, 1, COORDINATE);
        System.arraycopy(coseKey, coseKey.length - COORDINATE, point, 1 + COORDINATE, COORDINATE);
        return publicKey(point);
    }

    private byte[] coseKeyHead() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0xa4, 0x01, 0x02, 0x20});
        out.writeBytes(coseCurve);
        out.writeBytes(new byte[] {0x21, 0x58, COORDINATE});
        return out.toByteArray();
    }

    @Override
    public final AsymmetricKeyParameter privateKey(PrivateKeyInfo pkcs8) throws IOException {
        if (!owns(pkcs8.getPrivateKeyAlgorithm())) {
            throw new IOException("the private key is not on the curve of its certificate");
        }
        BigInteger secret = ECPrivateKey.getInstance(pkcs8.parsePrivateKey()).getKey();
        return new ECPrivateKeyParameters(secret, domain);
    }

    @Override
    public boolean isCanonical(byte[] signature) {
        return inRange(new BigInteger(1, Arrays.copyOfRange(signature, 0, COORDINATE)), order())
                && inRange(new BigInteger(1, Arrays.copyOfRange(signature, COORDINATE, 2 * COORDINATE)), largestS());
    }

    /** First number that {@code s} may not reach. */
    BigInteger largestS() {
        return order();
    }

    @Override
    public final AlgorithmIdentifier certificateAlgorithm() {
        return certificateAlgorithm;
    }

    @Override
    public final byte[] certificateSignature(byte[] signature) {
        try {
            BigInteger[] numbers = PlainDSAEncoding.INSTANCE.decode(order(), signature);
            return StandardDSAEncoding.INSTANCE.encode(order(), numbers[0], numbers[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean inRange(BigInteger number, BigInteger end) {
        return number.signum() > 0 && number.compareTo(end) < 0;
    }

    private static byte[] point(AsymmetricKeyParameter publicKey) {
        return ((ECPublicKeyParameters) publicKey).getQ().getEncoded(false);
    }
}
