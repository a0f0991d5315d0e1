package zhengjian.server.http;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import zhengjian.web.ErrorAnswers;
import zhengjian.web.Problem;
import zhengjian.web.Problems;

/**
 * Lets at most so many requests in at once; the next one is answered 503 with {@code Retry-After} before anything is read
 * of it. A request that waits for the ledger counts until it is answered. Health checks always pass.
 */
public final class AdmissionControl extends Handler.Wrapper {
    private static final Problem BUSY = Problems.busy();
    private static final byte[] DOCUMENT = ErrorAnswers.document(BUSY);

    private final int most;
    private final Runnable asked;
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicLong refused = new AtomicLong();

    /**
     * @param most requests at once
     * @param asked hears of each request that is let in
     */
    public AdmissionControl(int most, Runnable asked) {
        this.most = most;
        this.asked = asked;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (inside.incrementAndGet() > most && !isHealth(request)) {
            inside.decrementAndGet();
            refused.incrementAndGet();
            refuse(response, callback);
            return true;
        }
        asked.run();
        Request.addCompletionListener(request, failure -> inside.decrementAndGet());
        return super.handle(request, response, callback);
    }

    private static boolean isHealth(Request request) {
        String path = request.getHttpURI().getPath();
        return path != null && path.startsWith("/health/");
    }

    private static void refuse(Response response, Callback callback) {
        response.setStatus(BUSY.status());
        response.getHeaders().put(HttpHeader.RETRY_AFTER, Long.toString(BUSY.retryAfter()));
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        response.write(true, ByteBuffer.wrap(DOCUMENT), callback);
    }

    /** Requests being answered now. */
    public int inside() {
        return inside.get();
    }

    /** Requests refused since the start. */
    public long refused() {
        return refused.get();
    }
}
