package zhengjian.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.http.CookieCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/**
 * A listening HTTP/1.1 server. TLS and HTTP/2 end at the proxy in front of it.
 *
 * <p>Threads: handlers do little but look into a cache, and what waits for the ledger waits without a thread; so a small
 * fixed pool is enough. A connection waits in its queue at most once, so the bound on connections bounds the queue.
 */
public final class HttpServer implements AutoCloseable {
    private static final int CONNECTIONS = 8_192;
    private static final int SLOWEST_BYTES_PER_SECOND = 64;

    private final Javalin javalin;
    private final AdmissionControl admission;

    private HttpServer(Javalin javalin, AdmissionControl admission) {
        this.javalin = javalin;
        this.admission = admission;
    }

    /**
     * What is set from outside.
     *
     * @param concurrentRequests more than this many at once are answered 503
     * @param drain how long {@link #close()} waits for requests under way
     * @param silence a connection without a request under way is closed after one to two of these
     */
    public record Settings(String host, int port, int concurrentRequests, Duration drain, Duration silence) {}

    /**
     * Starts listening.
     *
     * @param asked hears of each request that is let in, on the thread that answers it
     * @param routes sets limits of requests and adds routes, filters and loggers
     */
    public static HttpServer start(Settings settings, Runnable asked, Consumer<JavalinConfig> routes) {
        AdmissionControl admission = new AdmissionControl(settings.concurrentRequests(), asked);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            routes.accept(config);
            jetty(config, settings, admission);
        });
        return new HttpServer(javalin.start(), admission);
    }

    private static void jetty(JavalinConfig config, Settings settings, AdmissionControl admission) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = threads();
        config.jetty.modifyServer(server -> {
            server.setStopTimeout(settings.drain().toMillis());
            innermost(server).setHandler(new GracefulHandler(admission));
        });
        config.jetty.addConnector((server, http) -> connector(server, http, settings));
    }

    /** Below the security headers, which every answer bears, also a refusal. */
    private static Handler.Singleton innermost(Server server) {
        Handler.Singleton wrapper = server;
        while (wrapper.getHandler() instanceof Handler.Singleton next) {
            wrapper = next;
        }
        return wrapper;
    }

    private static Connector connector(Server server, HttpConfiguration http, Settings settings) {
        http.setRequestCookieCompliance(CookieCompliance.RFC6265_STRICT);
        http.setMinRequestDataRate(SLOWEST_BYTES_PER_SECOND);
        http.setMinResponseDataRate(SLOWEST_BYTES_PER_SECOND);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(2 * settings.silence().toMillis());
        connector.setAcceptQueueSize(1024);
        IdleConnections idle = new IdleConnections();
        connector.addBean(idle);
        connector.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        ScheduledExecutorScheduler sweeper = new ScheduledExecutorScheduler("idle-connections", true);
        connector.addBean(sweeper, true);
        connector.addEventListener(new Sweeping(idle, sweeper, settings.silence()));
        return connector;
    }

    private static QueuedThreadPool threads() {
        int threads = Math.max(16, 4 * Runtime.getRuntime().availableProcessors());
        QueuedThreadPool pool = new QueuedThreadPool(threads, threads);
        pool.setName("http");
        return pool;
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** How many requests are inside, and how many were turned away. */
    public AdmissionControl admission() {
        return admission;
    }

    /** Stops accepting, lets requests under way finish within the drain time, closes. */
    @Override
    public void close() {
        javalin.stop();
    }
}
