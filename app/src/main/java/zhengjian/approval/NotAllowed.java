package zhengjian.approval;

/** Somebody may not do this, whatever the request says. The message is one sentence, Chinese then English. */
public final class NotAllowed extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param sentence Chinese, then “ / ”, then English */
    public NotAllowed(String sentence) {
        super(sentence, null, false, false);
    }
}
