package zhengjian.web;

import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request, as key-value pairs: method, route, status, milliseconds. The route is the pattern
 * ({@code /v/{payload}}), never the path: no token, number, name, query or address of a client is ever written.
 */
public final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("zhengjian.request");

    private RequestLog() {}

    static void write(Context context, Float milliseconds) {
        if (LOG.isInfoEnabled()) {
            LOG.atInfo()
                    .addKeyValue("method", context.req().getMethod())
                    .addKeyValue("route", route(context))
                    .addKeyValue("status", context.statusCode())
                    .addKeyValue("ms", milliseconds)
                    .log("request");
        }
    }

    /** The pattern of the route that answered, or {@code none}. */
    public static String route(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "none" : endpoint.path;
    }
}
