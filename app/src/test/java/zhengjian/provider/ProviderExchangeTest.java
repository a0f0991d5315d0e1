package zhengjian.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ProviderExchangeTest {
    @Test
    void waitsNoLongerThanItIsPatient() throws IOException {
        CountDownLatch over = new CountDownLatch(1);
        HttpServer slow = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slow.createContext("/", exchange -> {
            // a beginning, and then nothing
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        slow.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + slow.getAddress().getPort() + "/");
            // without a bound this would never come back
            assertThatThrownBy(() -> new ProviderExchange(Duration.ofMillis(300)).get(address))
                    .isInstanceOf(IOException.class);
        } finally {
            over.countDown();
            slow.stop(0);
        }
    }

    @Test
    void followsNoRedirect() throws IOException {
        HttpServer leading = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        leading.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        leading.start();
        try {
            URI address = URI.create("http://127.0.0.1:" + leading.getAddress().getPort() + "/");
            assertThatThrownBy(() -> new ProviderExchange(Duration.ofMinutes(2)).get(address))
                    .hasMessageContaining("answered 302");
        } finally {
            leading.stop(0);
        }
    }

    @Test
    void asksNothingWithoutTls() {
        assertThatThrownBy(() -> new ProviderExchange(Duration.ofSeconds(1)).get(URI.create("http://example.com/")))
                .hasMessageContaining("not https");
        assertThat(ProviderAccess.isSafe(URI.create("https://example.com@evil.example/")))
                .as("a name before the host")
                .isFalse();
    }
}
