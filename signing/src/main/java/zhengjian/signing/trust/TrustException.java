package zhengjian.signing.trust;

import org.jspecify.annotations.Nullable;

/** A trust file that is not taken, for one named reason. Safe to show. */
public final class TrustException extends Exception {
    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    public TrustException(Refusal refusal, String message) {
        this(refusal, message, null);
    }

    TrustException(Refusal refusal, @Nullable String message, @Nullable Throwable cause) {
        super(message, cause);
        this.refusal = refusal;
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }

    /** Facts that contradict each other: a bad argument for who makes a file, a named refusal for who reads one. */
    static final class Conflict extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final Refusal refusal;

        Conflict(Refusal refusal, String message) {
            super(message);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** No stack trace: refusals are frequent and their place says nothing. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
