package zhengjian.register;

/** What is stored does not agree with the ledger: nothing may be said about this certificate. For the log, not for show. */
public final class RegisterDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RegisterDamaged(String message) {
        super(message);
    }

    public RegisterDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
