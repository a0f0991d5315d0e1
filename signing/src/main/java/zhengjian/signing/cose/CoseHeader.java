package zhengjian.signing.cose;

import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyId;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.VerificationKey;

/** The one protected header of a signature, {@code {1: algorithm, 4: key id}}; every other parameter is refused. */
record CoseHeader(Algorithm algorithm, KeyId keyId) {
    private static final long ALGORITHM = 1;
    private static final long KEY_ID = 4;

    static CoseHeader of(SigningKey key) {
        return new CoseHeader(key.algorithm(), key.id());
    }

    static CoseHeader parse(Bytes encoded, CborLimits limits) throws CoseException {
        if (cbor(encoded.toArray(), limits) instanceof CborItem.Map map
                && map.size() == 2
                && map.get(ALGORITHM).isPresent()
                && map.get(KEY_ID).isPresent()) {
            return new CoseHeader(algorithm(map), keyId(map));
        }
        throw new CoseException(Defect.PROTECTED_HEADER, "the protected header is not {1: algorithm, 4: key id}");
    }

    byte[] encode() {
        return Cbor.encode(CborItem.map(
                CborItem.of(ALGORITHM),
                CborItem.of(algorithm.coseId()),
                CborItem.of(KEY_ID),
                CborItem.of(keyId.bytes())));
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
