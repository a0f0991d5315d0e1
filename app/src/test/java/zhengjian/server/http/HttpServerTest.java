package zhengjian.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HttpServerTest {
    private static final Duration SILENCE = Duration.ofMillis(300);
    private static final int PATIENCE = 60;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final CompletableFuture<Void> released = new CompletableFuture<>();

    @Test
    void oneRequestTooManyIsAnswered503AndHealthStillAnswers() throws Exception {
        try (HttpServer server = start(2)) {
            List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
            waiting.add(send(server, "/wait"));
            waiting.add(send(server, "/wait"));
            await(() -> server.admission().inside() == 2);
            HttpResponse<String> refused = send(server, "/hello").get(PATIENCE, TimeUnit.SECONDS);
            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body()).contains("\"type\":\"urn:problem-type:zhengjian:busy\"", "\"status\":503");
            assertThat(send(server, "/health/live")
                            .get(PATIENCE, TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);
            released.complete(null);
            for (CompletableFuture<HttpResponse<String>> answer : waiting) {
                assertThat(answer.get(PATIENCE, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
            }
            assertThat(send(server, "/hello").get(PATIENCE, TimeUnit.SECONDS).statusCode())
                    .isEqualTo(200);
            assertThat(server.admission().refused()).isEqualTo(1);
            assertThat(asked).as("heard of every request but the refused one").hasValue(4);
        }
    }

    @Test
    void stopLetsRequestUnderWayFinishAndAcceptsNoOther() throws Exception {
        HttpServer server = start(8);
        int port = server.port();
        CompletableFuture<HttpResponse<String>> waiting = send(server, "/wait");
        assertThat(arrived.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
        await(() -> refusesConnections(port));
        assertThat(stopped).isNotDone();
        released.complete(null);
        assertThat(waiting.get(PATIENCE, TimeUnit.SECONDS).body()).isEqualTo("done");
        stopped.get(PATIENCE, TimeUnit.SECONDS);
    }

    @Test
    void clientThatDripsHeaderBytesIsClosed() throws Exception {
        try (HttpServer server = start(8)) {
            assertThat(closedWhileDripping(server, "GET /hello HTTP/1.1\r\nHost: x\r\nX-Slow: "))
                    .isTrue();
        }
    }

    @Test
    void silentClientIsClosed() throws Exception {
        try (HttpServer server = start(8);
                Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(PATIENCE * 1_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void requestThatWaitsLongerThanTheSilenceIsAnswered() throws Exception {
        try (HttpServer server = start(8)) {
            CompletableFuture<HttpResponse<String>> waiting = send(server, "/wait");
            Thread.sleep(3 * SILENCE.toMillis());
            released.complete(null);
            assertThat(waiting.get(PATIENCE, TimeUnit.SECONDS).body()).isEqualTo("done");
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; !condition.getAsBoolean(); i++) {
            assertThat(i).as("rounds of 5 ms").isLessThan(PATIENCE * 200);
            Thread.sleep(5);
        }
    }

    private static boolean refusesConnections(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return !socket.isConnected();
        } catch (ConnectException refused) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean closedWhileDripping(HttpServer server, String start) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            socket.setSoTimeout(50);
            InputStream in = socket.getInputStream();
            socket.getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < PATIENCE * 20; i++) {
                try {
                    if (in.read() < 0) {
                        return true;
                    }
                } catch (SocketTimeoutException stillOpen) {
                    socket.getOutputStream().write('a');
                }
            }
            return false;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }

    private HttpServer start(int concurrent) {
        Consumer<JavalinConfig> routes = config -> {
            config.routes.get("/hello", context -> context.result("hello"));
            config.routes.get("/health/live", context -> context.result("live"));
            config.routes.get("/wait", context -> {
                arrived.countDown();
                context.future(() -> released.thenRun(() -> context.result("done")));
            });
        };
        return HttpServer.start(
                new HttpServer.Settings("127.0.0.1", 0, concurrent, Duration.ofSeconds(PATIENCE), SILENCE),
                asked::incrementAndGet,
                routes);
    }

    private CompletableFuture<HttpResponse<String>> send(HttpServer server, String path) {
        URI uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return client.sendAsync(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
