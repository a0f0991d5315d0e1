package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;
import zhengjian.server.command.ExitCode;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.tool.Tool;

/** What holders do with their own certificates, over HTTP. Each test is another person, so that none sees another's doings. */
class HolderTest {
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
    void aHolderSeesTheOwnCertificatesAndTheirDocuments(@TempDir Path folder) throws IOException {
        JsonNode mine = people.get(0);
        String[] holder = Holders.signIn(http, mine);
        JsonNode listed = http.get(Holders.OWN + "/certificates", holder).json().get("certificates");
        assertThat(listed.findValuesAsText("number"))
                .contains(mine.get("number").asText());
        assertThat(listed.findValuesAsText("holderName"))
                .containsOnly(mine.get("name").asText());
        assertThat(listed.toString()).doesNotContain(mine.get("idNumber").asText());
        Path pdf = Files.write(
                folder.resolve("mine.pdf"),
                http.get(Holders.certificate(mine) + ".pdf", holder).body());
        assertThat(Tool.require("pdfsig").run(pdf).output()).contains("Signature is Valid");
        assertThat(http.upload("/api/v1/verifications", Files.readAllBytes(pdf)).verdict())
                .isEqualTo("VALID");
        Path png = Files.write(
                folder.resolve("mine.png"),
                http.get(Holders.certificate(mine) + ".png", holder).body());
        assertThat(Tool.require("zbarimg").run("--raw", "-q", png).ok())
                .as("the QR code is read from the picture")
                .contains(mine.get("token").asText());
    }

    @Test
    void aCodeIsTriedFiveTimesAtMostAndUsedOnce() {
        JsonNode mine = people.get(1);
        JsonNode asked = http.post(Holders.OWN + "/codes", Holders.claim(mine)).json();
        String challenge = asked.get("challenge").asText();
        String code = asked.get("demoCode").asText();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(Holders.open(http, challenge, wrong).status()).isEqualTo(401);
        }
        assertThat(Holders.open(http, challenge, code).status())
                .as("the right code comes too late")
                .isEqualTo(401);
        JsonNode again = http.post(Holders.OWN + "/codes", Holders.claim(mine)).json();
        String second = again.get("challenge").asText();
        assertThat(Holders.open(http, second, again.get("demoCode").asText()).status())
                .isEqualTo(201);
        assertThat(Holders.open(http, second, again.get("demoCode").asText()).status())
                .as("used once")
                .isEqualTo(401);
    }

    @Test
    void nobodyLearnsWhetherAPersonExists() {
        JsonNode mine = people.get(1);
        JsonNode other = people.get(2);
        String right = Holders.claim(mine);
        List<String> claims = List.of(
                right,
                right.replace(mine.get("name").asText(), "王二小"),
                right.replace(mine.get("number").asText(), other.get("number").asText()),
                right.replace(mine.get("number").asText(), "22XX-XXXX-XXXX-XXXX"),
                right.replace(
                        mine.get("idNumber").asText(), other.get("idNumber").asText()));
        for (String claim : claims) {
            Http.Reply asked = http.post(Holders.OWN + "/codes", claim);
            assertThat(asked.status()).isEqualTo(202);
            assertThat(asked.json().fieldNames())
                    .toIterable()
                    .containsExactly("challenge", "until", "tries", "demoCode");
            JsonNode body = asked.json();
            Http.Reply opened = Holders.open(
                    http, body.get("challenge").asText(), body.get("demoCode").asText());
            Http.Reply wrongCode = Holders.open(http, body.get("challenge").asText(), "x");
            assertThat(opened.status()).as(claim).isEqualTo(claim.equals(right) ? 201 : 401);
            if (!claim.equals(right)) {
                assertThat(opened.text()).isEqualTo(wrongCode.text());
            }
        }
    }

    @Test
    void whatIsMissingOrUnreadableIsSaidBeforeAnybodyIsLookedFor() {
        assertThat(http.post(Holders.OWN + "/codes", "{}").json().get("pointer").asText())
                .isEqualTo("/name");
        Http.Reply badId = http.post(
                Holders.OWN + "/codes",
                Http.object("name", "张明", "idNumber", "123", "certificateNumber", "JL2023-100005"));
        assertThat(badId.json().get("pointer").asText()).isEqualTo("/idNumber");
        assertThat(http.get(Holders.OWN + "/certificates").status()).isEqualTo(401);
        assertThat(http.get(Holders.OWN + "/certificates", "Authorization", "Bearer x")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoSignsOutIsNobody() {
        String[] holder = Holders.signIn(http, people.get(2));
        assertThat(http.delete(Holders.OWN + "/session", holder).status()).isEqualTo(204);
        assertThat(http.get(Holders.OWN + "/certificates", holder).status()).isEqualTo(401);
    }

    @Test
    void anothersIdentifiersGive404OnEveryPath() {
        JsonNode mine = people.get(3);
        JsonNode other = people.get(4);
        String[] me = Holders.signIn(http, mine);
        String[] them = Holders.signIn(http, other);
        String theirs = Holders.certificate(other);
        JsonNode share = http.post(theirs + "/shares", "{}", them).json();
        String copyBody = "{\"purpose\":\"求职\",\"recipient\":\"某公司\",\"days\":1}";
        JsonNode copy = http.post(theirs + "/copies", copyBody, them).json();
        JsonNode claim = http.post(theirs + "/claims", "{\"kind\":\"correction\",\"text\":\"专业有误\"}", them)
                .json();
        long foreign =
                Holders.entry(http, http.verify("token", other.get("token").asText()));
        List<Http.Reply> answers = new ArrayList<>();
        for (String route : DEMO.running().routes()) {
            if (!route.contains(Holders.OWN + "/") || !route.contains("{")) {
                continue;
            }
            String path = route.substring(route.indexOf(' ') + 1)
                    .replace("{number}", other.get("number").asText().replace("-", ""))
                    .replace("{share}", share.get("share").asText())
                    .replace("{copy}", copy.get("copy").asText())
                    .replace("{claim}", claim.get("claim").asText());
            assertThat(path).doesNotContain("{");
            String body = path.endsWith("/copies")
                    ? copyBody
                    : path.endsWith("/claims") ? "{\"kind\":\"correction\",\"text\":\"x\"}" : "{}";
            Http.Reply answer = route.startsWith("GET") ? http.get(path, me) : http.post(path, body, me);
            assertThat(answer.status()).as(route).isEqualTo(404);
            answers.add(answer);
            Http.Reply nothing = route.startsWith("GET")
                    ? http.get(path.replaceAll("[0-9A-Za-z]{16,32}", "0".repeat(32)), me)
                    : http.post(path.replaceAll("[0-9A-Za-z]{16,32}", "0".repeat(32)), body, me);
            assertThat(answer.text())
                    .as("the same as for what does not exist: " + route)
                    .isEqualTo(nothing.text());
        }
        assertThat(answers).hasSizeGreaterThanOrEqualTo(9);
        String objecting = Holders.certificate(mine) + "/claims";
        Http.Reply another = http.post(objecting, Holders.objection(foreign, "不是我给的"), me);
        assertThat(another.status()).isEqualTo(400);
        assertThat(another.json().get("pointer").asText()).isEqualTo("/ledgerIndex");
        assertThat(http.post(objecting, Holders.objection(999_999_999_999L, "不是我给的"), me)
                        .text())
                .as("the same as for a check that there never was")
                .isEqualTo(another.text());
        assertThat(Holders.state(http, share.get("code").asText()))
                .as("still theirs")
                .isEqualTo("open");
    }

    @Test
    void theHolderSeesWhoCheckedAndHow() {
        JsonNode mine = people.stream()
                .filter(one -> one.get("kind").asText().equals("directional"))
                .reduce((one, next) -> next)
                .orElseThrow();
        String number = mine.get("number").asText();
        String[] holder = Holders.signIn(http, mine);
        String code = Holders.share(http, mine, "{}", holder);
        Http.Reply scanned = http.verify(
                "token", mine.get("token").asText(), "in", "330600", "purpose", "employment", "label", "他人的备注");
        http.verify("number", number);
        http.verify("number", number, "name", "不是他");
        Holders.look(http, code);
        Http.Reply reply = http.get(Holders.OWN + "/checks", holder);
        JsonNode checks = reply.json().get("checks");
        assertThat(checks.findValuesAsText("way")).containsExactly("share", "number", "scan");
        JsonNode scan = checks.get(2);
        assertThat(scan.at("/in/name").asText()).isEqualTo("绍兴市");
        assertThat(scan.get("purpose").asText()).isEqualTo("employment");
        assertThat(scan.get("verdict").asText()).isEqualTo("OUT_OF_SCOPE");
        assertThat(scan.get("ledgerIndex").asLong()).isEqualTo(Holders.entry(http, scanned));
        String page = scan.get("ledgerEntry").asText();
        assertThat(page).startsWith(http.base());
        assertThat(http.get(page.replace(http.base(), ""), "Accept", "text/html")
                        .text())
                .contains(
                        "查验",
                        String.format(
                                Locale.ROOT, "第 %,d 条", scan.get("ledgerIndex").asLong() + 1));
        assertThat(reply.text())
                .as("what the checker noted is the checker's, and so is the number that opens it")
                .doesNotContain("他人的备注", scanned.json().at("/receipt/id").asText());
        assertThat(reply.json().get("alerts")).isEmpty();
        for (int i = 0; i < 10; i++) {
            http.verify("number", number);
        }
        JsonNode alerts = http.get(Holders.OWN + "/checks", holder).json().get("alerts");
        assertThat(alerts.get(0).get("rule").asText()).isEqualTo("many-in-an-hour");
        assertThat(alerts.get(0).get("number").asText()).isEqualTo(number);
    }

    @Test
    void theHolderSeesWhichOrganisationHadTheCertificateCheckedInAList() {
        JsonNode mine = people.get(5);
        JsonNode other = people.get(6);
        DemoEmployers.Member employer = DemoEmployers.MEMBERS.get(0);
        String list = Holders.checkedInAList(http, employer, mine, mine, other);
        String[] holder = Holders.signIn(http, mine);
        JsonNode checks = http.get(Holders.OWN + "/checks", holder).json().get("checks");
        assertThat(checks).as("a row that stands twice is one check").hasSize(1);
        JsonNode check = checks.get(0);
        assertThat(check.get("way").asText()).isEqualTo("batch");
        assertThat(check.get("organisation").asText()).isEqualTo(employer.name());
        assertThat(check.get("number").asText()).isEqualTo(mine.get("number").asText());
        assertThat(check.at("/in/name").asText()).isEqualTo("集安市");
        assertThat(check.get("purpose").asText()).isEqualTo("employment");
        assertThat(check.get("verdict").asText()).isEqualTo("VALID");
        assertThat(check.get("batch").asText()).isEqualTo(list);
        assertThat(check.has("ledgerIndex"))
                .as("the list's entry is that of everybody in it")
                .isFalse();
        assertThat(Holders.eraseList(http, employer, list)).isEqualTo(204);
        assertThat(http.get(Holders.OWN + "/checks", holder).json().get("checks"))
                .as("the employer has its list erased: who asked stays")
                .isEqualTo(checks);
        assertThat(http.post(Holders.OWN + "/data", "{\"confirm\":true}", holder)
                        .json()
                        .at("/checks/0/organisation")
                        .asText())
                .isEqualTo(employer.name());
    }

    @Test
    void aCheckInAListCanBeObjectedToByItsNumber() {
        JsonNode mine = people.get(7);
        String[] holder = Holders.signIn(http, mine);
        String list = Holders.checkedInAList(http, DemoEmployers.MEMBERS.get(1), mine);
        String foreign = Holders.checkedInAList(http, DemoEmployers.MEMBERS.get(1), people.get(6));
        String claims = Holders.certificate(mine) + "/claims";
        JsonNode made = http.post(
                        claims, Http.object("kind", "check-objection", "batch", list, "text", "我不在这家单位。"), holder)
                .json();
        assertThat(made.get("batch").asText()).isEqualTo(list);
        assertThat(made.has("ledgerIndex")).isFalse();
        String[] staff = new WalletOffers(DEMO.running()).bearer("staff");
        JsonNode waiting = http.get("/api/v1/staff/holder-claims", staff).json();
        assertThat(waiting.findValuesAsText("batch")).contains(list);
        assertThat(waiting.findValuesAsText("organisation"))
                .contains(DemoEmployers.MEMBERS.get(1).name());
        String[] refused = {
            Http.object("kind", "check-objection", "batch", foreign, "text", "x"),
            "{\"kind\":\"check-objection\",\"batch\":\"" + list + "\",\"ledgerIndex\":1,\"text\":\"x\"}"
        };
        for (String body : refused) {
            assertThat(http.post(claims, body, holder).json().get("pointer").asText())
                    .as(body)
                    .isEqualTo("/batch");
        }
    }

    @Test
    void anObjectionIsSettledByStaffAndTheHolderReadsTheAnswer() {
        JsonNode mine = people.get(9);
        String[] holder = Holders.signIn(http, mine);
        Http.Reply checked = http.verify("number", mine.get("number").asText(), "label", "招聘第 7 号", "purpose", "pay");
        long entry = Holders.entry(http, checked);
        String claims = Holders.certificate(mine) + "/claims";
        JsonNode made = http.post(claims, Holders.objection(entry, "这次查验不是我同意的。\\n请核实。"), holder)
                .json();
        assertThat(made.get("state").asText()).isEqualTo("received");
        assertThat(made.get("ledgerIndex").asLong()).isEqualTo(entry);
        for (String wrong : List.of("-1", "1.5", "\"1\"", "9223372036854775808", "true")) {
            String body = Holders.objection(entry, "x").replace("\"ledgerIndex\":" + entry, "\"ledgerIndex\":" + wrong);
            assertThat(http.post(claims, body, holder).json().get("pointer").asText())
                    .as(wrong)
                    .isEqualTo("/ledgerIndex");
        }
        assertThat(http.post(claims, Http.object("kind", "x", "text", "x"), holder)
                        .json()
                        .get("pointer")
                        .asText())
                .isEqualTo("/kind");
        String[] staff = new WalletOffers(DEMO.running()).bearer("staff");
        String all = "/api/v1/staff/holder-claims";
        Http.Reply listed = http.get(all + "?state=received", staff);
        JsonNode waiting = listed.json().get("claims");
        JsonNode about = Holders.claimNamed(waiting, made.get("claim").asText()).get("check");
        assertThat(about.get("ledgerIndex").asLong()).isEqualTo(entry);
        assertThat(about.get("way").asText()).isEqualTo("number");
        assertThat(about.get("purpose").asText())
                .as("what staff need to look into it")
                .isEqualTo("pay");
        assertThat(listed.text())
                .doesNotContain("招聘第 7 号", checked.json().at("/receipt/id").asText());
        assertThat(waiting.findValuesAsText("claim")).contains(made.get("claim").asText());
        assertThat(waiting.findValuesAsText("holderName"))
                .contains(mine.get("name").asText());
        String settlement = all + "/" + made.get("claim").asText() + "/settlement";
        String[] auditor = new WalletOffers(DEMO.running()).bearer("auditor");
        assertThat(http.post(settlement, "{\"accepted\":true,\"answer\":\"x\"}", auditor)
                        .status())
                .isEqualTo(403);
        assertThat(http.post(settlement, "{\"accepted\":true,\"answer\":\"已核实，属于正常查验。\"}", staff)
                        .status())
                .isEqualTo(200);
        assertThat(http.post(settlement, "{\"accepted\":false,\"answer\":\"x\"}", staff)
                        .status())
                .as("settled once")
                .isEqualTo(409);
        JsonNode seen = http.get(Holders.OWN + "/claims/" + made.get("claim").asText(), holder)
                .json();
        assertThat(seen.get("state").asText()).isEqualTo("accepted");
        assertThat(seen.get("answer").asText()).contains("正常查验");
        assertThat(seen.has("settledBy")).as("which clerk it was is not told").isFalse();
    }

    @Test
    void ownDataIsHandedOutWholeAndForgottenWithTheTreeWhole() {
        JsonNode mine = people.get(10);
        String[] holder = Holders.signIn(http, mine);
        String code = Holders.share(http, mine, "{}", holder);
        http.post(
                Holders.certificate(mine) + "/copies", "{\"purpose\":\"求职\",\"recipient\":\"某公司\",\"days\":7}", holder);
        String receipt = Holders.look(http, code).json().at("/receipt/id").asText();
        DemoEmployers.Member employer = DemoEmployers.MEMBERS.get(0);
        String list = Holders.checkedInAList(http, employer, mine);
        assertThat(http.post(Holders.OWN + "/data", "{}", holder).status()).isEqualTo(400);
        JsonNode data =
                http.post(Holders.OWN + "/data", "{\"confirm\":true}", holder).json();
        assertThat(data.at("/person/idNumber").asText())
                .isEqualTo(mine.get("idNumber").asText());
        assertThat(data.get("shares")).hasSize(2);
        assertThat(data.get("copies").get(0).get("recipient").asText()).isEqualTo("某公司");
        assertThat(data.get("checks")).hasSize(2);
        JsonNode plan = http.get(Holders.OWN + "/erasure", holder).json();
        assertThat(plan.get("openShares").asInt()).isEqualTo(2);
        assertThat(http.post(Holders.OWN + "/erasure", Http.object("confirmation", "0-0-0-0-0-0"), holder)
                        .status())
                .as("only what was shown can be confirmed")
                .isEqualTo(409);
        Http.Reply erased = http.post(
                Holders.OWN + "/erasure",
                Http.object("confirmation", plan.get("confirmation").asText()),
                holder);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(Holders.look(http, code).status()).isEqualTo(404);
        JsonNode left =
                http.post(Holders.OWN + "/data", "{\"confirm\":true}", holder).json();
        assertThat(left.get("shares")).isEmpty();
        assertThat(left.get("copies")).isEmpty();
        assertThat(left.get("certificates")).as("kept by duty").isNotEmpty();
        assertThat(left.get("checks")).as("others' receipts and lists").hasSize(2);
        assertThat(http.get("/api/v1/receipts/" + receipt)
                        .json()
                        .at("/statement/verdict")
                        .asText())
                .as("the receipt of who looked is whole")
                .isEqualTo("VALID");
        assertThat(http.get("/receipt/" + receipt, "Accept", "text/html").status())
                .isEqualTo(200);
        assertThat(Holders.result(http, employer, list))
                .as("so is the employer's list")
                .contains(mine.get("number").asText());
        assertThat(http.get("/health/ready").status()).isEqualTo(200);
        PrintWriter out = new PrintWriter(new StringWriter());
        String yaml = DEMO.running().directory().resolve("demo.yaml").toString();
        assertThat(Main.run(out, out, "ledger", "check", "--config", yaml)).isEqualTo(ExitCode.YES);
    }
}
