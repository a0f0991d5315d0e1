package zhengjian.server.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimestampAuthorityTest {
    private static final byte[] REQUEST = {1, 2, 3};
    private static final byte[] REPLY = {4, 5};
    private static final String REPLY_TYPE = "application/timestamp-reply";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpServer server = server();
    private String receivedType = "";
    private byte[] received = {};

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() {
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            receivedType = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            received = exchange.getRequestBody().readAllBytes();
            answer(exchange);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/good" -> send(exchange, 200, REPLY_TYPE, REPLY);
            case "/page" -> send(exchange, 200, "text/html", REPLY);
            case "/error" -> send(exchange, 503, REPLY_TYPE, REPLY);
            case "/large" -> send(exchange, 200, REPLY_TYPE, new byte[1 << 20]);
            case "/moved" -> {
                exchange.getResponseHeaders().set("Location", "/good");
                send(exchange, 302, REPLY_TYPE, REPLY);
            }
            case "/silent" -> await();
            default -> trickle(exchange);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", REPLY_TYPE);
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write(REPLY);
        exchange.getResponseBody().flush();
        await();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private TimestampAuthority authority(String path) {
        return authority(path, Duration.ofMinutes(1));
    }

    private TimestampAuthority authority(String path, Duration patience) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new TimestampAuthority(address, patience);
    }

    @Test
    void bringsTheAnswer() throws IOException {
        assertThat(authority("/good").answer(REQUEST)).isEqualTo(REPLY);
        assertThat(receivedType).isEqualTo("application/timestamp-query");
        assertThat(received).isEqualTo(REQUEST);
    }

    @Test
    void refusesAnythingButATimestampReply() {
        for (String path : new String[] {"/page", "/error", "/moved"}) {
            assertThatThrownBy(() -> authority(path).answer(REQUEST))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("answered");
        }
    }

    @Test
    void readsABoundedAnswer() {
        assertThatThrownBy(() -> authority("/large").answer(REQUEST))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("more than 65536 bytes");
    }

    @Test
    void waitsABoundedTime() {
        for (String path : new String[] {"/silent", "/trickle"}) {
            assertThatThrownBy(() -> authority(path, Duration.ofMillis(300)).answer(REQUEST))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void tellsThatNobodyListens() {
        TimestampAuthority nobody = new TimestampAuthority(URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(2));
        assertThatThrownBy(() -> nobody.answer(REQUEST)).isInstanceOf(IOException.class);
    }
}
