package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.employer.DemoEmployers;

/** A holder lets an employer watch, the certificate is revoked, and the employer's own server hears of it. */
class WatchesTest {
    private static final String WATCHES = WatchAnswers.WATCHES;

    @RegisterExtension
    static final SharedDemo DEMO = SharedDemo.of(24);

    private record Heard(String signature, String body) {}

    private static String[] key(int member) {
        return EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(member).apiKey());
    }

    @Test
    void aRevocationReachesTheEmployersServerSigned() throws Exception {
        BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
        HttpServer receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/hook", exchange -> {
            heard.add(new Heard(
                    exchange.getRequestHeaders().getFirst("Zhengjian-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        try {
            Http http = DEMO.http();
            JsonNode mine = WatchAnswers.last(DEMO.certificates());
            String[] holder = Holders.signIn(http, mine);
            String code = Holders.share(http, mine, "{\"days\":180}", holder);
            String hook = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
            JsonNode opened = http.post(WATCHES, Http.object("shareCode", code, "webhook", hook), key(0))
                    .json();
            assertThat(opened.get("state").asText()).isEqualTo("open");
            assertThat(http.get(WATCHES, key(1)).json().get("watches")).isEmpty();
            assertThat(http.delete(WATCHES + "/" + opened.get("id").asText(), key(1))
                            .status())
                    .isEqualTo(404);
            DEMO.running()
                    .application()
                    .changeStatus()
                    .revoke(CertificateNumber.parse(mine.get("number").asText()), "演示", "演示〔2026〕9号", "test");
            Heard message = heard.poll(60, TimeUnit.SECONDS);
            assertThat(message).isNotNull();
            assertThat(message.body())
                    .contains("\"change\":\"revoked\"", mine.get("number").asText())
                    .doesNotContain(mine.get("name").asText());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    HexFormat.of().parseHex(opened.get("secret").asText()), "HmacSHA256"));
            String[] parts = message.signature().split("[=,]", -1);
            byte[] signature = mac.doFinal((parts[1] + "." + message.body()).getBytes(StandardCharsets.UTF_8));
            assertThat(parts[3]).isEqualTo(HexFormat.of().formatHex(signature));
            JsonNode listed = http.get(WATCHES, key(0)).json().at("/watches/0");
            assertThat(listed.at("/changes/0/change").asText()).isEqualTo("revoked");
            assertThat(listed.has("secret")).isFalse();
            assertThat(http.get(Holders.OWN + "/checks", holder).text())
                    .as("the holder sees that somebody looked")
                    .contains("\"way\":\"share\"");
        } finally {
            receiver.stop(0);
        }
    }

    @Test
    void whatIsNoConsentOpensNoWatch() throws Exception {
        Http http = DEMO.http();
        JsonNode mine = Holders.people(DEMO).get(1);
        String[] holder = Holders.signIn(http, mine);
        String few = Holders.share(http, mine, "{\"looks\":5}", holder);
        assertThat(http.post(WATCHES, Http.object("shareCode", few), key(0)).status())
                .isEqualTo(409);
        String ended = Holders.share(http, mine, "{}", holder);
        http.post(Holders.OWN + "/shares/end", "{\"confirm\":true}", holder);
        assertThat(http.post(WATCHES, Http.object("shareCode", ended), key(0)).status())
                .isEqualTo(409);
        for (String none : List.of("0000", "9F3K-9F3K-9F3K-9F3K-9F3K-9F3K")) {
            Http.Reply reply = http.post(WATCHES, Http.object("shareCode", none), key(0));
            assertThat(reply.status()).as(none).isEqualTo(400);
            assertThat(reply.json().get("pointer").asText()).isEqualTo("/shareCode");
        }
        assertThat(http.post(WATCHES, Http.object("shareCode", few, "webhook", "https://user@hr.example.com/"), key(0))
                        .status())
                .isEqualTo(400);
    }
}
