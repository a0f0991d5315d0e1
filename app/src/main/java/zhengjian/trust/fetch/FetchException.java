package zhengjian.trust.fetch;

/** What a source did not give, and why. Safe to show: it names the address that somebody configured. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    public FetchException(String message) {
        super(message);
    }
}
