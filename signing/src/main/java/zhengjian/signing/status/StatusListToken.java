package zhengjian.signing.status;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseException;
import zhengjian.signing.cose.CoseForm;
import zhengjian.signing.cose.CoseSign1;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.status.StatusListException.Defect;

/**
 * A signed status list as CWT (docs/formats/status-list.md): ES256 always, for browsers verify that everywhere. Parsing
 * checks form alone; the caller then finds the key, asks {@link #signedBy}, and compares subject and times.
 */
public final class StatusListToken {
    /** Most bytes of a token: the largest list, not compressible, and what is around it. */
    public static final int LONGEST_BYTES = 300_000;

    /** Media type of the file, and the type in its header. */
    public static final String MEDIA_TYPE = "application/statuslist+cwt";

    private static final CoseForm FORM = CoseForm.typed(MEDIA_TYPE);
    private static final CborLimits LIMITS = new CborLimits(LONGEST_BYTES, 6, 64);
    private static final long SUBJECT = 2;
    private static final long EXPIRES_AT = 4;
    private static final long ISSUED_AT = 6;
    private static final long STATUS_LIST = 65533;
    private static final long TIME_TO_LIVE = 65534;
    private static final String BITS = "bits";
    private static final String LIST = "lst";

    private final CoseSign1 signed;
    private final StatusListClaims claims;

    private StatusListToken(CoseSign1 signed, StatusListClaims claims) {
        this.signed = signed;
        this.claims = claims;
    }

    /**
     * Signs a list.
     *
     * @param key ES256
     */
    public static StatusListToken sign(StatusListClaims claims, SigningKey key) {
        if (key.algorithm() != Algorithm.ES256) {
            throw new IllegalArgumentException("status lists are signed with ES256, found " + key);
        }
        byte[] payload = Cbor.encode(CborItem.map(
                CborItem.of(SUBJECT),
                CborItem.of(claims.subject()),
                CborItem.of(ISSUED_AT),
                CborItem.of(claims.issuedAt().getEpochSecond()),
                CborItem.of(EXPIRES_AT),
                CborItem.of(claims.expiresAt().getEpochSecond()),
                CborItem.of(TIME_TO_LIVE),
                CborItem.of(claims.timeToLive().toSeconds()),
                CborItem.of(STATUS_LIST),
                CborItem.map(
                        CborItem.of(BITS),
                        CborItem.of(claims.list().bits()),
                        CborItem.of(LIST),
                        CborItem.of(claims.list().deflate()))));
        return new StatusListToken(CoseSign1.sign(payload, FORM, key), claims);
    }

    /**
     * Reads a signed list, without checking the signature.
     *
     * @throws StatusListException when the bytes are anything else than what {@link #encode} writes
     */
    public static StatusListToken parse(byte[] encoded) throws StatusListException {
        if (encoded.length > LONGEST_BYTES) {
            throw new StatusListException(Defect.TOO_LONG, "longer than " + LONGEST_BYTES + " bytes");
        }
        CoseSign1 signed = signed(encoded);
        return new StatusListToken(signed, claims(map(signed.payload().toArray())));
    }

    private static CoseSign1 signed(byte[] encoded) throws StatusListException {
        try {
            CoseSign1 signed = CoseSign1.parse(encoded, LIMITS, FORM);
            if (signed.algorithm() != Algorithm.ES256) {
                throw new StatusListException(Defect.COSE, "the algorithm is not ES256");
            }
            return signed;
        } catch (CoseException e) {
            Defect defect = switch (e.defect()) {
                case CBOR -> Defect.CBOR;
                case SIGNATURE_FORM -> Defect.SIGNATURE_FORM;
                case NOT_SIGN1, NOT_SIGN, PROTECTED_HEADER, UNPROTECTED_HEADER, ALGORITHM, KEY_ID, SIGNATURE_ORDER ->
                    Defect.COSE;
            };
            throw new StatusListException(defect, e.getMessage(), e);
        }
    }

    private static CborItem.Map map(byte[] payload) throws StatusListException {
        try {
            if (Cbor.parse(payload, LIMITS) instanceof CborItem.Map claims && claims.size() == 5) {
                return claims;
            }
        } catch (CborException e) {
            throw new StatusListException(Defect.CBOR, "payload: " + e.getMessage(), e);
        }
        throw new StatusListException(Defect.CLAIMS, "the claims are not a map of five");
    }

    private static StatusListClaims claims(CborItem.Map claims) throws StatusListException {
        if (!(claim(claims, SUBJECT) instanceof CborItem.Text subject)) {
            throw new StatusListException(Defect.FIELD, "the subject is no text");
        }
        try {
            return new StatusListClaims(
                    subject.value(),
                    Instant.ofEpochSecond(number(claims, ISSUED_AT)),
                    Instant.ofEpochSecond(number(claims, EXPIRES_AT)),
                    Duration.ofSeconds(number(claims, TIME_TO_LIVE)),
                    list(claim(claims, STATUS_LIST)));
        } catch (IllegalArgumentException e) {
            throw new StatusListException(Defect.FIELD, e.getMessage(), e);
        }
    }

    private static CborItem claim(CborItem.Map claims, long key) throws StatusListException {
        return claims.get(key)
                .orElseThrow(() -> new StatusListException(Defect.CLAIMS, "claim " + key + " is missing"));
    }

    /** Seconds that {@link Instant} can hold whatever they are; {@link StatusListClaims} bounds them further. */
    private static long number(CborItem.Map claims, long key) throws StatusListException {
        if (claim(claims, key) instanceof CborItem.Int number && number.value() >= 0 && number.value() < 1L << 40) {
            return number.value();
        }
        throw new StatusListException(Defect.FIELD, "claim " + key + " is no number, or out of range");
    }

    private static StatusList list(CborItem item) throws StatusListException {
        if (item instanceof CborItem.Map map
                && map.size() == 2
                && map.get(BITS).equals(Optional.of(CborItem.of(StatusListClaims.BITS)))
                && map.get(LIST).orElse(item) instanceof CborItem.ByteString compressed) {
            return StatusList.inflate(StatusListClaims.BITS, compressed.value());
        }
        throw new StatusListException(Defect.FIELD, "the status list is not {\"bits\": 2, \"lst\": bytes}");
    }

    /** The file's content, at most {@link #LONGEST_BYTES}. */
    public Bytes encode() {
        return Bytes.copyOf(signed.encode());
    }

    /** The key that the token names. */
    public KeyId keyId() {
        return signed.keyId();
    }

    /** What the list states; believe it only after {@link #signedBy}. */
    public StatusListClaims claims() {
        return claims;
    }

    /** True when {@code key} is the key that the token names and the signature is its own. */
    public boolean signedBy(VerificationKey key) {
        return signed.signedBy(key);
    }

    @Override
    public String toString() {
        return claims.subject() + " of " + claims.issuedAt() + " by key " + keyId();
    }
}
