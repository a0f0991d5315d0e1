package zhengjian.signing.cose;

import java.util.List;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/**
 * A signed object (RFC 9052 §4.2) of one {@link CoseForm}: protected header {@code {1: algorithm, 4: key id}}, and the type
 * if the form has one; empty unprotected header, payload within, 64-byte canonical signature. Every other header is refused,
 * so nothing in a message can choose the key, the algorithm's meaning, or an address to fetch. One object has one encoding.
 */
public final class CoseSign1 {
    private static final long TAG = 18;

    private final CoseHeader header;
    private final Bytes payload;
    private final Bytes signature;

    private CoseSign1(CoseHeader header, Bytes payload, Bytes signature) {
        this.header = header;
        this.payload = payload;
        this.signature = signature;
    }

    /** Signs {@code payload} with {@code key}, in the form of a token. */
    public static CoseSign1 sign(byte[] payload, SigningKey key) {
        return sign(payload, CoseForm.TOKEN, key);
    }

    /** Signs {@code payload} with {@code key}. */
    public static CoseSign1 sign(byte[] payload, CoseForm form, SigningKey key) {
        CoseHeader header = CoseHeader.of(form, key);
        byte[] signature = key.sign(toBeSigned(header.encode(), payload));
        return new CoseSign1(header, Bytes.copyOf(payload), Bytes.copyOf(signature));
    }

    /** As {@link #parse(byte[], CborLimits, CoseForm)}, in the form of a token. */
    public static CoseSign1 parse(byte[] encoded, CborLimits limits) throws CoseException {
        return parse(encoded, limits, CoseForm.TOKEN);
    }

    /**
     * Reads a signed object of this form without checking its signature: see {@link #signedBy}.
     *
     * @throws CoseException when {@code encoded} is anything else than what {@link #encode} writes
     */
    public static CoseSign1 parse(byte[] encoded, CborLimits limits, CoseForm form) throws CoseException {
        List<CborItem> parts = parts(CoseHeader.cbor(encoded, limits), form);
        CoseHeader header = CoseHeader.parse(bytes(parts.get(0)), limits, form);
        CoseHeader.requireEmpty(parts.get(1));
        Bytes signature = header.requireForm(bytes(parts.get(3)));
        return new CoseSign1(header, bytes(parts.get(2)), signature);
    }

    /** The algorithm that the protected header names. */
    public Algorithm algorithm() {
        return header.algorithm();
    }

    /** The key that the protected header names. */
    public KeyId keyId() {
        return header.keyId();
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
        CborItem parts = CborItem.array(
                CborItem.of(header.encode()), CborItem.map(), CborItem.of(payload), CborItem.of(signature));
        return Cbor.encode(header.form().type().isPresent() ? new CborItem.Tag(TAG, parts) : parts);
    }

    /** True when {@code key} is the key and has the algorithm that the header names, and the signature is its own. */
    public boolean signedBy(VerificationKey key) {
        return header.names(key) && key.verifies(toBeSigned(header.encode(), payload.toArray()), signature.toArray());
    }

    /** The Sig_structure of RFC 9052 §4.4 without external data. */
    static byte[] toBeSigned(byte[] protectedHeader, byte[] payload) {
        return Cbor.encode(CborItem.array(
                CborItem.of("Signature1"),
                CborItem.of(protectedHeader),
                CborItem.of(new byte[0]),
                CborItem.of(payload)));
    }

    private static List<CborItem> parts(CborItem item, CoseForm form) throws CoseException {
        boolean tagged = item instanceof CborItem.Tag tag && tag.number() == TAG;
        CborItem content = tagged ? ((CborItem.Tag) item).content() : item;
        if (tagged == form.type().isPresent()
                && content instanceof CborItem.Array array
                && array.items().size() == 4) {
            return array.items();
        }
        throw new CoseException(
                Defect.NOT_SIGN1, form.type().isPresent() ? "no array of 4 with tag 18" : "no untagged array of 4");
    }

    private static Bytes bytes(CborItem item) throws CoseException {
        if (item instanceof CborItem.ByteString string) {
            return string.value();
        }
        throw new CoseException(Defect.NOT_SIGN1, "header, payload or signature is no byte string");
    }
}
