package zhengjian.trust.fetch;

import java.net.URI;
import zhengjian.signing.Bytes;

/** One POST over a guarded connection. */
public interface HttpPost {
    /**
     * What came back, whatever its status.
     *
     * @param contentType as sent, in lower case; empty when none was
     */
    record Answer(int status, String contentType, Bytes body) {}

    /**
     * Sends {@code body} as text.
     *
     * @param longest most bytes that are read of the answer
     * @throws FetchException when the address is not allowed or does not answer HTTP in time
     */
    Answer post(URI address, Bytes body, int longest) throws FetchException;
}
