package zhengjian.signing.status;

import org.jspecify.annotations.Nullable;

/** Bytes that are no status list of the one shape that is written. */
public final class StatusListException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first thing found wrong. */
    public enum Defect {
        /** Longer than any list can be. */
        TOO_LONG,
        /** Not deterministic CBOR. */
        CBOR,
        /** Not a COSE_Sign1 with tag 18, type {@code application/statuslist+cwt} and ES256. */
        COSE,
        /** The signature is not in its one form. */
        SIGNATURE_FORM,
        /** The claims are not exactly 2, 4, 6, 65533 and 65534. */
        CLAIMS,
        /** A claim has the wrong kind of value, or one out of range. */
        FIELD,
        /** The list is not zlib from the first byte to the last. */
        ZLIB,
        /** The list inflates to nothing, or to more than 2^20 entries. */
        SIZE
    }

    private final Defect defect;

    StatusListException(Defect defect, String message) {
        this(defect, message, null);
    }

    StatusListException(Defect defect, @Nullable String message, @Nullable Throwable cause) {
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
