package zhengjian.wallet.offer;

/** The one sort of credential that wallets can have from us. */
public final class WalletCredential {
    /** Its name in our metadata and in offers. */
    public static final String CONFIGURATION = "professional-certificate";
    /** Its format, as OpenID4VCI calls it. */
    public static final String FORMAT = "dc+sd-jwt";

    private WalletCredential() {}
}
