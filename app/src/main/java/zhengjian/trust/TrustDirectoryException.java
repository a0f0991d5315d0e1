package zhengjian.trust;

import org.jspecify.annotations.Nullable;

/** A directory of trust files that cannot be read or written, or holds what is not trusted. Safe to show. */
public final class TrustDirectoryException extends Exception {
    private static final long serialVersionUID = 1;

    public TrustDirectoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
