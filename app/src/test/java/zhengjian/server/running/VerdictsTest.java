package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.SigningKey;

/** Verdicts of the running server, by every way in. Those that need a damaged or stale register are in FaultyRegisterTest. */
class VerdictsTest {
    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(60);

    private static Http http;

    @BeforeAll
    static void open() {
        http = demo.http();
    }

    @ParameterizedTest
    @CsvSource({
        "title, regular, valid, VALID",
        "title, directional, valid, VALID",
        "post, regular, valid, VALID",
        "skill, regular, valid, VALID",
        "title, regular, suspended, SUSPENDED",
        "title, directional, suspended, SUSPENDED",
        "title, regular, revoked, REVOKED",
        "title, directional, revoked, REVOKED",
        "title, regular, superseded, SUPERSEDED",
    })
    void everyWayInGivesTheSameVerdict(String family, String kind, String status, String verdict) throws IOException {
        JsonNode one = demo.certificate("family", family, "kind", kind, "status", status, "earlierNumber", "false");
        String number = one.get("number").asText();
        String url = one.get("token").asText();
        String payload = url.substring(url.lastIndexOf('/') + 1);

        assertThat(http.verify("token", url).verdict()).isEqualTo(verdict);
        assertThat(http.verify("token", payload).verdict()).isEqualTo(verdict);
        assertThat(http.verify("number", number, "name", one.get("name").asText())
                        .verdict())
                .isEqualTo(verdict);
        assertThat(http.verify("number", number).verdict()).isEqualTo(verdict);
        assertThat(http.get("/api/v1/certificates/" + number).verdict()).isEqualTo(verdict);
        assertThat(http.get("/v/" + payload, "Accept", "application/json").verdict())
                .isEqualTo(verdict);
        assertThat(http.get("/c/" + number, "Accept", "application/json").verdict())
                .isEqualTo(verdict);
        assertThat(http.get("/en/v/" + payload, "Accept", "text/html").status()).isEqualTo(200);
    }

    @Test
    void goodAnswerShowsPublicFactsOnly() throws IOException {
        JsonNode one = demo.certificate("name", "张明");
        Http.Reply reply = http.verify("token", one.get("token").asText());
        JsonNode certificate = reply.json().get("certificate");
        assertThat(certificate.get("holderName").asText()).isEqualTo("张*");
        assertThat(certificate.get("level").asText()).isEqualTo("associate-senior");
        assertThat(certificate.get("scope").get("name").asText()).isEqualTo("吉林省");
        assertThat(reply.text())
                .doesNotContain("张明")
                .doesNotContain(one.get("idNumber").asText().substring(6, 14));
    }

    @Test
    void badAnswersShowNeitherNameNorTitle() throws IOException {
        for (String status : List.of("revoked", "suspended")) {
            JsonNode one = demo.certificate("status", status, "kind", "regular");
            JsonNode certificate =
                    http.verify("token", one.get("token").asText()).json().get("certificate");
            assertThat(certificate.has("holderName")).isFalse();
            assertThat(certificate.has("title")).isFalse();
            assertThat(certificate.get("number").asText())
                    .isEqualTo(one.get("number").asText());
        }
    }

    @Test
    void supersededLeadsToItsSuccessorForWhoeverHoldsTheOldOne() throws IOException {
        JsonNode one = demo.certificate("status", "superseded");
        JsonNode byToken = http.verify("token", one.get("token").asText()).json();
        String successor = byToken.get("certificate").get("supersededBy").asText();
        assertThat(http.verify("number", successor).verdict()).isEqualTo("VALID");
        JsonNode byNumber = http.verify("number", one.get("number").asText()).json();
        assertThat(byNumber.get("certificate").has("supersededBy")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "220582, '', '', VALID, yes",
        "220581, '', '', OUT_OF_SCOPE, no",
        "220500, '', '', OUT_OF_SCOPE, no",
        "220000, '', '', OUT_OF_SCOPE, no",
        "330602, '', '', OUT_OF_SCOPE, no",
        "220582, promotion-regular, '', OUT_OF_SCOPE, no",
        "220582, promotion-directional, '', VALID, yes",
        "220582, pay, '', VALID, yes",
        "'', promotion-regular, '', OUT_OF_SCOPE, no",
        "220582, '', 2023-06-29, OUT_OF_SCOPE, no",
        "220582, '', 2023-06-30, VALID, yes",
    })
    void directionalTitleHoldsInItsCountyOnly(String in, String purpose, String on, String verdict, String answer)
            throws IOException {
        JsonNode one = demo.certificate("kind", "directional", "status", "valid", "division", "220582");
        JsonNode reply = http.verify("token", one.get("token").asText(), "in", in, "purpose", purpose, "on", on)
                .json();
        assertThat(reply.get("verdict").asText()).isEqualTo(verdict);
        assertThat(reply.get("usable").get("answer").asText()).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "220000, '', VALID, yes",
        "220582, promotion-regular, VALID, yes",
        "220582, promotion-directional, VALID, not-decided",
        "330600, '', VALID, not-decided",
    })
    void regularTitleHoldsInItsProvinceAndElsewhereTheReceivingPlaceDecides(
            String in, String purpose, String verdict, String answer) throws IOException {
        JsonNode one = demo.certificate("name", "张明");
        JsonNode reply = http.verify("token", one.get("token").asText(), "in", in, "purpose", purpose)
                .json();
        assertThat(reply.get("verdict").asText()).isEqualTo(verdict);
        assertThat(reply.get("usable").get("answer").asText()).isEqualTo(answer);
    }

    @Test
    void statusBeforeTheRegisterKnowsItIsNotChecked() throws IOException {
        JsonNode one = demo.certificate("name", "张明");
        JsonNode reply = http.verify("token", one.get("token").asText(), "on", "2024-01-01")
                .json();
        assertThat(reply.get("checks").findParents("check"))
                .anySatisfy(check -> assertThat(check.get("check").asText()
                                + check.get("result").asText())
                        .isEqualTo("status-on-datenot-checked"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 400, 30_000})
    void aDayToComeIsRefusedWithTheReason(long days) throws IOException {
        String token = demo.certificate("name", "张明").get("token").asText();
        String on = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(days).toString();
        Http.Reply reply = http.verify("token", token, "on", on);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("pointer").asText()).isEqualTo("/on");
        assertThat(reply.json().get("detail").asText()).contains("将来", "nobody can know");
        String payload = token.substring(token.lastIndexOf('/') + 1);
        assertThat(http.get("/v/" + payload + "?on=" + on, "Accept", "text/html")
                        .text())
                .contains("那一天的状态现在无从得知")
                .doesNotContain("真实有效");
        assertThat(http.get("/en/v/" + payload + "?on=" + on, "Accept", "text/html")
                        .text())
                .contains("nobody can know the status then");
    }

    @Test
    void statusOnTheDayStandsInAnswerPageAndReceipt() throws IOException {
        JsonNode one = demo.certificate("status", "revoked", "kind", "regular");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        Http.Reply reply = http.verify("token", one.get("token").asText(), "on", today);
        assertThat(reply.verdict()).isEqualTo("REVOKED");
        assertThat(onDate(reply.json())).contains("fail", "该日已被撤销（撤销于 " + today);
        JsonNode statement = http.get(reply.header("location")).json().get("statement");
        assertThat(onDate(statement)).isEqualTo(onDate(reply.json()));
        String receipt = reply.json().at("/receipt/id").asText();
        assertThat(http.get("/receipt/" + receipt, "Accept", "text/html").text())
                .contains("所询日期无效", "该日已被撤销（撤销于 " + today);
        assertThat(http.get("/en/receipt/" + receipt, "Accept", "text/html").text())
                .contains("Revoked by that day, on " + today)
                .doesNotContain("该日");
    }

    private static String onDate(JsonNode answer) {
        return answer.get("checks").findParents("check").stream()
                .filter(check -> check.get("check").asText().equals("status-on-date"))
                .map(JsonNode::toString)
                .collect(Collectors.joining());
    }

    @Test
    void rightSignatureOutsideTheRegisterIsNeverValid() throws Exception {
        SigningKey key = KeyFile.open(
                ExampleKeys.content("issuing.p12"), "issuing.p12", ExampleKeys.PASSWORD.toCharArray(), "issuing");
        CredentialToken real = realToken();
        CredentialToken invented = CredentialToken.sign(changed(real.credential(), "22AB000000000000", "正高级工程师"), key);
        CredentialToken promoted = CredentialToken.sign(
                changed(real.credential(), real.credential().number(), "正高级工程师"), key);
        assertReason(http.verify("token", invented.text()), "FORGED", "signed-but-not-registered");
        assertReason(http.verify("token", promoted.text()), "FORGED", "differs-from-register");
    }

    @Test
    void unknownKeyIsNotTrusted() throws Exception {
        CredentialToken foreign = CredentialToken.sign(
                realToken().credential(), SigningKey.generate(Algorithm.ES256, new SecureRandom()));
        assertReason(http.verify("token", foreign.text()), "KEY_NOT_TRUSTED", "unknown-key");
    }

    @Test
    void oneChangedCharacterOfTheLinkIsNeverValid() throws IOException {
        String url = demo.certificate("name", "张明").get("token").asText();
        for (int i = 0; i < url.length(); i++) {
            char changed = url.charAt(i) == 'A' ? 'B' : 'A';
            String spoilt = url.substring(0, i) + changed + url.substring(i + 1);
            assertThat(http.verify("token", spoilt).verdict())
                    .as("position %d", i)
                    .isIn("MALFORMED", "FORGED", "NOT_OURS", "KEY_NOT_TRUSTED");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example/v/ABC, NOT_OURS",
        "'http://127.0.0.1@evil.example/v/ABC', NOT_OURS",
        "https://weixin.qq.com/r/abc, NOT_OURS",
        "你好, NOT_OURS",
        "WIFI:S:x;;, NOT_OURS",
        "'', NOT_OURS",
    })
    void foreignCodesAreNotOurs(String text, String verdict) {
        assertThat(http.verify("token", text).verdict()).isEqualTo(verdict);
    }

    @Test
    void damagedCodesAreMalformed() throws IOException {
        String url = demo.certificate("name", "张明").get("token").asText();
        for (String spoilt : List.of(
                url.substring(0, url.length() - 1),
                url + "A",
                url + "====",
                url.toLowerCase(java.util.Locale.ROOT),
                url.substring(0, url.lastIndexOf('/') + 1) + "AAAA")) {
            assertThat(http.verify("token", spoilt).verdict()).as(spoilt).isEqualTo("MALFORMED");
        }
        String payload = url.substring(url.lastIndexOf('/') + 1);
        assertThat(http.get("/v/" + payload.replaceFirst("Q", "%51"), "Accept", "application/json")
                        .verdict())
                .isEqualTo("MALFORMED");
    }

    private CredentialToken realToken() throws Exception {
        String url = demo.certificate("name", "张明").get("token").asText();
        return CredentialToken.parse(url.substring(url.lastIndexOf('/') + 1));
    }

    private static Credential changed(Credential real, String number, String title) {
        return new Credential(
                real.issuer(),
                real.issuedAt(),
                number,
                real.holderName(),
                real.maskedId(),
                real.family(),
                real.rank(),
                real.series(),
                real.specialty(),
                title,
                real.localDivision(),
                real.obtainedOn(),
                real.statusList(),
                real.statusIndex());
    }

    private static void assertReason(Http.Reply reply, String verdict, String reason) {
        assertThat(reply.verdict()).isEqualTo(verdict);
        assertThat(reply.json().get("reason").get("code").asText()).isEqualTo(reason);
    }
}
