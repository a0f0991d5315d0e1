package zhengjian.trust.fetch;

import java.net.URI;
import java.util.Map;
import zhengjian.signing.Bytes;

/** One POST of JSON with headers of its own over a guarded connection. */
public interface HttpSend {
    /**
     * Sends {@code body}; redirects are not followed.
     *
     * @param headers names and values without line ends
     * @param longest most bytes that are read of the answer
     * @throws FetchException when the address is not allowed or does not answer HTTP in time
     */
    HttpPost.Answer send(URI address, Map<String, String> headers, Bytes body, int longest) throws FetchException;
}
