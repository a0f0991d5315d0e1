package zhengjian.signing.cose;

import org.jspecify.annotations.Nullable;

/** Bytes that are no signed object of the one shape that {@link CoseSign1} or {@link CoseSign} accepts. */
public final class CoseException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first thing found wrong. */
    public enum Defect {
        /** Not deterministic CBOR; the cause is a {@link CborException}. */
        CBOR,
        /** Not an array of byte string, map, byte string, byte string, or not tagged as the form asks. */
        NOT_SIGN1,
        /** Not an untagged array of empty byte string, map, byte string, array of at most 16 signatures. */
        NOT_SIGN,
        /** The protected header is not a map with exactly the allowed parameters. */
        PROTECTED_HEADER,
        /** There is an unprotected parameter that is not allowed. */
        UNPROTECTED_HEADER,
        /** The algorithm is none of ours. */
        ALGORITHM,
        /** The key id is not a byte string of 4 bytes. */
        KEY_ID,
        /** The signature has not 64 bytes, or is not in its one canonical form. */
        SIGNATURE_FORM,
        /** The signatures do not stand in the order of their key ids, each once. */
        SIGNATURE_ORDER
    }

    private final Defect defect;

    CoseException(Defect defect, String message) {
        this(defect, message, null);
    }

    CoseException(Defect defect, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.defect = defect;
    }

    /** What is wrong. */
    public Defect defect() {
        return defect;
    }

    /** No stack trace: refusals are frequent and their place says nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
