package zhengjian.signing.cose;

import java.util.List;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/**
 * A signed object (RFC 9052 §4.2) of one shape: untagged, protected header {@code {1: algorithm, 4: key id}}, empty
 * unprotected header, payload within, 64-byte canonical signature. Every other header is refused, so nothing in a message
 * can choose the key, the algorithm's meaning, or an address to fetch. One object has one encoding.
 */
public final class CoseSign1 {
    private static final long ALGORITHM = 1;
    private static final long KEY_ID = 4;

    private final Algorithm algorithm;
    private final KeyId keyId;
    private final Bytes payload;
    private final Bytes signature;

    private CoseSign1(Algorithm algorithm, KeyId keyId, Bytes payload, Bytes signature) {
        this.algorithm = algorithm;
        this.keyId = keyId;
        this.payload = payload;
        this.signature = signature;
    }

    /** Signs {@code payload} with {@code key}. */
    public static CoseSign1 sign(byte[] payload, SigningKey key) {
        byte[] signature = key.sign(toBeSigned(protectedHeader(key.algorithm(), key.id()), payload));
        return new CoseSign1(key.algorithm(), key.id(), Bytes.copyOf(payload), Bytes.copyOf(signature));
    }

    /**
     * Reads a signed object without checking its signature: see {@link #signedBy}.
     *
     * @throws CoseException when {@code encoded} is anything else than what {@link #encode} writes
     */
    public static CoseSign1 parse(byte[] encoded, CborLimits limits) throws CoseException {
        List<CborItem> parts = parts(cbor(encoded, limits));
        CborItem.Map header = header(bytes(parts.get(0)), limits);
        if (!(parts.get(1) instanceof CborItem.Map unprotected) || unprotected.size() != 0) {
            throw new CoseException(Defect.UNPROTECTED_HEADER, "the unprotected header is not empty");
        }
        Algorithm algorithm = algorithm(header);
        Bytes signature = bytes(parts.get(3));
        if (!algorithm.isCanonicalSignature(signature.toArray())) {
            throw new CoseException(Defect.SIGNATURE_FORM, "the signature is not in its one form of 64 bytes");
        }
        return new CoseSign1(algorithm, keyId(header), bytes(parts.get(2)), signature);
    }

    /** The algorithm that the protected header names. */
    public Algorithm algorithm() {
        return algorithm;
    }

    /** The key that the protected header names. */
    public KeyId keyId() {
        return keyId;
    }

    /** What is signed. */
    public Bytes payload() {
        return payload;
    }

    /** 64 bytes. Never an identity of the object. */
    public Bytes signature() {
        return signature;
    }

    /** The one encoding of this object. */
    public byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(protectedHeader(algorithm, keyId)),
                CborItem.map(),
                CborItem.of(payload),
                CborItem.of(signature)));
    }

    /** True when {@code key} is the key and has the algorithm that the header names, and the signature is its own. */
    public boolean signedBy(VerificationKey key) {
        return key.algorithm() == algorithm
                && key.id().equals(keyId)
                && key.verifies(toBeSigned(protectedHeader(algorithm, keyId), payload.toArray()), signature.toArray());
    }

    /** The Sig_structure of RFC 9052 §4.4 without external data. */
    static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
        return Cbor.encode(CborItem.array(
                CborItem.of("Signature1"),
                CborItem.of(protectedHeader),
                CborItem.of(new byte[0]),
                CborItem.of(payload)));
    }

    private static byte[] protectedHeader(Algorithm algorithm, KeyId keyId) {
        return Cbor.encode(CborItem.map(
                CborItem.of(ALGORITHM),
                CborItem.of(algorithm.coseId()),
                CborItem.of(KEY_ID),
                CborItem.of(keyId.bytes())));
    }

    private static CborItem cbor(byte[] encoded, CborLimits limits) throws CoseException {
        try {
            return Cbor.parse(encoded, limits);
        } catch (CborException e) {
            throw new CoseException(Defect.CBOR, e.getMessage(), e);
        }
    }

    private static List<CborItem> parts(CborItem item) throws CoseException {
        if (item instanceof CborItem.Array array && array.items().size() == 4) {
            return array.items();
        }
        throw new CoseException(Defect.NOT_SIGN1, "no untagged array of 4");
    }

    private static Bytes bytes(CborItem item) throws CoseException {
        if (item instanceof CborItem.ByteString string) {
            return string.value();
        }
        throw new CoseException(Defect.NOT_SIGN1, "header, payload or signature is no byte string");
    }

    private static CborItem.Map header(Bytes encoded, CborLimits limits) throws CoseException {
        if (cbor(encoded.toArray(), limits) instanceof CborItem.Map map
                && map.size() == 2
                && map.get(ALGORITHM).isPresent()
                && map.get(KEY_ID).isPresent()) {
            return map;
        }
        throw new CoseException(Defect.PROTECTED_HEADER, "the protected header is not {1: algorithm, 4: key id}");
    }

    private static Algorithm algorithm(CborItem.Map header) throws CoseException {
        if (header.get(ALGORITHM).orElseThrow() instanceof CborItem.Int number) {
            return Algorithm.ofCoseId(number.value())
                    .orElseThrow(() ->
                            new CoseException(Defect.ALGORITHM, "algorithm " + number.value() + " is not one of ours"));
        }
        throw new CoseException(Defect.ALGORITHM, "the algorithm is no integer");
    }

    private static KeyId keyId(CborItem.Map header) throws CoseException {
        if (header.get(KEY_ID).orElseThrow() instanceof CborItem.ByteString string
                && string.value().length() == 4) {
            return KeyId.of(string.value());
        }
        throw new CoseException(Defect.KEY_ID, "the key id is not 4 bytes");
    }
}
