package zhengjian.status;

/** No list can be shown that tells what is so now. For the log, not for show. */
public final class NoCurrentList extends RuntimeException {
    private static final long serialVersionUID = 1;

    NoCurrentList(String reason) {
        super("no current status list: " + reason);
    }
}
