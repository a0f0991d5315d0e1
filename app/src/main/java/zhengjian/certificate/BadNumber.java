package zhengjian.certificate;

/** A text that cannot be a certificate number. The message (Chinese, then English) is safe to show to anybody. */
public final class BadNumber extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** What is wrong. */
    public enum Reason {
        EMPTY,
        TOO_SHORT,
        TOO_LONG,
        BAD_CHARACTER
    }

    private final Reason reason;

    BadNumber(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
