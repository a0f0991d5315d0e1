package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.integrity.Misconduct;
import zhengjian.ledger.EntryKind;
import zhengjian.register.StatusChange;
import zhengjian.server.Application;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.server.staff.Approving;
import zhengjian.supervision.StatusDecision;
import zhengjian.tool.Tool;

/** What holders hand out, over HTTP: share codes and annotated copies; and who looked by a key. Each test is another person, so that none sees another's doings. */
class HolderSharesTest {
    @RegisterExtension
    static final SharedDemo DEMO = SharedDemo.of(24);

    private static Http http;
    private static List<JsonNode> people;

    @BeforeAll
    static void people() throws IOException {
        http = DEMO.http();
        people = Holders.people(DEMO);
    }

    @Test
    void aShareShowsAsMuchAsItsHolderLetsItAndNoMore() {
        JsonNode mine = people.get(5);
        String[] holder = Holders.signIn(http, mine);
        String name = mine.get("name").asText();
        String ending = WalletOffers.ending(mine);
        Http.Reply least = Holders.look(http, Holders.share(http, mine, "{\"visible\":\"least\",\"days\":1}", holder));
        assertThat(least.verdict()).isEqualTo("VALID");
        assertThat(least.text()).doesNotContain(name).doesNotContain("\"" + ending + "\"");
        Http.Reply usual = Holders.look(http, Holders.share(http, mine, "{\"visible\":\"usual\"}", holder));
        assertThat(usual.json().at("/share/holder/name").asText()).isEqualTo(name);
        assertThat(usual.json().at("/share/holder/idNumberEnding").asText()).isEqualTo(ending);
        assertThat(usual.json().at("/share").has("committee")).isFalse();
        Http.Reply all = Holders.look(http, Holders.share(http, mine, "{\"visible\":\"all\",\"days\":180}", holder));
        assertThat(all.json().at("/share").has("committee")).isTrue();
        assertThat(all.text()).doesNotContain(mine.get("idNumber").asText());
        String receipt = usual.json().at("/receipt/id").asText();
        assertThat(http.get("/api/v1/receipts/" + receipt).text())
                .as("the receipt keeps what the public may see, and no code")
                .doesNotContain("\"" + name + "\"")
                .contains("\"share\"");
    }

    @Test
    void aShareIsLookedAtAsOftenAsAllowedHoweverManyAskAtOnce() throws Exception {
        JsonNode mine = people.get(5);
        String code = Holders.share(http, mine, "{\"looks\":5}", Holders.signIn(http, mine));
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> asking = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                asking.add(() -> Holders.state(http, code));
            }
            List<String> states = new ArrayList<>();
            for (Future<String> asked : many.invokeAll(asking)) {
                states.add(asked.get());
            }
            assertThat(states).filteredOn("open"::equals).hasSize(5);
            assertThat(states).filteredOn("used-up"::equals).hasSize(11);
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void theHolderEndsAShareAtOnce() {
        JsonNode mine = people.get(6);
        String[] holder = Holders.signIn(http, mine);
        String first = Holders.share(http, mine, "{}", holder);
        String second = Holders.share(http, mine, "{}", holder);
        JsonNode listed = http.get(Holders.OWN + "/shares", holder).json().get("shares");
        assertThat(listed).hasSize(2);
        assertThat(listed.toString()).doesNotContain(first).doesNotContain(second);
        String newest = listed.get(0).get("share").asText();
        String path = Holders.OWN + "/shares/" + newest + "/end";
        assertThat(http.post(path, "", holder).json().get("state").asText()).isEqualTo("ended");
        assertThat(http.post(path, "", holder).status())
                .as("once more is no fault")
                .isEqualTo(200);
        assertThat(List.of(Holders.state(http, first), Holders.state(http, second)))
                .containsExactlyInAnyOrder("open", "ended");
        assertThat(http.post(Holders.OWN + "/shares/end", "{}", holder)
                        .json()
                        .get("pointer")
                        .asText())
                .as("has to be confirmed")
                .isEqualTo("/confirm");
        JsonNode all = http.post(Holders.OWN + "/shares/end", "{\"confirm\":true}", holder)
                .json();
        assertThat(all.get("ended").asInt()).isEqualTo(1);
        assertThat(List.of(Holders.state(http, first), Holders.state(http, second)))
                .containsOnly("ended");
        Http.Reply dead = Holders.look(http, first);
        assertThat(dead.status()).isEqualTo(200);
        assertThat(dead.json().fieldNames()).toIterable().containsExactly("share");
    }

    @Test
    void aCodeThatIsNoneIsNotFoundWhateverItLooksLike() {
        assertThat(Holders.look(http, "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01").status()).isEqualTo(404);
        assertThat(Holders.look(http, "x").status()).isEqualTo(404);
    }

    @Test
    void aCopySaysForWhomItIsAndIsSigned(@TempDir Path folder) throws IOException {
        JsonNode mine = people.get(7);
        String[] holder = Holders.signIn(http, mine);
        Http.Reply made = http.post(
                Holders.certificate(mine) + "/copies",
                "{\"purpose\":\"岗位聘任\",\"recipient\":\"长春市某某设计研究院有限公司\",\"days\":30}",
                holder);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        JsonNode copy = made.json();
        Http.Reply file = http.get(copy.get("pdf").asText(), holder);
        Path pdf = Files.write(folder.resolve("copy.pdf"), file.body());
        assertThat(Tool.require("pdfsig").run(pdf).output())
                .contains("Signature is Valid")
                .contains("Total document signed");
        Tool.require("qpdf").run("--check", pdf).ok();
        String text = Tool.require("pdftotext").run("-layout", pdf, "-").ok().replaceAll("\\s+", "");
        assertThat(text)
                .contains("加注副本：仅供长春市某某设计研究院有限公司用于岗位聘任")
                .contains("有效期至")
                .contains(copy.get("code").asText());
        assertThat(http.get(copy.get("pdf").asText(), holder).body())
                .as("the same bytes each time")
                .isEqualTo(file.body());
        assertThat(http.upload("/api/v1/verifications", file.body()).verdict()).isEqualTo("VALID");
        byte[] altered = file.body().clone();
        altered[altered.length / 2] ^= 1;
        assertThat(http.upload("/api/v1/verifications", altered).verdict()).isNotEqualTo("VALID");
        JsonNode seen = Holders.look(http, copy.get("code").asText()).json();
        assertThat(seen.at("/share/annotation/recipient").asText()).isEqualTo("长春市某某设计研究院有限公司");
        http.post(Holders.OWN + "/shares/" + copy.get("share").asText() + "/end", "", holder);
        assertThat(Holders.state(http, copy.get("code").asText()))
                .as("its code dies with it")
                .isEqualTo("ended");
        assertThat(http.get(copy.get("pdf").asText(), holder).status()).isEqualTo(409);
    }

    @Test
    void aCopyThatCannotBePrintedIsRefused() {
        JsonNode mine = people.get(7);
        String[] holder = Holders.signIn(http, mine);
        String copies = Holders.certificate(mine) + "/copies";
        String tooLong = Http.object("purpose", "求".repeat(41), "recipient", "某公司");
        assertThat(http.post(copies, tooLong, holder).status()).isEqualTo(400);
        assertThat(http.post(copies, Http.object("purpose", "求职"), holder).status())
                .isEqualTo(400);
        assertThat(http.post(copies, "{\"purpose\":\"求职\",\"recipient\":\"某公司\",\"days\":2}", holder)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theHolderSeesWhichOrganisationCheckedWithItsKey() {
        JsonNode mine = people.get(8);
        DemoEmployers.Member employer = DemoEmployers.MEMBERS.get(0);
        http.post(
                "/api/v1/verifications",
                Http.object("number", mine.get("number").asText(), "purpose", "pay", "in", "220582"),
                EmployerAnswers.bearer(employer.apiKey()));
        http.verify("number", mine.get("number").asText());
        String[] holder = Holders.signIn(http, mine);
        JsonNode checks = http.get(Holders.OWN + "/checks", holder).json().get("checks");
        assertThat(checks).hasSize(2);
        assertThat(checks.get(0).has("organisation")).as("nobody had signed in").isFalse();
        assertThat(checks.get(1).get("organisation").asText()).isEqualTo(employer.name());
        assertThat(checks.get(1).get("purpose").asText()).isEqualTo("pay");
        assertThat(checks.get(1).at("/in/name").asText()).isEqualTo("集安市");
        JsonNode data =
                http.post(Holders.OWN + "/data", "{\"confirm\":true}", holder).json();
        assertThat(data.at("/checks/1/organisation").asText()).isEqualTo(employer.name());
    }

    @Test
    void theHolderIsToldWhatTheIntegrityRecordHasAndNotWhoMadeTheEntry() {
        JsonNode mine = people.get(people.size() - 1);
        String[] holder = Holders.signIn(http, mine);
        assertThat(exported(holder).get("integrity")).isEmpty();
        Application application = DEMO.running().application();
        StatusChange revocation = new StatusChange(
                CertificateNumber.parse(mine.get("number").asText()),
                EntryKind.REVOKED,
                "论文抄袭",
                "证鉴演示函〔2026〕31号",
                "申请 zhao.min，批准 sun.li",
                Optional.empty());
        StatusDecision decision = new StatusDecision(revocation, Optional.of(new Misconduct("plagiarism", 24)));
        LocalDate today = LocalDate.ofInstant(application.now(), ZoneId.of("Asia/Shanghai"));
        application.ledger().append(Approving.statusChanges(application).change(decision, today));
        JsonNode data = exported(holder);
        assertThat(data.get("integrity")).hasSize(1);
        JsonNode entry = data.at("/integrity/0");
        assertThat(entry.get("ground").asText()).isEqualTo("抄袭、剽窃");
        assertThat(entry.get("rule").asText()).isEqualTo("J23·一(四)");
        assertThat(entry.get("document").asText()).isEqualTo("证鉴演示函〔2026〕31号");
        assertThat(entry.get("bannedThrough").asText())
                .isEqualTo(today.plusMonths(24).minusDays(1).toString());
        assertThat(data.toString()).doesNotContain("zhao.min", "sun.li");
        assertThat(exported(Holders.signIn(http, people.get(0))).get("integrity"))
                .as("of nobody else")
                .isEmpty();
    }

    private static JsonNode exported(String[] holder) {
        return http.post(Holders.OWN + "/data", "{\"confirm\":true}", holder).json();
    }
}
