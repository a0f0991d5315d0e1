package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HttpKitTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private SampleServer server;

    @BeforeAll
    void start() {
        ((Logger) LoggerFactory.getLogger(ErrorAnswers.class)).setLevel(Level.OFF);
        server = new SampleServer();
    }

    @AfterAll
    void stop() {
        server.close();
        ((Logger) LoggerFactory.getLogger(ErrorAnswers.class)).setLevel(null);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.base() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** What the server says to these very bytes. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", URI.create(server.base()).getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en/help", "/no-such-page", "/fault", "/sample/verdict-forged", "/plain"})
    void everyAnswerBearsTheSecurityHeaders(String path) throws Exception {
        HttpResponse<byte[]> answer = get(path, "Accept", "text/html");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'; img-src 'self' data: blob:; object-src 'none';"
                        + " frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void onlyTheScanPageMayRunWebAssemblyAndTheCamera() throws Exception {
        for (String path : List.of("/scan", "/en/scan")) {
            HttpResponse<byte[]> answer = get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("'wasm-unsafe-eval'");
            assertThat(answer.headers().firstValue("Permissions-Policy").orElse(""))
                    .contains("camera=(self)");
        }
        assertThat(get("/scanner")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .doesNotContain("wasm");
    }

    @Test
    void noPolicyAllowsInlineScriptsAndNoPageHasOne() throws Exception {
        for (String name : SamplePages.all().keySet()) {
            HttpResponse<byte[]> answer = get("/sample/" + name);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .doesNotContain("unsafe-inline");
            assertThat(text(answer)).doesNotContain(" style=", " onclick=", "<style", "javascript:");
            assertThat(text(answer).split("<script", -1).length
                            - text(answer).split("<script type=\"module\" src=\"/assets/", -1).length)
                    .isZero();
        }
    }

    @Test
    void aVerdictIsNeverStoredAndNeverIndexed() throws Exception {
        HttpResponse<byte[]> answer = get("/sample/verdict-valid");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
    }

    @Test
    void anAssetIsKeptForEverUnderItsFingerprint() throws Exception {
        String page = text(get("/"));
        String address = page.substring(page.indexOf("/assets/style-"), page.indexOf(".css") + 4);
        HttpResponse<byte[]> plain = get(address);
        HttpResponse<byte[]> packed = get(address, "Accept-Encoding", "gzip");
        assertThat(plain.headers().firstValue("Cache-Control")).contains("public, max-age=31536000, immutable");
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(packed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(get(address.replace("style-", "style-0")).statusCode()).isEqualTo(404);
    }

    @Test
    void whoRefusesGzipGetsPlainBytes() throws Exception {
        assertThat(get("/", "Accept-Encoding", "gzip;q=0").headers().firstValue("Content-Encoding"))
                .isEmpty();
        assertThat(get("/", "Accept-Encoding", "identity").headers().firstValue("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aPageIsGzippedForWhoTakesIt() throws Exception {
        for (String path : List.of("/", "/sample/verdict-valid")) {
            HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip, deflate, br");
            String page = new String(
                    new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(page).startsWith("<!doctype html>");
            assertThat(page.strip()).endsWith("</html>");
        }
    }

    @Test
    void aPageThatDidNotChangeIsNotSentAgain() throws Exception {
        String tag = get("/help").headers().firstValue("ETag").orElseThrow();
        HttpResponse<byte[]> again = get("/help", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get("/en/help", "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(get("/help", "If-None-Match", tag, "Cookie", "letters=large").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBrowserGetsAPageAndAProgramADocument() throws Exception {
        HttpResponse<byte[]> page = get("/no-such-page", "Accept", "text/html,*/*");
        HttpResponse<byte[]> document = get("/no-such-page");
        HttpResponse<byte[]> api = get("/api/v1/no-such", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(text(page)).contains("没有这个页面");
        assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(text(document)).contains("\"type\":\"urn:problem-type:zhengjian:not-found\"", "\"status\":404");
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aFaultOfOursShowsNothingButItsNumber() throws Exception {
        String page = text(get("/fault", "Accept", "text/html"));
        String document = text(get("/fault"));
        assertThat(page).contains("E-").doesNotContain("secret", "IllegalState", "zhengjian.web");
        assertThat(document).contains("\"reference\":\"E-").doesNotContain("secret", "IllegalState", "at ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/late-error"})
    void anErrorOfTheMachineIsToldLikeAFault(String path) throws Exception {
        HttpResponse<byte[]> document = get(path);
        assertThat(document.statusCode()).isEqualTo(500);
        assertThat(document.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(text(document)).contains("\"reference\":\"E-").doesNotContain("secret", "Error");
        HttpResponse<byte[]> page = get(path, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(text(page)).contains("系统出错了", "E-").doesNotContain("secret");
    }

    @Test
    void whatIsNotThereIsToldInTheLanguageOfItsAddress() throws Exception {
        assertThat(text(get("/en/no-such-page", "Accept", "text/html")))
                .contains("lang=\"en\"", "There is no such page");
        assertThat(text(get("/no-such-page", "Accept", "text/html"))).contains("lang=\"zh-CN\"", "没有这个页面");
        HttpResponse<byte[]> api = get("/api/v1/no-such-thing", "Accept", "text/html");
        assertThat(api.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aHeadRequestIsAnsweredWithoutABody() throws Exception {
        String answer = raw("HEAD /help HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n").doesNotContain("<html");
    }

    @Test
    void theWrongMethodIs405() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(server.base() + "/help"))
                        .DELETE()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("wrong-method", "这里可用的请求方法：GET、HEAD。", "takes: GET, HEAD.");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v/..%2f..%2fetc",
                "/help/../scan",
                "/%2e%2e/help",
                "/help;a=b",
                "//help",
                "/v/%00",
                "/v/a%2fb",
                "/%u0041",
                "/help\\..\\x"
            })
    void anAmbiguousAddressIsRefusedWithoutRepeatingIt(String path) throws Exception {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d .*").contains("X-Content-Type-Options: nosniff");
        assertThat(answer.substring(answer.indexOf("\r\n"))).doesNotContain("etc", "%2f", "Jetty", "Exception");
    }

    @Test
    void brokenRequestsGetAProblemWithoutAWordOfTheServer() throws Exception {
        for (String request : List.of(
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n",
                "NONSENSE\r\n\r\n")) {
            String answer = raw(request);
            assertThat(answer)
                    .contains(" 400 ", "application/problem+json", "nosniff")
                    .doesNotContain("Jetty");
        }
    }

    @Test
    void aHeaderBlockOfTenKilobytesIsRefused() throws Exception {
        String answer = raw("GET / HTTP/1.1\r\nHost: a\r\nX-Long: " + "a".repeat(10_000) + "\r\n\r\n");
        assertThat(answer).contains(" 431 ", "headers-too-large");
    }

    @Test
    void aHostHeaderNeverReachesAnAnswer() throws Exception {
        String answer =
                raw("GET /sample/verdict-valid HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                        + "Connection: close\r\n\r\n");
        assertThat(answer).contains("200 OK").doesNotContain("evil.example");
    }

    @Test
    void theLetterSizeIsSwitchedByOneCookieAndLeadsBack() throws Exception {
        HttpResponse<String> on = post("/large-type", "to=%2Fhelp");
        assertThat(on.statusCode()).isEqualTo(303);
        assertThat(on.headers().firstValue("Location")).contains("/help");
        String cookie = on.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("letters=large", "HttpOnly", "SameSite=Lax");
        assertThat(text(get("/help", "Cookie", "letters=large"))).contains("class=\"large\"");
        assertThat(text(get("/help"))).doesNotContain("class=\"large\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x",
                ""
            })
    void theWayBackNeverLeadsToAnotherSite(String to) throws Exception {
        HttpResponse<String> answer = post("/large-type", "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(answer.headers().firstValue("Location")).contains("/");
        assertThat(answer.headers().map().toString()).doesNotContain("evil", "Set-Cookie: x");
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(server.base() + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
