package zhengjian.provider;

/** Somebody comes back from a provider and is not proven. The message is for the log: nothing of the person is in it. */
public final class NotProven extends Exception {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why, as the person is told. */
    public enum Reason {
        /** The question is too old, was answered before, or was asked in another browser. */
        STALE("stale"),
        /** The person stopped it there. */
        CANCELLED("cancelled"),
        /** The provider gave no code, or takes its own code back. */
        DECLINED("declined"),
        /** No answer in time, or none that can be read. */
        UNREACHABLE("unreachable"),
        /** The answer comes from another issuer. */
        ISSUER("issuer"),
        /** Not signed, or not by a key of the provider, or by an algorithm that is not taken. */
        SIGNATURE("signature"),
        /** Made for somebody else. */
        AUDIENCE("audience"),
        /** Too old, or not of now. */
        EXPIRED("expired"),
        /** The answer to another question. */
        NONCE("nonce"),
        /** What has to be known of the person does not stand in it, or cannot be read. */
        INCOMPLETE("incomplete"),
        /** Nobody here is that person. */
        NOBODY("nobody");

        private final String key;

        Reason(String key) {
            this.key = key;
        }

        /** The word of its texts. */
        public String key() {
            return key;
        }
    }

    public NotProven(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    NotProven(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
