package zhengjian.signing.cose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/**
 * The one protected header of a signature, {@code {1: algorithm, 4: key id}}, with {@code 16: type} in the forms that have
 * one; every other parameter is refused.
 */
record CoseHeader(CoseForm form, Algorithm algorithm, KeyId keyId) {
    private static final long ALGORITHM = 1;
    private static final long KEY_ID = 4;
    private static final long TYPE = 16;

    static CoseHeader of(SigningKey key) {
        return of(CoseForm.TOKEN, key);
    }

    static CoseHeader of(CoseForm form, SigningKey key) {
        if (!key.algorithm().signsRecords()) {
            throw new IllegalArgumentException(key + " signs documents, not records");
        }
        return new CoseHeader(form, key.algorithm(), key.id());
    }

    static CoseHeader parse(Bytes encoded, CborLimits limits) throws CoseException {
        return parse(encoded, limits, CoseForm.TOKEN);
    }

    static CoseHeader parse(Bytes encoded, CborLimits limits, CoseForm form) throws CoseException {
        Optional<CborItem> type = form.type().map(CborItem::of);
        if (cbor(encoded.toArray(), limits) instanceof CborItem.Map map
                && map.size() == (type.isPresent() ? 3 : 2)
                && map.get(ALGORITHM).isPresent()
                && map.get(KEY_ID).isPresent()
                && map.get(TYPE).equals(type)) {
            return new CoseHeader(form, algorithm(map), keyId(map));
        }
        throw new CoseException(
                Defect.PROTECTED_HEADER,
                "the protected header is not {1: algorithm, 4: key id"
                        + form.type().map(text -> ", 16: \"" + text + "\"}").orElse("}"));
    }

    byte[] encode() {
        List<CborItem.Entry> parameters = new ArrayList<>();
        parameters.add(new CborItem.Entry(CborItem.of(ALGORITHM), CborItem.of(algorithm.coseId())));
        parameters.add(new CborItem.Entry(CborItem.of(KEY_ID), CborItem.of(keyId.bytes())));
        form.type().ifPresent(type -> parameters.add(new CborItem.Entry(CborItem.of(TYPE), CborItem.of(type))));
        return Cbor.encode(new CborItem.Map(parameters));
    }

    /** True when {@code key} is the one named, and has the algorithm named. */
    boolean names(VerificationKey key) {
        return key.algorithm() == algorithm && key.id().equals(keyId);
    }

    /** The signature itself, when it is in the one form of the algorithm named. */
    Bytes requireForm(Bytes signature) throws CoseException {
        if (!algorithm.isCanonicalSignature(signature.toArray())) {
            throw new CoseException(Defect.SIGNATURE_FORM, "the signature is not in its one form of 64 bytes");
        }
        return signature;
    }

    static void requireEmpty(CborItem unprotected) throws CoseException {
        if (!(unprotected instanceof CborItem.Map map) || map.size() != 0) {
            throw new CoseException(Defect.UNPROTECTED_HEADER, "the unprotected header is not empty");
        }
    }

    static CborItem cbor(byte[] encoded, CborLimits limits) throws CoseException {
        try {
            return Cbor.parse(encoded, limits);
        } catch (CborException e) {
            throw new CoseException(Defect.CBOR, e.getMessage(), e);
        }
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
