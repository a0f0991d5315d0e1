package zhengjian.signing.pdf;

/** A time-stamp authority gave no stamp, or none that can be accepted; the message says which. */
public final class TimestampException extends Exception {
    private static final long serialVersionUID = 1;

    TimestampException(String message) {
        super(message);
    }

    TimestampException(String message, Throwable cause) {
        super(message, cause);
    }
}
