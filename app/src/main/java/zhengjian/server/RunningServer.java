package zhengjian.server;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.page.Site;
import zhengjian.server.http.HttpServer;
import zhengjian.server.http.Metrics;
import zhengjian.server.start.Preparation;
import zhengjian.server.trust.KeepTrust;
import zhengjian.server.watch.Watching;
import zhengjian.server.work.Working;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;
import zhengjian.web.HttpKit;
import zhengjian.web.Pages;

/** An open register, served over HTTP. Closing it stops accepting, lets what is under way finish, then closes the register. */
public final class RunningServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunningServer.class);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Application application;
    private final Health health;
    private final HttpServer server;
    private final Optional<HttpServer> metricsServer;
    private final List<String> routes;
    private final Working working;
    private final Watching watching;

    private RunningServer(
            Application application,
            Health health,
            HttpServer server,
            Optional<HttpServer> metricsServer,
            List<String> routes,
            Working working,
            Watching watching) {
        this.routes = routes;
        this.working = working;
        this.watching = watching;
        this.application = application;
        this.health = health;
        this.server = server;
        this.metricsServer = metricsServer;
    }

    /**
     * Opens the register and starts serving it.
     *
     * @param benchmark as below
     * @throws zhengjian.server.command.Refusal when something configured cannot be opened
     */
    public static RunningServer start(Configuration configuration, boolean benchmark) {
        Preparation prepared = Preparation.begin(configuration);
        return start(Application.open(configuration), prepared, benchmark);
    }

    /**
     * Starts serving; the service owns the application from now on.
     *
     * @param benchmark adds the route {@code /plain-text}, which everything else is measured against
     */
    public static RunningServer start(Application application, boolean benchmark) {
        return start(application, Preparation.begin(application.configuration()), benchmark);
    }

    private static RunningServer start(Application application, Preparation prepared, boolean benchmark) {
        Configuration configuration = application.configuration();
        Health health = new Health(application.ledger(), application.register());
        Metrics metrics = new Metrics();
        boolean https = "https".equals(configuration.baseUrl().getScheme());
        Pages pages = new Pages(site(configuration), prepared.assets());
        RouteTable routes = RouteTable.of(application, pages, prepared, limits(configuration), health, metrics, https);
        List<String> listed = new ArrayList<>();
        HttpServer server = HttpServer.start(settings(configuration.listen()), application.cores()::asked, config -> {
            HttpKit.install(config, pages, https, application.random());
            config.requestLogger.http(metrics::count);
            config.events.handlerAdded(route -> listed.add(route.getHttpMethod() + " " + route.getPath()));
            routes.add(config.routes, configuration.listen().metricsPort() == 0, benchmark);
        });
        figures(metrics, application, server);
        Optional<HttpServer> metricsServer = metricsServer(configuration.listen(), metrics);
        application.keepTrust().ifPresent(KeepTrust::start);
        application.witnessed().start();
        routes.working().start();
        routes.watching().start();
        LOG.atInfo().addKeyValue("port", server.port()).log("serving");
        return new RunningServer(
                application, health, server, metricsServer, List.copyOf(listed), routes.working(), routes.watching());
    }

    private static HttpServer.Settings settings(Configuration.Listen listen) {
        return new HttpServer.Settings(
                listen.host(),
                listen.port(),
                listen.concurrentRequests(),
                Duration.ofSeconds(listen.drainSeconds()),
                SILENCE);
    }

    private static Optional<HttpServer> metricsServer(Configuration.Listen listen, Metrics metrics) {
        if (listen.metricsPort() == 0) {
            return Optional.empty();
        }
        HttpServer.Settings settings =
                new HttpServer.Settings("127.0.0.1", listen.metricsPort(), 8, Duration.ofSeconds(1), SILENCE);
        return Optional.of(HttpServer.start(settings, () -> {}, (JavalinConfig config) -> {
            config.startup.showJavalinBanner = false;
            config.routes.get("/metrics", metrics::serve);
        }));
    }

    private static Site site(Configuration configuration) {
        Configuration.Site site = configuration.site();
        String authority = site.authority().isEmpty()
                ? configuration.issuer().authorities().get(0)
                : site.authority();
        return new Site(
                authority,
                site.authorityEnglish(),
                configuration.baseUrl().getHost(),
                site.phone(),
                site.hours(),
                site.hoursEnglish(),
                site.contact(),
                site.siteCode(),
                site.icp(),
                site.police(),
                configuration.demo());
    }

    private static AttemptLimits limits(Configuration configuration) {
        Configuration.Limits limits = configuration.limits();
        ClientAddress addresses = new ClientAddress(configuration.listen().trustedProxies());
        return limits.enabled()
                ? new AttemptLimits(
                        addresses,
                        new AttemptLimits.Limit(limits.perClientPerMinute(), Duration.ofMinutes(1)),
                        new AttemptLimits.Limit(limits.perTargetPerHour(), Duration.ofHours(1)),
                        new AttemptLimits.Limit(limits.guessesPerMinute(), Duration.ofMinutes(1)))
                : AttemptLimits.off(addresses);
    }

    private static void figures(Metrics metrics, Application application, HttpServer server) {
        metrics.gauge("requests_under_way", "Requests being answered.", server.admission()::inside);
        metrics.gauge("requests_refused", "Requests turned away since the start.", server.admission()::refused);
        metrics.gauge(
                "ledger_size",
                "Entries of the ledger.",
                () -> application.ledger().health().size());
        metrics.gauge(
                "ledger_waiting",
                "Changes waiting for the ledger.",
                () -> application.ledger().health().waiting());
        metrics.gauge(
                "ledger_writable",
                "1 while the ledger takes changes.",
                () -> application.ledger().health().writable() ? 1 : 0);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Every route as METHOD and path, in the order of the table. */
    public List<String> routes() {
        return routes;
    }

    @Override
    public void close() {
        health.stopping();
        working.close();
        watching.close();
        server.close();
        metricsServer.ifPresent(HttpServer::close);
        application.close();
        LOG.info("stopped");
    }
}
