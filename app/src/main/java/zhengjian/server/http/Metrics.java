package zhengjian.server.http;

import io.javalin.http.Context;
import io.prometheus.metrics.core.datapoints.DistributionDataPoint;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import zhengjian.web.RequestLog;

/**
 * Figures for Prometheus. Labels are route patterns, status classes and fixed names: nothing a visitor sent and nothing
 * about a person can become one.
 */
public final class Metrics {
    /** Content type of {@link #text()}. */
    public static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] SECONDS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final Set<String> USUAL = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("zhengjian_request_seconds")
            .help("Time to answer a request, by route and status class.")
            .labelNames("method", "route", "status")
            .classicOnly()
            .classicUpperBounds(SECONDS)
            .register(registry);
    private final Map<Key, DistributionDataPoint> byKey = new ConcurrentHashMap<>();

    private record Key(String method, String route, int statusClass) {}

    /** With the figures of the process itself. */
    public Metrics() {
        Runtime runtime = Runtime.getRuntime();
        gauge("process_memory_used_bytes", "Heap in use.", () -> runtime.totalMemory() - runtime.freeMemory());
        gauge(
                "process_threads",
                "Live threads.",
                () -> ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(
                "process_uptime_seconds",
                "Since the start.",
                () -> ManagementFactory.getRuntimeMXBean().getUptime() / 1000.0);
    }

    /** A figure that is asked for when somebody looks. @param name without the prefix {@code zhengjian_} */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name("zhengjian_" + name)
                .help(help)
                .callback(callback -> callback.call(value.getAsDouble()))
                .register(registry);
    }

    /** Counts an answered request. */
    public void count(Context context, Float milliseconds) {
        String method = context.req().getMethod();
        Key key = new Key(
                USUAL.contains(method) ? method : "other", RequestLog.route(context), context.statusCode() / 100);
        byKey.computeIfAbsent(key, this::dataPoint).observe(milliseconds / 1000.0);
    }

    private DistributionDataPoint dataPoint(Key key) {
        return requests.labelValues(key.method(), key.route(), key.statusClass() + "xx");
    }

    /** {@code GET /metrics}. */
    public void serve(Context context) {
        context.contentType(CONTENT_TYPE);
        context.header("Cache-Control", "no-store");
        context.result(text());
    }

    /** All figures in the text format of Prometheus. */
    public byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
