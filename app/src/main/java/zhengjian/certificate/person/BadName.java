package zhengjian.certificate.person;

/** A text that cannot be a person's name. The message names the position and the code point, not the name. */
public final class BadName extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        EMPTY,
        TOO_LONG,
        CONTROL,
        INVISIBLE,
        UNPAIRED_SURROGATE,
        TOO_MANY_MARKS,
        NO_LETTER
    }

    private final Reason reason;
    private final int position;

    BadName(Reason reason, int position, String message) {
        super(message);
        this.reason = reason;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    /** The faulty code point's place, from 1; 0 if the fault is the whole text's. */
    public int position() {
        return position;
    }
}
