package zhengjian.web;

import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.util.random.RandomGenerator;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;

/** Everything that holds for every request of a server, set in one call. */
public final class HttpKit {
    /** Largest request body in bytes, uploads included. */
    public static final long LARGEST_BODY = 10L * 1024 * 1024;

    private static final int LARGEST_HEADERS = 8 * 1024;
    private static final long SECONDS_TO_ANSWER = 20;

    private HttpKit() {}

    /**
     * Sets limits, strictness, security headers, error answers and the request log. Header block and request line: 8 KiB;
     * body: {@link #LARGEST_BODY}; ambiguous addresses are refused before any route is looked for.
     *
     * @param https whether the public address is https
     * @param random makes reference numbers
     */
    public static ErrorAnswers install(JavalinConfig config, Pages pages, boolean https, RandomGenerator random) {
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.http.asyncTimeout = SECONDS_TO_ANSWER * 1000;
        config.http.defaultContentType = "text/plain";
        config.router.ignoreTrailingSlashes = false;
        config.router.treatMultipleSlashesAsSingleSlash = false;
        config.startup.showJavalinBanner = false;
        config.jetty.multipartConfig.maxFileSize(10, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(10, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(10, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setRequestHeaderSize(LARGEST_HEADERS);
            http.setUriCompliance(UriCompliance.RFC3986);
            http.setHttpCompliance(HttpCompliance.RFC7230);
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        SecurityHeaders headers = new SecurityHeaders(https);
        config.jetty.modifyServer(server -> {
            server.setHandler(headers);
            server.setErrorHandler(new BareErrors(headers));
        });
        ErrorAnswers errors = new ErrorAnswers(pages, random);
        errors.install(config);
        config.requestLogger.http(RequestLog::write);
        return errors;
    }
}
