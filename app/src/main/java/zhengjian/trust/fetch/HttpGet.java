package zhengjian.trust.fetch;

import java.net.URI;
import java.util.Optional;
import zhengjian.signing.Bytes;

/** One GET: a guarded connection, or one that counts. */
public interface HttpGet {
    /**
     * The content at {@code address}; empty when there is none (404).
     *
     * @param longest most bytes that are read
     * @throws FetchException when the address is not allowed or does not answer as it should
     */
    Optional<Bytes> get(URI address, int longest) throws FetchException;
}
