package zhengjian.document.font;

/** A font file that cannot be used; the message names the file or table and what was found. */
public final class FontException extends RuntimeException {
    private static final long serialVersionUID = 1;

    FontException(String message) {
        super(message);
    }

    FontException(String message, Throwable cause) {
        super(message, cause);
    }
}
