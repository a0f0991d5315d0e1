package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.server.running.Http.Reply;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseSign1;

/** Recognition and eligibility as other provinces' programs ask for them. */
class RecognitionTest {
    private static final String RECOGNITIONS = "/api/v1/recognitions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path directory;

    private static RunningDemo demo;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 60);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @ParameterizedTest
    @CsvSource({
        "220582, employment, recognised, R1",
        "220523, employment, not-recognised, R1",
        "220582, promotion-regular, not-recognised, R2",
        "220582, promotion-directional, recognised, R2"
    })
    void aDirectionalTitleOfJian(String to, String purpose, String decision, String rule) {
        JsonNode answer = recognise(title("directional", "associate-senior", "220000", "220582"), to, purpose);
        assertThat(answer.get("decision").asText()).isEqualTo(decision);
        assertThat(answer.at("/rule/id").asText()).isEqualTo(rule);
        assertThat(answer.at("/rule/citation").asText()).contains("J23·一(九)", "吉人社函〔2023〕8号");
        assertThat(answer.at("/rule/validFrom").asText()).isEqualTo("2023-01-16");
        assertThat(answer.get("draft").asBoolean()).isFalse();
    }

    @Test
    void anIntermediateTitleOfAnhuiInShaoxing() {
        JsonNode answer = recognise(title("regular", "intermediate", "340000", "340000"), "330600", "employment");
        assertThat(answer.get("decision").asText()).isEqualTo("recognised-with-limits");
        assertThat(answer.get("draft").asBoolean()).isTrue();
        assertThat(answer.at("/rule/citation").asText()).contains("SX·二", "征求意见稿");
        assertThat(answer.at("/rule/validFrom").isNull()).isTrue();
        assertThat(answer.at("/limits/0").asText()).contains("征求意见稿", "draft");
        assertThat(answer.get("notConsidered")).isNotEmpty();
    }

    @Test
    void anAssociateSeniorTitleOfAnhuiInShaoxingIsNotDecided() {
        JsonNode answer = recognise(title("regular", "associate-senior", "340000", "340000"), "330600", "employment");
        assertThat(answer.get("decision").asText()).isEqualTo("not-decided");
        assertThat(answer.at("/rule/citation").asText()).contains("SX·二");
        assertThat(answer.get("ask").asText()).contains("绍兴市");
    }

    @Test
    void theSignedStatementIsTheAnswerItself() throws Exception {
        ObjectNode answer =
                (ObjectNode) recognise(title("regular", "intermediate", "340000", "340000"), "330600", "employment");
        byte[] cose = Base64.getDecoder().decode(answer.at("/signature/cose").asText());
        CoseSign1 signed = CoseSign1.parse(cose, CborLimits.STATEMENT);
        assertThat(signed.signedBy(demo.application().ledgerKey().verificationKey()))
                .isTrue();
        assertThat(signed.keyId().hex()).isEqualTo(answer.at("/signature/keyId").asText());
        answer.remove("signature");
        assertThat(JSON.readTree(signed.payload().toArray())).isEqualTo(answer);
    }

    @Test
    void aCertificateOfTheRegisterIsFoundByItsNumberAndByItsToken() throws IOException {
        JsonNode certificate = demo.certificate("kind", "regular", "family", "title", "status", "valid");
        String byNumber = ask("number", certificate.get("number").asText(), "to", "220100");
        String byToken = ask("token", certificate.get("token").asText(), "to", "220100");
        for (String body : new String[] {byNumber, byToken}) {
            JsonNode answer = demo.http().post(RECOGNITIONS, body).json();
            assertThat(answer.get("verdict").asText()).isEqualTo("VALID");
            assertThat(answer.get("decision").asText()).isEqualTo("recognised");
            assertThat(answer.at("/rule/id").asText()).isEqualTo("R0");
            assertThat(answer.toString()).doesNotContain(certificate.get("name").asText());
        }
    }

    @Test
    void aWrongNameIsExactlyLikeAnUnknownNumber() throws IOException {
        JsonNode certificate = demo.certificate("kind", "regular", "status", "valid");
        Reply wrong = demo.http()
                .post(RECOGNITIONS, ask("number", certificate.get("number").asText(), "name", "无此人", "to", "220100"));
        Reply unknown = demo.http().post(RECOGNITIONS, ask("number", "JL-0000-NONE", "name", "无此人", "to", "220100"));
        assertThat(wrong.status()).isEqualTo(200).isEqualTo(unknown.status());
        assertThat(withoutTime(wrong)).isEqualTo(withoutTime(unknown));
        assertThat(wrong.json().get("decision").asText()).isEqualTo("not-decided");
        assertThat(wrong.json().get("rule").isNull()).isTrue();
    }

    @Test
    void aRevokedCertificateIsNotRecognised() throws IOException {
        JsonNode certificate = demo.certificate("status", "revoked");
        JsonNode answer = demo.http()
                .post(
                        RECOGNITIONS,
                        ask(
                                "number",
                                certificate.get("number").asText(),
                                "name",
                                certificate.get("name").asText(),
                                "to",
                                "220100"))
                .json();
        assertThat(answer.get("decision").asText()).isEqualTo("not-recognised");
        assertThat(answer.at("/rule/id").asText()).isEqualTo("S1");
        assertThat(answer.has("credential")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /to",
                "{\"to\":\"999999\"} | /to",
                "{\"to\":\"220000\",\"purpose\":\"fun\"} | /purpose",
                "{\"to\":\"220000\",\"on\":\"2023-02-30\"} | /on",
                "{\"to\":\"220000\",\"colour\":\"red\"} | /colour",
                "{\"to\":\"220000\",\"credential\":{}} | /credential/family",
                "{\"to\":\"220000\",\"credential\":{\"family\":\"title\",\"level\":\"assistant\"}} | /credential/kind",
                "{\"to\":\"220000\",\"credential\":{\"family\":\"title\",\"kind\":\"directional\",\"level\":\"assistant\"}} | /credential/scope",
                "{\"to\":\"220000\",\"credential\":{\"family\":\"skill\"}} | /credential/skillGrade",
                "{\"to\":\"220000\",\"credential\":{\"family\":\"qualification\"}} | /credential/qualification",
                "{\"to\":\"220000\",\"credential\":{\"family\":\"skill\",\"skillGrade\":\"king\"}} | /credential/skillGrade"
            })
    void aFaultyRequestPointsAtTheField(String body, String pointer) {
        Reply reply = demo.http().post(RECOGNITIONS, body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(reply.json().get("pointer").asText()).isEqualTo(pointer);
    }

    @Test
    void eligibilityShowsEveryYear() {
        String body = """
                {"credentials":[{"family":"skill","skillGrade":"技师","series":"工程","obtainedOn":"2021-03-01"},
                                {"family":"title","kind":"directional","level":"intermediate","series":"工程",
                                 "issuer":"220000","scope":"220582","obtainedOn":"2023-03-01"}],
                 "person":{"employerDivision":"220582","employerKind":"separate","appointedSince":"2023-04-01",
                           "educations":[{"degree":"工程硕士","graduatedOn":"2018-07-01"}],"awards":["全国技术能手"]},
                 "on":"2023-06-01"}""";
        JsonNode answer = demo.http().post("/api/v1/eligibility", body).json();
        assertThat(answer.get("may").findValuesAsText("from")).contains("2024-03-01", "2027-04-01", "2023-06-01");
        assertThat(answer.at("/mayNot").toString()).contains("\"R2\"", "may-not");
        assertThat(answer.at("/may").toString()).contains("\"years\":3", "\"years\":4");
        assertThat(answer.has("signature")).isTrue();
    }

    @Test
    void theRulesInForceDependOnTheDay() {
        assertThat(ids("?on=2023-01-15")).contains("R0", "R8", "R4").doesNotContain("R1", "R13");
        assertThat(ids("?on=2023-01-16")).hasSize(18);
        assertThat(demo.http().get("/api/v1/recognition-rules?on=never").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "技师, may-apply, R8",
        "skill:technician, treated-as, R10",
        "社会工作者, corresponds, R7",
        "intermediate, may-apply, R9"
    })
    void correspondencesGoOneWay(String from, String how, String rule) {
        JsonNode found = demo.http()
                .get("/api/v1/correspondences?from=" + Http.encoded(from))
                .json()
                .get("correspondences");
        assertThat(found).isNotEmpty().anySatisfy(one -> {
            assertThat(one.get("how").asText()).isEqualTo(how);
            assertThat(one.at("/rule/id").asText()).isEqualTo(rule);
        });
    }

    private static java.util.List<String> ids(String query) {
        return demo.http()
                .get("/api/v1/recognition-rules" + query)
                .json()
                .get("rules")
                .findValuesAsText("id");
    }

    private static JsonNode recognise(ObjectNode credential, String to, String purpose) {
        ObjectNode body =
                JSON.createObjectNode().put("to", to).put("purpose", purpose).put("on", "2024-05-01");
        body.set("credential", credential);
        return demo.http().post(RECOGNITIONS, body.toString()).json();
    }

    private static ObjectNode title(String kind, String level, String issuer, String scope) {
        return JSON.createObjectNode()
                .put("family", "title")
                .put("kind", kind)
                .put("level", level)
                .put("series", "工程")
                .put("issuer", issuer)
                .put("scope", scope)
                .put("obtainedOn", "2023-06-30");
    }

    private static String ask(String... members) {
        ObjectNode body = JSON.createObjectNode();
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i], members[i + 1]);
        }
        return body.toString();
    }

    private static JsonNode withoutTime(Reply reply) {
        ObjectNode answer = (ObjectNode) reply.json();
        answer.remove("asOf");
        ((ObjectNode) answer.get("signature")).remove("cose");
        return answer;
    }
}
