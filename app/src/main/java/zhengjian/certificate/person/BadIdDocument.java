package zhengjian.certificate.person;

/** A number that cannot be of its document type. The message says what was expected and never carries the number. */
public final class BadIdDocument extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        LENGTH,
        CHARACTER,
        PREFIX,
        DATE,
        CHECK
    }

    private final Reason reason;

    BadIdDocument(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
