package zhengjian.signing.cose;

/** Bytes that are not one item of deterministic CBOR within the limits. */
public final class CborException extends Exception {
    private static final long serialVersionUID = 1;

    /** The first thing found wrong. */
    public enum Defect {
        TRUNCATED,
        TRAILING_BYTES,
        TOO_LARGE,
        TOO_DEEP,
        TOO_MANY_ITEMS,
        NOT_SHORTEST,
        INDEFINITE_LENGTH,
        RESERVED,
        INTEGER_OUT_OF_RANGE,
        FLOAT,
        SIMPLE_VALUE,
        BAD_UTF_8,
        DUPLICATE_KEY,
        KEY_ORDER
    }

    private final Defect defect;
    private final int position;

    CborException(Defect defect, int position) {
        super(defect + " at byte " + position);
        this.defect = defect;
        this.position = position;
    }

    /** What is wrong. */
    public Defect defect() {
        return defect;
    }

    /** Where, as an offset in bytes from the start. */
    public int position() {
        return position;
    }

    /** No stack trace: refusals are frequent and their place says nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
