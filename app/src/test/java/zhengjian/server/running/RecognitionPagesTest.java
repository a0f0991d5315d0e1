package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.recognition.ruleset.RuleSet;
import zhengjian.server.running.Http.Reply;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseSign1;

/** Recognition as people ask for it: pages, addresses that can be passed on, and the batch for programs. */
class RecognitionPagesTest {
    private static final String DIRECTIONAL =
            "what=title-directional&level=associate-senior&scope=220582&obtainedOn=2023-06-30";
    private static final Pattern SIGNED = Pattern.compile("href=\"([^\"]*/answer\\.json[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("class=\"link\"><a href=\"([^\"]*)\"");

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

    private static String page(String path) {
        Reply reply = demo.http().get(path, "Accept", "text/html");
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.text().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                DIRECTIONAL + "&to=集安市&purpose=employment | 算数 | It counts | R1 | J23 一(九) | 8号",
                DIRECTIONAL + "&to=通化县&purpose=employment | 不算数 | It does not count | R1 | J23 一(九) | 8号",
                DIRECTIONAL + "&to=集安&purpose=promotion-regular | 不算数 | It does not count | R2 | J23 一(九) | 8号",
                DIRECTIONAL + "&to=220582&purpose=promotion-directional | 算数 | It counts | R2 | J23 一(九) | 8号",
                "what=title-regular&level=intermediate&issuer=安徽&to=绍兴 | 算数，但有条件 | It counts, with conditions | R4 | SX 二 | 征求意见稿",
                "what=title-regular&level=associate-senior&issuer=Anhui&to=绍兴市 | 没有规定 | No rule says | R4 | SX 二 | 征求意见稿"
            })
    void theSameAnswerStandsOnThePageInTheApiAndInTheSignedStatement(
            String query, String chinese, String english, String rule, String citation, String source)
            throws Exception {
        String encoded = query.replaceAll(" ", "");
        for (String part : encoded.split("&")) {
            String value = part.substring(part.indexOf('=') + 1);
            encoded = encoded.replace(value, Http.encoded(value));
        }
        String page = page("/mutual?" + encoded);
        String item = citation.substring(citation.indexOf(' ') + 1);
        assertThat(page).contains("<h1>" + chinese + "</h1>", "<b>" + rule + " ", item, source);
        assertThat(page("/en/mutual?" + encoded)).contains("<h1>" + english + "</h1>", rule, item);

        Matcher signed = SIGNED.matcher(page);
        assertThat(signed.find()).isTrue();
        ObjectNode answer = (ObjectNode)
                demo.http().get(signed.group(1).replace("&amp;", "&")).json();
        assertThat(answer.at("/rule/id").asText()).isEqualTo(rule);
        assertThat(answer.at("/rule/citation").asText()).contains(citation.replace(' ', '·'), source);
        CoseSign1 cose = CoseSign1.parse(
                Base64.getDecoder().decode(answer.at("/signature/cose").asText()), CborLimits.STATEMENT);
        assertThat(cose.signedBy(demo.application().ledgerKey().verificationKey()))
                .isTrue();
        assertThat(new String(cose.payload().toArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains(answer.get("decision").asText(), citation.replace(' ', '·'));
    }

    @Test
    void theDraftIsNamedAsTheLimitOfAnAnhuiTitleInShaoxing() {
        String page = page("/mutual?what=title-regular&level=intermediate&issuer=340000&to=330600");
        assertThat(page).contains("依据为《绍兴市职称工作服务民营经济创新发展措施》征求意见稿", "须经当地主管部门确认", "没有看这些");
        assertThat(page("/mutual?what=title-regular&level=associate-senior&issuer=340000&to=330600"))
                .contains("请向浙江省绍兴市人力资源和社会保障主管部门询问");
    }

    @Test
    void theAddressOfAnAnswerLeadsToTheSameAnswer() {
        Matcher link = LINK.matcher(page("/mutual?what=title-regular&level=intermediate&issuer=340000&to=330600"));
        assertThat(link.find()).isTrue();
        String address = link.group(1).replace("&amp;", "&");
        assertThat(address).contains("to=330600", "issuer=340000", "on=2").doesNotContain("number", "name");
        assertThat(page(address)).contains("<h1>算数，但有条件</h1>", address.replace("&", "&amp;"));
    }

    @Test
    void anOldDayIsAnsweredByTheRulesOfThatDay() {
        String query = "what=title-directional&level=assistant&scope=220582&obtainedOn=2023-01-10&to=220582&on=";
        assertThat(page("/mutual?" + query + "2023-01-15")).contains("<h1>没有规定</h1>", "没有收录适用的规则");
        assertThat(page("/mutual?" + query + "2023-01-16")).contains("<h1>算数</h1>");
    }

    @Test
    void aCertificateOfTheRegisterIsAskedAboutWithoutItsNumberInAnAddress() throws IOException {
        JsonNode certificate = demo.certificate("kind", "directional", "status", "valid", "earlierNumber", "false");
        for (String text : List.of(
                certificate.get("number").asText(), certificate.get("token").asText())) {
            Reply reply = demo.http().form("/mutual", "number", text, "to", "长春", "purpose", "employment");
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.text()).contains("<h1>不算数</h1>", "R1 ", "what=title-directional");
            Matcher link = LINK.matcher(reply.text());
            assertThat(link.find()).isTrue();
            assertThat(link.group(1)).doesNotContain(certificate.get("number").asText());
            assertThat(reply.text()).doesNotContain(certificate.get("name").asText());
        }
        Reply unknown = demo.http().form("/mutual", "number", "JL-0000-NONE", "name", "无此人", "to", "长春");
        assertThat(unknown.text()).contains("<h1>没有规定</h1>", "没有查到").doesNotContain("class=\"link\"");
    }

    @Test
    void whatCannotBeReadIsAskedAgainWithWhatWasTyped() {
        String several = page("/mutual?what=title-regular&level=intermediate&issuer=340000&to=" + Http.encoded("朝阳区"));
        assertThat(several).contains("有几个地方叫“朝阳区”", "吉林省长春市朝阳区 220104", "北京市朝阳区 110105");
        assertThat(page("/mutual?what=title-regular&to=" + Http.encoded("无此地")))
                .contains("没有找到“无此地”", "请填写这一项", "role=\"alert\"");
        assertThat(page("/mutual?what=title-directional&level=assistant&scope=220000&to=220582"))
                .contains("定向职称只在一个县有效");
        assertThat(page("/mutual?what=x&to=220582&on=2023-02-30&purpose=fun")).contains("请从列表里选一个", "日期请写成");
        assertThat(demo.http().get("/mutual/answer.json?what=skill&to=220582").status())
                .isEqualTo(400);
    }

    @Test
    void theVerdictPageLeadsToTheQuestionWithEverythingFilledInButThePlace() throws IOException {
        JsonNode certificate = demo.certificate("kind", "directional", "status", "valid", "earlierNumber", "false");
        String verdict = page("/c/" + certificate.get("number").asText());
        Matcher link = Pattern.compile("href=\"(/mutual\\?[^\"]*)\"").matcher(verdict);
        assertThat(link.find()).isTrue();
        String form = page(link.group(1).replace("&amp;", "&"));
        assertThat(form).contains("这本证书，在那里算数吗", "title-directional\" selected").doesNotContain("role=\"alert\"");
    }

    @Test
    void theTableOfRulesDependsOnDayAndPlace() {
        assertThat(page("/mutual/rules?on=2026-11-21")).contains("共18条", "id=\"R16\"", "征求意见稿");
        assertThat(page("/mutual/rules?on=2023-01-15"))
                .doesNotContain("id=\"R1\"")
                .contains("id=\"R8\"");
        assertThat(page("/mutual/rules?on=2026-11-21&place=" + Http.encoded("绍兴")))
                .contains("id=\"R4\"", "id=\"R0\"")
                .doesNotContain("id=\"R8\"", "id=\"R16\"");
        assertThat(page("/mutual/rules?place=" + Http.encoded("浙江"))).contains("id=\"R5\"");
        assertThat(page("/en/mutual/rules?on=2026-11-21")).contains("A directional title is used in its county");
    }

    @Test
    void theFingerprintOfTheRulesIsThatOfTheBytes() {
        Reply bytes = demo.http().get("/api/v1/recognition-rules.cbor");
        String hash = RuleSet.hash(bytes.body()).hex();
        assertThat(page("/mutual/rules")).contains("<code>" + hash + "</code>");
        assertThat(demo.http()
                        .get("/api/v1/recognition-rules")
                        .json()
                        .get("rulesVersion")
                        .asText())
                .isEqualTo(hash);
        assertThat(RuleSet.parse(bytes.body()).files()).containsKey("rules/R04-yangtze-delta.yaml");
    }

    @Test
    void correspondencesAreShownOneWay() {
        String all = page("/mutual/correspondence");
        assertThat(all).contains("从技能等级到职称", "从职业资格到职称", "从职称到技能等级", "高级社会服务师", "满5年以后");
        assertThat(page("/mutual/correspondence?from=skill:skill-technician"))
                .contains("满3年以后", "比照待遇")
                .doesNotContain("从职业资格到职称");
        assertThat(page("/mutual/correspondence?from=skill:skill-technician&on=2000-01-01"))
                .contains("R11")
                .doesNotContain("R8<");
    }

    @Test
    void everyYearOfTheNextLevelIsShown() {
        Reply reply = demo.http()
                .form(
                        "/mutual/next",
                        "what",
                        "title-directional",
                        "level",
                        "intermediate",
                        "scope",
                        "集安",
                        "series",
                        "工程",
                        "obtainedOn",
                        "2023-03-01",
                        "second-what",
                        "skill",
                        "second-skillGrade",
                        "skill-technician",
                        "second-series",
                        "工程",
                        "second-obtainedOn",
                        "2021-03-01",
                        "employerDivision",
                        "集安市",
                        "employerKind",
                        "separate",
                        "appointedSince",
                        "2023-04-01",
                        "degree",
                        "工程硕士",
                        "award",
                        "全国技术能手",
                        "on",
                        "2023-06-01");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text().replaceAll("\\s+", " "))
                .contains(
                        "从2027年4月1日起可以申报",
                        "2023年4月1日 – 2027年4月1日",
                        "从2024年3月1日起可以申报",
                        "已经可以申报",
                        "R13",
                        "R8 ",
                        "不用等年限",
                        "不可以");
        assertThat(demo.http().form("/mutual/next", "what", "skill").text()).contains("请写单位所在的地方", "role=\"alert\"");
    }

    @Test
    void aBatchHasOneSignedAnswerForEachQuestionInOrder() throws Exception {
        JsonNode certificate = demo.certificate("kind", "regular", "family", "title", "status", "valid");
        String described = "{\"to\":\"330600\",\"credential\":{\"family\":\"title\",\"kind\":\"regular\","
                + "\"level\":\"%s\",\"issuer\":\"340000\"}}";
        String token = Http.object("token", certificate.get("token").asText(), "to", "220100");
        JsonNode reply = batch(String.format(Locale.ROOT, described, "intermediate") + "," + token + ","
                        + String.format(Locale.ROOT, described, "associate-senior"))
                .json();
        assertThat(reply.get("count").asInt()).isEqualTo(3);
        assertThat(reply.findValuesAsText("decision"))
                .containsExactly("recognised-with-limits", "recognised", "not-decided");
        for (JsonNode answer : reply.get("answers")) {
            CoseSign1 cose = CoseSign1.parse(
                    Base64.getDecoder().decode(answer.at("/signature/cose").asText()), CborLimits.STATEMENT);
            assertThat(cose.signedBy(demo.application().ledgerKey().verificationKey()))
                    .isTrue();
        }
    }

    @Test
    void aBatchIsBoundedAndPointsAtTheFaultyItem() {
        String item = "{\"to\":\"330600\",\"credential\":{\"family\":\"skill\",\"skillGrade\":\"技师\"}}";
        Reply whole = batch(String.join(",", java.util.Collections.nCopies(1000, item)));
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.json().get("answers")).hasSize(1000);
        assertThat(batch(String.join(",", java.util.Collections.nCopies(1001, item)))
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/items");
        assertThat(batch("").json().get("pointer").asText()).isEqualTo("/items");
        assertThat(batch(item + "," + item.replace("技师", "国王"))
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/items/1/credential/skillGrade");
        assertThat(batch("\"x\"").status()).isEqualTo(400);
        assertThat(demo.http()
                        .post("/api/v1/recognition-batches", " ".repeat((1 << 20) + 1))
                        .status())
                .isEqualTo(413);
    }

    private static Reply batch(String items) {
        return demo.http().post("/api/v1/recognition-batches", "{\"items\":[" + items + "]}");
    }
}
