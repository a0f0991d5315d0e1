package zhengjian.signing.pdf;

import java.util.Optional;

/**
 * Keeps the containers of stamped documents: the authority gives another stamp each time, and a document is to be the same
 * bytes on each download. What is found is judged before it is used, so a keeper need not be trusted. Safe for threads.
 */
public interface StampedContainers {
    /** The container kept for a document, if there is one. */
    Optional<byte[]> find(byte[] sha256);

    /** Keeps a container. A keeper that cannot says so elsewhere: the document goes out all the same. */
    void keep(byte[] sha256, byte[] container);

    /** Told that a document goes out without a stamp, because none was to be had. */
    void missed(TimestampException cause);
}
