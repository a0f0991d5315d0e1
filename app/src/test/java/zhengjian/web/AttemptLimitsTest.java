package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import zhengjian.web.AttemptLimits.Limit;

final class AttemptLimitsTest {
    private static final ClientAddress PROXIED = new ClientAddress(List.of("127.0.0.1"));
    private static final Limit HOUR_OF_3 = new Limit(3, Duration.ofHours(1));
    private static final Limit MANY = new Limit(1_000, Duration.ofHours(1));

    /** A server whose route {@code /try/{target}} fails for every target but {@code right}. */
    private static void serving(AttemptLimits limits, Consumer<String> visit) {
        Pages pages = new Pages(SampleServer.SITE, Assets.load());
        Javalin javalin = Javalin.create(config -> {
            HttpKit.install(config, pages, false, new Random(1));
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.routes.get("/try/{target}", context -> {
                String target = context.pathParam("target");
                limits.admit(context, target);
                if (!target.equals("right")) {
                    limits.failed(target);
                }
            });
        });
        try {
            javalin.start();
            visit.accept("http://127.0.0.1:" + javalin.port());
        } finally {
            javalin.stop();
        }
    }

    private static HttpResponse<String> attempt(String base, String target, String client) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(base + "/try/" + target))
                                    .header("X-Forwarded-For", client)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void theFourthAttemptOfAClientIsRefusedWithTheTimeToWait() {
        serving(new AttemptLimits(PROXIED, HOUR_OF_3, MANY), base -> {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(base, "t" + i, "192.0.2.1").statusCode()).isEqualTo(200);
            }
            HttpResponse<String> refused = attempt(base, "t4", "192.0.2.1");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Long.parseLong(
                            refused.headers().firstValue("Retry-After").orElseThrow()))
                    .isBetween(1_100L, 1_201L);
            assertThat(refused.body()).contains("too-many-attempts").doesNotContain("192.0.2.1", "t4");
            assertThat(attempt(base, "t4", "192.0.2.2").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void aTargetIsClosedAfterThreeFailuresFromAnywhere() {
        serving(new AttemptLimits(PROXIED, MANY, HOUR_OF_3), base -> {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(base, "JL2019-1", "192.0.2." + i).statusCode())
                        .isEqualTo(200);
            }
            assertThat(attempt(base, "JL2019-1", "192.0.2.77").statusCode()).isEqualTo(429);
            assertThat(attempt(base, "JL2019-2", "192.0.2.77").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void rightAnswersNeverCloseATarget() {
        serving(new AttemptLimits(PROXIED, MANY, HOUR_OF_3), base -> {
            for (int i = 0; i < 12; i++) {
                assertThat(attempt(base, "right", "192.0.2." + i).statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void oneIpv6LineIsOneClient() {
        serving(new AttemptLimits(PROXIED, HOUR_OF_3, MANY), base -> {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(base, "t", "2001:db8:1:2::" + i).statusCode())
                        .isEqualTo(200);
            }
            assertThat(attempt(base, "t", "2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
            assertThat(attempt(base, "t", "2001:db8:1:3::1").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void aStrangersForwardedAddressIsNotBelieved() {
        AttemptLimits limits = new AttemptLimits(new ClientAddress(List.of("192.0.2.250")), HOUR_OF_3, MANY);
        serving(limits, base -> {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(base, "t", "192.0.2." + i).statusCode()).isEqualTo(200);
            }
            assertThat(attempt(base, "t", "192.0.2.9").statusCode()).isEqualTo(429);
        });
    }

    @Test
    void onlyWhatOurOwnProxySawCounts() {
        serving(new AttemptLimits(PROXIED, HOUR_OF_3, MANY), base -> {
            for (int i = 0; i < 3; i++) {
                assertThat(attempt(base, "t", "203.0.113." + i + ", 192.0.2.1, 127.0.0.1")
                                .statusCode())
                        .isEqualTo(200);
            }
            assertThat(attempt(base, "t", "203.0.113.99, 192.0.2.1").statusCode())
                    .isEqualTo(429);
        });
    }

    @Test
    void nonsenseInTheForwardedHeaderIsTheProxyItself() {
        serving(new AttemptLimits(PROXIED, HOUR_OF_3, MANY), base -> {
            for (String nonsense : List.of("unknown", "localhost", "a".repeat(500))) {
                assertThat(attempt(base, "t", nonsense).statusCode()).isEqualTo(200);
            }
            assertThat(attempt(base, "t", "example.org").statusCode()).isEqualTo(429);
        });
    }

    @Test
    void switchedOffItRefusesNobody() {
        serving(AttemptLimits.off(PROXIED), base -> {
            for (int i = 0; i < 8; i++) {
                assertThat(attempt(base, "t", "192.0.2.1").statusCode()).isEqualTo(200);
            }
        });
    }

    @Test
    void memoryStaysBoundedUnderManyTargets() {
        AttemptLimits limits = new AttemptLimits(PROXIED, MANY, HOUR_OF_3);
        for (int i = 0; i < 200_000; i++) {
            limits.failed("target " + i + "x".repeat(200));
        }
        assertThat(limits.remembered()).isLessThanOrEqualTo(60_000);
    }
}
