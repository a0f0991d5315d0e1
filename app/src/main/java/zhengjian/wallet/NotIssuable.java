package zhengjian.wallet;

/** The certificate is not valid now. The sentence, Chinese then English, is for whoever may know of the certificate. */
public final class NotIssuable extends RuntimeException {
    private static final long serialVersionUID = 1;

    NotIssuable(String sentence) {
        super(sentence);
    }
}
