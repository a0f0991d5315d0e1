package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhengjian.benchmark.load.Load;
import zhengjian.benchmark.load.LoadProcess;

/**
 * Look-up and durable check beside the plain-text route of the same server, under load from a second process over
 * 128 connections: a full house, for a check is dearer when few come together. After a warm-up of all three, short rounds alternate, and each is compared with the plain text of its own
 * round: what disturbs the machine disturbs both. The ratio is the median of those of answers a second; the processor time
 * a request is told beside it.
 */
final class HttpFigures implements Measurement {
    static final String PLAIN = "GET /plain-text";

    private static final int CONNECTIONS = Integer.getInteger("zhengjian.http.connections", 128);
    private static final int WARM_UPS = 4;
    private static final int WARM_UP_MILLISECONDS = 3000;
    private static final int ROUNDS = 21;
    private static final int MILLISECONDS = 1000;
    private static final int CERTIFICATES = 1000;

    /** What one route came to in all rounds. */
    private static final class Route {
        private final Path requests;
        private final int status;
        private final List<Double> perSecond = new ArrayList<>();
        private final List<Double> cpuMicros = new ArrayList<>();

        Route(Path requests, int status) {
            this.requests = requests;
            this.status = status;
        }

        void measure(LoadProcess generator, ServerProcess server) throws IOException {
            Duration before = server.cpuTime();
            Load load = run(generator, server, MILLISECONDS);
            Duration used = server.cpuTime().minus(before);
            perSecond.add(load.perSecond());
            cpuMicros.add(used.toNanos() / 1000.0 / load.requests());
        }

        Load run(LoadProcess generator, ServerProcess server, int milliseconds) throws IOException {
            Load load = generator.run(server.port(), CONNECTIONS, milliseconds, requests);
            if (load.statuses().size() != 1 || !load.statuses().containsKey(status)) {
                throw new IOException(
                        "expected only status " + status + " from " + requests + ", found " + load.statuses());
            }
            return load;
        }

        double ratio(Route to) {
            List<Double> ratios = new ArrayList<>();
            for (int round = 0; round < perSecond.size(); round++) {
                ratios.add(perSecond.get(round) / to.perSecond.get(round));
            }
            return Median.of(ratios);
        }

        String detail(Route to) {
            return String.format(
                    Locale.ROOT,
                    "%.0f ÷ %.0f a second; server CPU %.0f ÷ %.0f µs a request",
                    Median.of(perSecond),
                    Median.of(to.perSecond),
                    Median.of(cpuMicros),
                    Median.of(to.cpuMicros));
        }
    }

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        try (DemoServer demo = DemoServer.start(ground, ground.folder("http"), CERTIFICATES);
                LoadProcess generator = new LoadProcess()) {
            List<DemoServer.Listed> listed = demo.valid(CERTIFICATES);
            Map<String, Route> routes = new LinkedHashMap<>();
            routes.put("plain", route(ground, "plain", 200, List.of(PLAIN)));
            routes.put(
                    "look-up",
                    route(
                            ground,
                            "look-up",
                            200,
                            listed.stream().map(DemoServer.Listed::lookUp).toList()));
            routes.put(
                    "check",
                    route(
                            ground,
                            "check",
                            201,
                            listed.stream().map(DemoServer.Listed::check).toList()));
            for (int round = 0; round < WARM_UPS; round++) {
                for (Route route : routes.values()) {
                    route.run(generator, demo.process(), WARM_UP_MILLISECONDS);
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Route route : routes.values()) {
                    route.measure(generator, demo.process());
                }
            }
            return figures(List.copyOf(routes.values()));
        }
    }

    private static Route route(Ground ground, String name, int status, List<String> requests) throws IOException {
        return new Route(DemoServer.requests(ground.scratch().resolve(name + ".requests"), requests), status);
    }

    private static List<Figure> figures(List<Route> routes) {
        Route plain = routes.get(0);
        Route lookUp = routes.get(1);
        Route check = routes.get(2);
        return List.of(
                Figure.atLeast(
                        "look-up (read path alone) ÷ plain text", lookUp.ratio(plain), 0.85, lookUp.detail(plain)),
                Figure.atLeast(
                        "durable check with entry and receipt ÷ plain text",
                        check.ratio(plain),
                        0.45,
                        check.detail(plain)));
    }
}
