package zhengjian.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers for requests that never reach a route: broken request lines, ambiguous addresses, headers too large. A problem
 * document without a word of what was sent.
 */
final class BareErrors extends ErrorHandler {
    private final SecurityHeaders headers;

    BareErrors(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!response.getHeaders().contains("X-Content-Type-Options")) {
            headers.add(response.getHeaders(), "/api/");
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        Problem problem = Problems.ofStatus(response.getStatus());
        response.write(true, ByteBuffer.wrap(ErrorAnswers.document(problem)), callback);
        return true;
    }
}
