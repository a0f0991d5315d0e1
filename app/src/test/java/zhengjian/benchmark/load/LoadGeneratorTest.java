package zhengjian.benchmark.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadGeneratorTest {
    @TempDir
    Path folder;

    private final AtomicInteger answered = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void startAServerOfTheJdk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answerWith("/plain", 200, "ok", 2);
        answerWith("/chunked", 201, "in pieces", 0);
        answerWith("/missing", 404, "no", 2);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void countsEveryAnswerOnceAndByStatus() throws Exception {
        Path requests =
                Files.writeString(folder.resolve("requests"), "GET /plain\nPOST /chunked {\"a\":1}\nGET /missing\n");
        try (LoadProcess generator = new LoadProcess()) {
            Load load = generator.run(server.getAddress().getPort(), 3, 300, requests);
            assertThat(load.requests()).isEqualTo(answered.get());
            assertThat(load.statuses()).containsOnlyKeys(200, 201, 404);
            assertThat(load.perSecond()).isPositive();
            assertThat(load.p99Micros()).isGreaterThanOrEqualTo(load.medianMicros());
        }
    }

    @Test
    void readsBackTheLineThatItWrites() {
        Load load = new Load(1234.5, 180, 950, Map.of(200, 7, 404, 2));
        assertThat(Load.parse(load.line())).isEqualTo(load);
    }

    @Test
    void findsTheLatencyThatHalfOfTheRequestsDoNotExceed() {
        Latencies latencies = new Latencies();
        for (int micros = 1; micros <= 100; micros++) {
            latencies.add(micros * 1000L);
        }
        assertThat(latencies.micros(0.5)).isEqualTo(50);
        assertThat(latencies.micros(0.99)).isEqualTo(99);
        latencies.add(Long.MAX_VALUE);
        assertThat(latencies.micros(1)).isEqualTo(1_000_000);
    }

    private void answerWith(String path, int status, String body, int length) {
        server.createContext(path, exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, length);
            answered.incrementAndGet();
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }
}
