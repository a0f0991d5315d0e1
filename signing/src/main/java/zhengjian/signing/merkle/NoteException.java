package zhengjian.signing.merkle;

/** A note or checkpoint is not what it must be; {@link #defect()} says in which way. */
public final class NoteException extends Exception {
    private static final long serialVersionUID = 1;

    /** The one thing that is wrong. */
    public enum Defect {
        TOO_LARGE,
        NOT_UTF8,
        CONTROL_CHARACTER,
        NO_BLANK_LINE,
        NO_SIGNATURE,
        TOO_MANY_SIGNATURES,
        SIGNATURE_LINE_MALFORMED,
        KEY_NAME_MALFORMED,
        SIGNATURE_NOT_BASE64,
        SIGNATURE_TOO_SHORT,
        SIGNATURE_OF_UNKNOWN_KEY,
        SIGNATURE_WRONG,
        LINES_MISSING,
        ORIGIN_EMPTY,
        WRONG_ORIGIN,
        SIZE_MALFORMED,
        ROOT_MALFORMED,
        EXTENSION_EMPTY,
        NO_FINAL_NEWLINE
    }

    private final Defect defect;

    NoteException(Defect defect, String message) {
        super(message);
        this.defect = defect;
    }

    public Defect defect() {
        return defect;
    }
}
