package zhengjian.signing.key;

import java.util.Optional;
import zhengjian.signing.key.scheme.Ed25519Scheme;
import zhengjian.signing.key.scheme.P256Scheme;
import zhengjian.signing.key.scheme.RsaScheme;
import zhengjian.signing.key.scheme.Scheme;
import zhengjian.signing.key.scheme.Sm2Scheme;

/**
 * The signature algorithms that exist here, each with one hash. Records of ours (tokens, checkpoints, lists, trust files) are
 * signed with those of one curve and 64 bytes: {@code r || s}, 32 bytes each, big-endian, or the Ed25519 signature of RFC
 * 8032. Documents may be signed with RSA as well, because certificate authorities sell it.
 */
public enum Algorithm {
    /** ECDSA on P-256 with SHA-256 (RFC 9053 §2.1). */
    ES256(-7),
    /** Ed25519 (RFC 8032, RFC 9053 §2.2). */
    EDDSA(-8),
    /** SM2 with SM3 on sm2p256v1 (GB/T 32918.2), user id {@code 1234567812345678}; private-use number. */
    SM2(-65539),
    /** RSASSA-PKCS1-v1_5 with SHA-256, 3,072 bits and more: documents only, never a record; see {@link #signsRecords}. */
    RS256(-257);

    /** Length in bytes of every signature of a record. */
    public static final int SIGNATURE_LENGTH = 64;

    private final int coseId;

    Algorithm(int coseId) {
        this.coseId = coseId;
    }

    /** The number of this algorithm in a COSE header. */
    public int coseId() {
        return coseId;
    }

    /** Whether tokens, lists and trust files may be signed with it; otherwise documents alone. */
    public boolean signsRecords() {
        return this != RS256;
    }

    /** The algorithm of records with this COSE number, or nothing when it is not one of ours. */
    public static Optional<Algorithm> ofCoseId(long coseId) {
        for (Algorithm algorithm : values()) {
            if (algorithm.coseId == coseId && algorithm.signsRecords()) {
                return Optional.of(algorithm);
            }
        }
        return Optional.empty();
    }

    /**
     * True when {@code signature} has 64 bytes and is the one form that this project writes: both halves within their range
     * and, for ES256, {@code s} not above half of the group's order. ECDSA accepts {@code n - s} as well, so a format in
     * which one statement has one text asks this before it asks for validity.
     */
    public boolean isCanonicalSignature(byte[] signature) {
        return signature.length == SIGNATURE_LENGTH && scheme().isCanonical(signature);
    }

    /** Made when somebody first needs it: the tables of a curve take longer to build than a short command runs. */
    Scheme scheme() {
        return switch (this) {
            case ES256 -> P256.SCHEME;
            case EDDSA -> Ed25519.SCHEME;
            case SM2 -> Sm2.SCHEME;
            case RS256 -> Rsa.SCHEME;
        };
    }

    private static final class P256 {
        static final Scheme SCHEME = new P256Scheme();
    }

    private static final class Ed25519 {
        static final Scheme SCHEME = new Ed25519Scheme();
    }

    private static final class Rsa {
        static final Scheme SCHEME = new RsaScheme();
    }

    private static final class Sm2 {
        static final Scheme SCHEME = new Sm2Scheme();
    }
}
