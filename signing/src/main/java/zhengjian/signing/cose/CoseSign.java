package zhengjian.signing.cose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/**
 * One payload under several signatures (RFC 9052 §4.1) in one shape: untagged, empty headers for the body, each signature
 * with the protected header {@code {1: algorithm, 4: key id}}, in the order of the key ids, each key once, at most 16. A
 * draft that nobody has signed yet has no signature. One object has one encoding; how many signatures suffice is for others.
 */
public final class CoseSign {
    private static final int MOST_SIGNATURES = 16;
    private static final Comparator<CoseSignature> BY_KEY_ID =
            Comparator.comparing(CoseSignature::keyId, Comparator.comparing(KeyId::value, Integer::compareUnsigned));

    private final Bytes payload;
    private final List<CoseSignature> signatures;

    private CoseSign(Bytes payload, List<CoseSignature> signatures) {
        this.payload = payload;
        this.signatures = List.copyOf(signatures);
    }

    /** {@code payload}, signed by nobody yet. */
    public static CoseSign of(byte[] payload) {
        return new CoseSign(Bytes.copyOf(payload), List.of());
    }

    /**
     * Reads a signed object without checking its signatures: see {@link #signedBy}.
     *
     * @throws CoseException when {@code encoded} is anything else than what {@link #encode} writes
     */
    public static CoseSign parse(byte[] encoded, CborLimits limits) throws CoseException {
        List<CborItem> parts = array(CoseHeader.cbor(encoded, limits), 4);
        if (bytes(parts.get(0)).length() != 0) {
            throw new CoseException(Defect.PROTECTED_HEADER, "the protected header of the body is not empty");
        }
        CoseHeader.requireEmpty(parts.get(1));
        Bytes payload = bytes(parts.get(2));
        if (!(parts.get(3) instanceof CborItem.Array list) || list.items().size() > MOST_SIGNATURES) {
            throw new CoseException(Defect.NOT_SIGN, "no array of at most " + MOST_SIGNATURES + " signatures");
        }
        List<CoseSignature> signatures = new ArrayList<>();
        for (CborItem item : list.items()) {
            signatures.add(signature(item, limits));
        }
        requireOrder(signatures);
        return new CoseSign(payload, signatures);
    }

    /** The same with this key's signature, which replaces an earlier one of the same key. */
    public CoseSign sign(SigningKey key) {
        CoseHeader header = CoseHeader.of(key);
        List<CoseSignature> all = new ArrayList<>(signatures);
        all.removeIf(signature -> signature.keyId().equals(key.id()));
        if (all.size() == MOST_SIGNATURES) {
            throw new IllegalArgumentException("more than " + MOST_SIGNATURES + " signatures");
        }
        all.add(new CoseSignature(header, Bytes.copyOf(key.sign(toBeSigned(header, payload)))));
        all.sort(BY_KEY_ID);
        return new CoseSign(payload, all);
    }

    /** What is signed. */
    public Bytes payload() {
        return payload;
    }

    /** In the order of their key ids, each key id once. */
    public List<CoseSignature> signatures() {
        return signatures;
    }

    /** True when there is a signature that names {@code key} and its algorithm, and it is its own. */
    public boolean signedBy(VerificationKey key) {
        for (CoseSignature signature : signatures) {
            if (signature.header().names(key)) {
                return key.verifies(
                        toBeSigned(signature.header(), payload),
                        signature.bytes().toArray());
            }
        }
        return false;
    }

    /** The one encoding of this object. */
    public byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(new byte[0]),
                CborItem.map(),
                CborItem.of(payload),
                new CborItem.Array(signatures.stream().map(CoseSignature::item).toList())));
    }

    /** The Sig_structure of RFC 9052 §4.4 with an empty body header and no external data. */
    private static byte[] toBeSigned(CoseHeader header, Bytes payload) {
        return Cbor.encode(CborItem.array(
                CborItem.of("Signature"),
                CborItem.of(new byte[0]),
                CborItem.of(header.encode()),
                CborItem.of(new byte[0]),
                CborItem.of(payload)));
    }

    private static CoseSignature signature(CborItem item, CborLimits limits) throws CoseException {
        List<CborItem> parts = array(item, 3);
        CoseHeader header = CoseHeader.parse(bytes(parts.get(0)), limits);
        CoseHeader.requireEmpty(parts.get(1));
        return new CoseSignature(header, header.requireForm(bytes(parts.get(2))));
    }

    private static void requireOrder(List<CoseSignature> signatures) throws CoseException {
        for (int i = 1; i < signatures.size(); i++) {
            if (BY_KEY_ID.compare(signatures.get(i - 1), signatures.get(i)) >= 0) {
                throw new CoseException(
                        Defect.SIGNATURE_ORDER, "signatures are not in the order of their key ids, each once");
            }
        }
    }

    private static List<CborItem> array(CborItem item, int length) throws CoseException {
        if (item instanceof CborItem.Array array && array.items().size() == length) {
            return array.items();
        }
        throw new CoseException(Defect.NOT_SIGN, "no untagged array of " + length);
    }

    private static Bytes bytes(CborItem item) throws CoseException {
        if (item instanceof CborItem.ByteString string) {
            return string.value();
        }
        throw new CoseException(Defect.NOT_SIGN, "header, payload or signature is no byte string");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoseSign that && Arrays.equals(encode(), that.encode());
    }

    @Override
    public int hashCode() {
        return payload.hashCode();
    }
}
