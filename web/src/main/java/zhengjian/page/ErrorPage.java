package zhengjian.page;

/**
 * A page that could not be shown.
 *
 * @param status HTTP status, 400 to 599
 * @param name last part of the problem's type, such as {@code no-such-receipt}, or empty; one with words of its own is told in them
 * @param detail what to do about this one, Chinese then English; or empty
 * @param reference reference number under which the operators find it in the log, or empty
 * @param retryAfter seconds to wait, 0 if not known
 */
public record ErrorPage(int status, String name, String detail, String reference, long retryAfter) {

    /** Key of the words that this very problem has, if it has any. */
    public String ownKey() {
        return "error." + name;
    }

    /** Key of its texts: one of the statuses that have words of their own, else {@code 400} or {@code 500}. */
    public String key() {
        return switch (status) {
            case 404, 405, 413, 415, 429, 503 -> Integer.toString(status);
            default -> status < 500 ? "400" : "500";
        };
    }
}
