package zhengjian.signing.credential;

import org.jspecify.annotations.Nullable;

/** A text that is no credential token: malformed, which is something else than a wrong signature. Safe to show. */
public final class TokenException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first thing found wrong. */
    public enum Defect {
        /** No text, or too short to hold a signature. */
        TOO_SHORT,
        /** More than 1 KiB. */
        TOO_LONG,
        /** A character outside A-Z and 2-7; lower case and padding are such. */
        NOT_BASE32,
        /** A length or spare bits that no encoder writes. */
        BASE32_NOT_CANONICAL,
        /** Not deterministic CBOR. */
        CBOR,
        /** Not a COSE_Sign1 of our shape: parts, headers, algorithm, key id. */
        COSE,
        /** The signature is not in its one form: length, range, or the upper of the two values of s. */
        SIGNATURE_FORM,
        /** The claims are not exactly issuer, time of issue and credential. */
        CLAIMS,
        /** The credential's version is not known here. */
        VERSION,
        /** A field is missing, surplus, of another type or out of its bounds. */
        FIELD,
        /** A field is written in full although it has a code, or the reverse. */
        FIELD_NOT_CANONICAL
    }

    private final Defect defect;

    TokenException(Defect defect, String message) {
        this(defect, message, null);
    }

    TokenException(Defect defect, @Nullable String message, @Nullable Throwable cause) {
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
