package zhengjian.signing.key;

/** A key file cannot be read or written; the message names the file and the cause, never a password. */
public final class KeyFileException extends Exception {
    private static final long serialVersionUID = 1;

    KeyFileException(String message, Throwable cause) {
        super(message, cause);
    }

    KeyFileException(String message) {
        super(message);
    }
}
