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
import java.util.concurrent.locks.LockSupport;
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
            assertThat(http.get(WATCHES, key(1)).text())
                    .doesNotContain(opened.get("id").asText());
            assertThat(http.delete(WATCHES + "/" + opened.get("id").asText(), key(1))
                            .status())
                    .isEqualTo(404);
            revoke(mine);
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

    private static void revoke(JsonNode certificate) {
        DEMO.running()
                .application()
                .changeStatus()
                .revoke(CertificateNumber.parse(certificate.get("number").asText()), "演示", "演示〔2026〕9号", "test");
    }

    /** The digest page once the change has been found, which takes some seconds. */
    private static String told(AtTheDesk employer, String word) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        String page = employer.get("/employer/watches").text();
        while (!page.contains(word)) {
            assertThat(System.nanoTime()).as(page).isLessThan(until);
            LockSupport.parkNanos(50_000_000);
            page = employer.get("/employer/watches").text();
        }
        return page;
    }

    @Test
    void onThePageAnEmployerWatchesSeesWhatChangedAndThatTheConsentHasEnded() throws Exception {
        Http http = DEMO.http();
        JsonNode revoked = Holders.people(DEMO).get(2);
        JsonNode kept = Holders.people(DEMO).get(3);
        String[] holder = Holders.signIn(http, kept);
        AtTheDesk employer = AtTheDesk.as(DemoEmployers.MEMBERS.get(1), http);
        assertThat(employer.get("/employer/watches").text()).contains("没有变化", "正在关注 0 份");
        Http.Reply wrong = employer.post("/employer/watches", "shareCode", "0000");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("没有这个分享码", "#shareCode");
        String few = Holders.share(http, kept, "{\"looks\":5}", holder);
        assertThat(employer.post("/employer/watches", "shareCode", few).text()).contains("限定了查看次数");
        for (JsonNode one : List.of(revoked, kept)) {
            String code = Holders.share(http, one, "{\"days\":180}", Holders.signIn(http, one));
            assertThat(employer.post("/employer/watches", "shareCode", code).status())
                    .isEqualTo(303);
        }
        assertThat(employer.get("/employer/watches").text()).contains("已关注", "正在关注 2 份");
        revoke(revoked);
        http.post(Holders.OWN + "/shares/end", "{\"confirm\":true}", holder);
        String page = told(employer, "已撤销");
        assertThat(page)
                .contains(
                        revoked.get("number").asText(),
                        "持证人已停用分享码，不再同意",
                        kept.get("number").asText(),
                        "正在关注 1 份")
                .doesNotContain(revoked.get("name").asText(), kept.get("name").asText());
        assertThat(employer.get("/en/employer/watches").text())
                .contains("Revoked", "the holder ended the share code and lets you watch no longer");
        assertThat(employer.get("/employer/watches?since=2999-01-01").text()).contains("应为今天或更早的一天");
        JsonNode digest = http.get(WATCHES + "/digest?since=2020-01-01", key(1)).json();
        assertThat(digest.at("/changes/0/number").asText())
                .isEqualTo(revoked.get("number").asText());
        assertThat(digest.at("/ended/0/by").asText()).isEqualTo("holder");
        assertThat(digest.get("open").asInt()).isEqualTo(1);
        for (String bad : List.of("x", "2999-01-01", "-5000-01-01")) {
            Http.Reply refused = http.get(WATCHES + "/digest?since=" + bad, key(1));
            assertThat(refused.status()).as(bad).isEqualTo(400);
            assertThat(refused.json().get("pointer").asText()).isEqualTo("/since");
        }
        String going = http.get(WATCHES, key(1)).json().get("watches").findValues("id").stream()
                .map(JsonNode::asText)
                .filter(page::contains)
                .findFirst()
                .orElseThrow();
        employer.get("/employer/watches");
        assertThat(employer.post("/employer/watches/" + going + "/end").status())
                .isEqualTo(303);
        assertThat(employer.get("/employer/watches").text()).contains("已结束关注", "正在关注 0 份", "本单位已结束");
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
