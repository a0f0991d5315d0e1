package zhengjian.signing.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Keys with known secrets: those of the published vectors, so that every run of a test has the same. */
public final class TestKeys {
    /** RFC 6979 A.2.5. */
    public static final SigningKey ES256 =
            of(Algorithm.ES256, "C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");
    /** RFC 8032 §7.1, test 1. */
    public static final SigningKey EDDSA =
            of(Algorithm.EDDSA, "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    /** GB/T 32918.5 A.2. */
    public static final SigningKey SM2 =
            of(Algorithm.SM2, "3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");

    /** The algorithms that sign records. */
    public static final List<Algorithm> OF_RECORDS = List.of(Algorithm.ES256, Algorithm.EDDSA, Algorithm.SM2);

    private TestKeys() {}

    /** Made once: finding two primes takes a second or two. */
    private static final class Rsa {
        static final SigningKey KEY = SigningKey.generate(Algorithm.RS256, new SecureRandom());
    }

    /** A new key, but for RSA. */
    static SigningKey fresh(Algorithm algorithm) {
        return algorithm == Algorithm.RS256 ? Rsa.KEY : SigningKey.generate(algorithm, new SecureRandom());
    }

    /** The key with a known secret for each algorithm; of RSA one of this run. */
    public static SigningKey of(Algorithm algorithm) {
        return switch (algorithm) {
            case ES256 -> ES256;
            case EDDSA -> EDDSA;
            case SM2 -> SM2;
            case RS256 -> Rsa.KEY;
        };
    }

    /** The key with this secret, 64 hexadecimal digits. */
    public static SigningKey of(Algorithm algorithm, String secret) {
        return new SigningKey(algorithm, secret(algorithm, secret), List.of());
    }

    private static AsymmetricKeyParameter secret(Algorithm algorithm, String hex) {
        return switch (algorithm) {
            case ES256 -> scalar(SECObjectIdentifiers.secp256r1, hex);
            case SM2 -> scalar(GMObjectIdentifiers.sm2p256v1, hex);
            case EDDSA -> new Ed25519PrivateKeyParameters(HexFormat.of().parseHex(hex), 0);
            case RS256 -> throw new IllegalArgumentException("an RSA secret is no 32 bytes");
        };
    }

    private static AsymmetricKeyParameter scalar(ASN1ObjectIdentifier curve, String hex) {
        return new ECPrivateKeyParameters(
                new BigInteger(hex, 16), new ECNamedDomainParameters(curve, CustomNamedCurves.getByOID(curve)));
    }
}
