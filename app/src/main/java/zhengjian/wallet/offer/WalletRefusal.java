package zhengjian.wallet.offer;

/** What a wallet sent is refused, in the words of OAuth and OpenID4VCI. The description is ASCII and never repeats what was sent. */
public final class WalletRefusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The codes that we answer with. */
    public enum Reason {
        INVALID_REQUEST,
        UNSUPPORTED_GRANT_TYPE,
        INVALID_GRANT,
        INVALID_TOKEN,
        INVALID_CREDENTIAL_REQUEST,
        UNKNOWN_CREDENTIAL_CONFIGURATION,
        UNKNOWN_CREDENTIAL_IDENTIFIER,
        INVALID_ENCRYPTION_PARAMETERS,
        INVALID_PROOF,
        INVALID_NONCE,
        CREDENTIAL_REQUEST_DENIED;

        /** As it stands in {@code error}. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final Reason reason;

    public WalletRefusal(Reason reason, String description) {
        super(description);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
