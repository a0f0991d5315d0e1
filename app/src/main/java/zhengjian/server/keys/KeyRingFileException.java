package zhengjian.server.keys;

/** A ring file cannot be read, or says what it may not say; the message is Chinese, then English. */
public final class KeyRingFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    KeyRingFileException(String message) {
        super(message);
    }
}
