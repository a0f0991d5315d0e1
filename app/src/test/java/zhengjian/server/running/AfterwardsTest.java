package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.staff.DemoStaff;

/** What becomes of certificates afterwards, by two people: changes by list, and corrections. */
class AfterwardsTest {
    private static final String LISTS = "/api/v1/staff/status-change-lists";
    private static final String REQUESTS = "/api/v1/staff/requests/";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static Iterator<JsonNode> unused;
    private static String[] asking;
    private static String[] approving;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 60);
        http = demo.http();
        unused = StreamSupport.stream(demo.certificates().spliterator(), false)
                .filter(one -> one.get("status").asText().equals("valid"))
                .filter(one -> !one.get("earlierNumber").asBoolean())
                .toList()
                .iterator();
        asking = signIn(DemoStaff.MEMBERS.get(0));
        approving = signIn(DemoStaff.MEMBERS.get(1));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static String[] signIn(DemoStaff.Member member) {
        Http.Reply reply = http.post(
                "/api/v1/staff/session",
                Http.object(
                        "user", member.user(),
                        "password", member.password(),
                        "code", member.oneTimeSecret().code(Instant.now())));
        return new String[] {
            "Authorization", "Bearer " + reply.json().get("token").asText()
        };
    }

    private static String number() {
        return unused.next().get("number").asText();
    }

    private static String verdict(String number) {
        return http.get("/api/v1/certificates/" + number).verdict();
    }

    private static Http.Reply askForList(String change, String list, boolean dryRun) {
        ObjectNode body = JSON.createObjectNode()
                .put("change", change)
                .put("reason", "统一复核")
                .put("document", "证鉴演示函〔2026〕11号")
                .put("list", list);
        if (dryRun) {
            body.put("dryRun", true);
        }
        return http.post(LISTS, body.toString(), asking);
    }

    private static Http.Reply approve(String request, String body) {
        return http.post(REQUESTS + request + "/approval", body, approving);
    }

    @Test
    void aListIsCountedFirstAndChangedOnceAnotherPersonTypedTheNumber() {
        List<String> numbers = new ArrayList<>(List.of(number(), number(), number()));
        String list = "证书编号,备注\r\n" + String.join(",\r\n", numbers) + "\r\n";
        Http.Reply dryRun = askForList("suspend", list, true);
        assertThat(dryRun.status()).as(dryRun.text()).isEqualTo(200);
        assertThat(dryRun.json().get("certificates").asInt()).isEqualTo(3);
        assertThat(dryRun.json().get("publicWillRead").asText()).isEqualTo("suspended");
        assertThat(dryRun.json().at("/publicAnswers/0/after/reason/textEn").asText())
                .contains("is reviewing it");

        Http.Reply asked = askForList("suspend", list, false);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String request = asked.json().get("request").asText();
        assertThat(asked.json().get("numbers")).hasSize(3);
        assertThat(approve(request, "{}").status()).isEqualTo(409);
        assertThat(approve(request, "{\"certificates\":2}").status()).isEqualTo(409);
        assertThat(http.post(REQUESTS + request + "/approval", "{\"certificates\":3}", asking)
                        .status())
                .isEqualTo(403);
        assertThat(numbers).allSatisfy(number -> assertThat(verdict(number)).isEqualTo("VALID"));
        assertThat(approve(request, "{\"certificates\":3}").status()).isEqualTo(200);
        assertThat(numbers).allSatisfy(number -> assertThat(verdict(number)).isEqualTo("SUSPENDED"));
    }

    @Test
    void whoDecidesReadsTheAnswersOfThePublicAndThePublicReadsThemAfterwards() {
        String number = number();
        Http.Reply asked = http.post(
                "/api/v1/staff/certificates/" + number + "/status-changes",
                Http.object("change", "suspend", "reason", "复核", "document", "证鉴演示函〔2026〕15号"),
                asking);
        String request = asked.json().get("request").asText();
        JsonNode shown = http.get(REQUESTS + request, approving).json().get("publicAnswers");
        assertThat(shown).isEqualTo(asked.json().get("publicAnswers"));
        assertThat(shown.get("now")).isEqualTo(answered(number));
        assertThat(shown.at("/after/verdict").asText()).isEqualTo("SUSPENDED");
        Http.Reply listed = http.get("/api/v1/staff/requests", approving);
        assertThat(listed.json().findValue("publicAnswers"))
                .as("of one request alone")
                .isNull();
        Http.Reply approved = approve(request, "{}");
        assertThat(approved.json().has("publicAnswers")).isFalse();
        assertThat(withoutTime(answered(number))).isEqualTo(shown.get("after"));

        Http.Reply list = askForList("reinstate", number, false);
        JsonNode sample = list.json().at("/publicAnswers/0");
        assertThat(sample.get("now")).isEqualTo(answered(number));
        assertThat(approve(list.json().get("request").asText(), "{\"certificates\":1}")
                        .status())
                .isEqualTo(200);
        assertThat(withoutTime(answered(number))).isEqualTo(sample.get("after"));
    }

    @Test
    void aListWithFaultsIsAnsweredRowByRowAndNothingIsAskedFor() {
        String good = number();
        String revoked = number();
        String request =
                askForList("revoke", revoked, false).json().get("request").asText();
        assertThat(approve(request, "{\"certificates\":1}").status()).isEqualTo(200);

        String list = good + "\n" + good + "\nJL?\n\n" + revoked;
        Http.Reply reply = askForList("suspend", list, false);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.json().get("findings").findValuesAsText("row")).containsExactly("2", "3", "5");
        assertThat(reply.json().at("/findings/0/reason").asText()).contains("与第 1 行重复");
        assertThat(reply.json().at("/findings/1/reason").asText()).contains("不是证书编号");
        assertThat(reply.json().at("/findings/2/reason").asText()).contains("撤销", "revoked");
        assertThat(verdict(good)).isEqualTo("VALID");
        assertThat(askForList("suspend", "证书编号\n", false).status()).isEqualTo(400);
    }

    @Test
    void aCorrectedCertificateIsIssuedAnewAndTheOldOneLeadsToIt() {
        String old = number();
        RegisteredCertificate wrong =
                demo.application().register().find(CertificateNumber.parse(old)).orElseThrow();
        String corrections = "/api/v1/staff/certificates/" + old + "/corrections";
        String why = "\"reason\":\"姓名录入有误\",\"document\":\"证鉴演示函〔2026〕12号\"";
        assertThat(http.post(corrections, "{" + why + "}", asking).status()).isEqualTo(400);
        assertThat(http.post(
                                corrections,
                                "{\"name\":\""
                                        + wrong.certificate().holder().name().text() + "\"," + why + "}",
                                asking)
                        .status())
                .as("nothing would change")
                .isEqualTo(409);
        Http.Reply asked = http.post(corrections, "{\"name\":\"欧阳正明\"," + why + "}", asking);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        assertThat(asked.json().at("/corrected/name").asText()).isEqualTo("欧阳正明");
        assertThat(asked.json().get("publicWillRead").asText()).isEqualTo("superseded");
        assertThat(verdict(old)).isEqualTo("VALID");
        JsonNode announced = asked.json().get("publicAnswers");
        assertThat(announced.get("now")).isEqualTo(answered(old));

        String request = asked.json().get("request").asText();
        assertThat(http.post(REQUESTS + request + "/approval", "{}", asking).status())
                .isEqualTo(403);
        Http.Reply approved = approve(request, "{}");
        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(verdict(old)).isEqualTo("SUPERSEDED");
        assertThat(http.verify("token", wrong.tokenText()).verdict()).isEqualTo("SUPERSEDED");

        RegisteredCertificate after =
                demo.application().register().find(CertificateNumber.parse(old)).orElseThrow();
        CertificateNumber next = after.status().successor().orElseThrow();
        RegisteredCertificate right = demo.application().register().find(next).orElseThrow();
        assertThat(right.certificate().holder().name().text()).isEqualTo("欧阳正明");
        assertThat(right.certificate().holder().id())
                .isEqualTo(wrong.certificate().holder().id());
        assertThat(right.certificate().title()).isEqualTo(wrong.certificate().title());
        assertThat(verdict(next.canonical())).isEqualTo("VALID");
        assertThat(announced.get("afterOld")).isEqualTo(withoutTime(answered(old)));
        ObjectNode newAnswer = withoutTime(answered(next.canonical()));
        ((ObjectNode) newAnswer.get("certificate")).remove("number");
        assertThat(announced.get("afterNew")).isEqualTo(newAnswer);
        Http.Reply ended = http.get(REQUESTS + request, approving);
        assertThat(ended.json().has("publicAnswers")).isFalse();
        assertThat(demo.application().ledger().entriesAbout(after.ledgerIndex()))
                .as("one transaction: the new certificate, then the old one's end")
                .containsExactly(right.ledgerIndex() + 1);
    }

    @Test
    void aRevocationForMisconductBansThePersonUntilTwoPeopleLiftTheBan() {
        String revoked = number();
        String body = "{\"change\":\"revoke\",\"reason\":\"论文抄袭\",\"document\":\"证鉴演示函〔2026〕13号\",\"misconduct\":"
                + "{\"ground\":\"plagiarism\",\"banMonths\":%s}}";
        String changes = "/api/v1/staff/certificates/" + revoked + "/status-changes";
        assertThat(http.post(changes, body.replace("%s", "1199"), asking).status())
                .as("longer than its rule allows")
                .isEqualTo(409);
        Http.Reply asked = http.post(changes, body.replace("%s", "24"), asking);
        assertThat(asked.json().at("/misconduct/rule").asText()).isEqualTo("J23·一(四)");
        assertThat(approve(asked.json().get("request").asText(), "{}").status()).isEqualTo(200);

        String name = demo.application()
                .register()
                .find(CertificateNumber.parse(revoked))
                .orElseThrow()
                .certificate()
                .holder()
                .name()
                .text();
        assertThat(http.get("/api/v1/certificates/" + revoked).text())
                .as("the public reads of no ban")
                .contains("REVOKED")
                .doesNotContain("plagiarism", "integrity", name);

        JsonNode entry = StreamSupport.stream(
                        http.get("/api/v1/staff/integrity-entries", asking)
                                .json()
                                .get("entries")
                                .spliterator(),
                        false)
                .filter(one -> one.get("certificate").asText().equals(revoked))
                .findFirst()
                .orElseThrow();
        assertThat(entry.get("banned").asBoolean()).isTrue();
        assertThat(entry.get("idNumber").asText()).contains("***");
        String lifting = "/api/v1/staff/integrity-entries/" + entry.get("entry").asLong() + "/lifting";
        Http.Reply lift = http.post(lifting, "{\"reason\":\"申诉成立\",\"document\":\"证鉴演示函〔2026〕14号\"}", asking);
        String request = lift.json().get("request").asText();
        assertThat(http.post(REQUESTS + request + "/approval", "{}", asking).status())
                .isEqualTo(403);
        assertThat(approve(request, "{}").status()).isEqualTo(200);
        JsonNode after = http.get(lifting.replace("/lifting", ""), approving).json();
        assertThat(after.get("banned").asBoolean()).isFalse();
        assertThat(after.get("kept").asBoolean()).isTrue();
        assertThat(after.at("/lifting/document").asText()).isEqualTo("证鉴演示函〔2026〕14号");
    }

    /** What somebody reads who looks a number up, but for what only a look-up has. */
    private static ObjectNode answered(String number) {
        ObjectNode answer =
                (ObjectNode) http.get("/api/v1/certificates/" + number).json();
        answer.remove(List.of("checks", "asOf", "receipt"));
        return answer;
    }

    private static ObjectNode withoutTime(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        ((ObjectNode) copy.get("certificate")).remove("statusSince");
        return copy;
    }

    @Test
    void theAuditorsProgramReadsWhoDidWhatAndThatNothingIsLeftOut() {
        String changes = "/api/v1/staff/certificates/" + number() + "/status-changes";
        String suspended = Http.object("change", "suspend", "reason", "复核", "document", "函1号");
        String request =
                http.post(changes, suspended, asking).json().get("request").asText();
        assertThat(approve(request, "{}").status()).isEqualTo(200);

        String searches = "/api/v1/staff/audit-searches";
        String approved = Http.object("kind", "approved", "actor", "sun.li");
        String[] auditor = signIn(DemoStaff.MEMBERS.get(5));
        JsonNode found = http.post(searches, approved, auditor).json();
        assertThat(found.get("whole").asBoolean()).isTrue();
        assertThat(found.get("entries").findValuesAsText("path")).contains("/staff/requests/" + request);
        assertThat(found.get("entries").findValuesAsText("actor"))
                .allSatisfy(actor -> assertThat(actor).contains("sun.li"));
        String longAgo = Http.object("kind", "approved", "to", "2020-01-01");
        assertThat(http.post(searches, longAgo, auditor).json().get("entries")).isEmpty();
        assertThat(http.post(searches, Http.object("kind", "all"), auditor).status())
                .isEqualTo(400);

        String proofs = "/api/v1/staff/audit-proofs";
        JsonNode proof = http.post(proofs, "{}", auditor).json();
        assertThat(proof.get("complete").asBoolean()).isTrue();
        assertThat(proof.get("root")).isEqualTo(proof.at("/checkpoint/root"));
        long counted = StreamSupport.stream(proof.get("counts").spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(counted)
                .isEqualTo(proof.get("entries").asLong())
                .isEqualTo(proof.at("/checkpoint/size").asLong());

        for (String path : List.of(searches, proofs)) {
            assertThat(http.post(path, "{}", asking).status()).isEqualTo(403);
            assertThat(http.post(path, "{}").status()).isEqualTo(401);
        }
    }
}
