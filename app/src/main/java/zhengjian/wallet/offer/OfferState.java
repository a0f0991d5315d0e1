package zhengjian.wallet.offer;

/** How far an offer is. */
public enum OfferState {
    /** Waits for a wallet. */
    OPEN("open"),
    /** A wallet showed the right codes. */
    REDEEMED("redeemed"),
    /** Nobody came in time. */
    EXPIRED("expired"),
    /** Too many wrong transaction codes. */
    BLOCKED("blocked");

    private final String code;

    OfferState(String code) {
        this.code = code;
    }

    /** The word on the wire and of the page's texts. */
    public String code() {
        return code;
    }
}
