package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.Role;

/** The holder's pages by plain requests: who gets in, what is another's, what a form has to bring. */
class HolderPagesTest {
    @RegisterExtension
    static final SharedDemo DEMO = SharedDemo.of(24);

    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("验证码是 ([0-9]{6})");

    private static Http http;
    private static List<JsonNode> people;

    @BeforeAll
    static void people() throws IOException {
        http = DEMO.http();
        people = Holders.people(DEMO);
    }

    private static String found(Pattern pattern, Http.Reply reply) {
        Matcher matcher = pattern.matcher(reply.text());
        assertThat(matcher.find()).as(reply.text()).isTrue();
        return matcher.group(1);
    }

    private static Http.Reply ask(AtTheDesk visitor, JsonNode certificate, String name) {
        visitor.get("/holder/login");
        return visitor.post(
                "/holder/login",
                "name",
                name,
                "id",
                certificate.get("idNumber").asText(),
                "number",
                certificate.get("number").asText());
    }

    private static AtTheDesk signedIn(JsonNode certificate) {
        AtTheDesk visitor = new AtTheDesk(http);
        Http.Reply asked = ask(visitor, certificate, certificate.get("name").asText());
        Http.Reply in = visitor.post("/holder/code", "challenge", found(CHALLENGE, asked), "code", found(CODE, asked));
        assertThat(in.status()).as(in.text()).isEqualTo(303);
        assertThat(in.header("Set-Cookie")).contains("holder=", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(visitor.get("/holder").status()).isEqualTo(200);
        return visitor;
    }

    private static String path(JsonNode certificate) {
        return "/holder/certificates/" + certificate.get("number").asText().replace("-", "");
    }

    @Test
    void whoIsNotSignedInIsLedToTheForm() {
        Http.Reply led = http.get("/en/holder/checks", "Accept", "text/html");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).startsWith("/en/holder/login?").contains("to=%2Fen%2Fholder%2Fchecks");
        assertThat(http.get(path(people.get(0)) + ".pdf", "Accept", "*/*").status())
                .isEqualTo(303);
    }

    @Test
    void theSecondPageIsTheSameWhetherThereIsSuchAPerson() {
        JsonNode mine = people.get(0);
        Http.Reply right = ask(new AtTheDesk(http), mine, mine.get("name").asText());
        Http.Reply wrong = ask(new AtTheDesk(http), mine, "王二小");
        assertThat(plain(wrong)).isEqualTo(plain(right));
        assertThat(right.text()).doesNotContain(mine.get("idNumber").asText());
    }

    /** Without what is drawn anew each time. */
    private static String plain(Http.Reply reply) {
        return reply.status() + reply.text().replaceAll("value=\"[^\"]+\"", "").replaceAll("[0-9]{6}", "");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        JsonNode mine = people.get(1);
        Http.Reply foreign = http.form(
                "/holder/login",
                "name",
                mine.get("name").asText(),
                "id",
                mine.get("idNumber").asText(),
                "number",
                mine.get("number").asText());
        assertThat(foreign.status()).isEqualTo(403);
        AtTheDesk holder = signedIn(mine);
        Http.Reply bare =
                holder.bare(path(mine) + "/share", new String[0], "days", "1", "visible", "all", "looks", "0");
        assertThat(bare.status()).as("without the session's token").isEqualTo(403);
        holder.get(path(mine) + "/share");
        assertThat(holder.post(path(mine) + "/share", "days", "1", "visible", "all", "looks", "0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void anothersIdentifiersGive404OnEveryPageToo() {
        JsonNode mine = people.get(2);
        JsonNode other = people.get(3);
        AtTheDesk me = signedIn(mine);
        String[] them = Holders.signIn(http, other);
        JsonNode share =
                http.post(Holders.certificate(other) + "/shares", "{}", them).json();
        JsonNode copy = http.post(
                        Holders.certificate(other) + "/copies",
                        "{\"purpose\":\"求职\",\"recipient\":\"某公司\",\"days\":1}",
                        them)
                .json();
        int tried = 0;
        for (String route : DEMO.running().routes()) {
            if (!route.matches("(GET|POST) (/en)?/holder/.*\\{.*")) {
                continue;
            }
            String path = route.substring(route.indexOf(' ') + 1)
                    .replace("{number}", other.get("number").asText().replace("-", ""))
                    .replace("{share}", share.get("share").asText())
                    .replace("{copy}", copy.get("copy").asText());
            assertThat(path).doesNotContain("{");
            me.get("/holder");
            Http.Reply answer = route.startsWith("GET") ? me.get(path) : me.post(path);
            assertThat(answer.status()).as(route).isEqualTo(404);
            assertThat(answer.text()).as(route).doesNotContain(other.get("name").asText());
            tried++;
        }
        assertThat(tried).isGreaterThanOrEqualTo(18);
        long foreign =
                Holders.entry(http, http.verify("token", other.get("token").asText()));
        String list = Holders.checkedInAList(http, DemoEmployers.MEMBERS.get(1), other);
        for (String check : List.of(Long.toString(foreign), list, "999999999", "0".repeat(16), "x", "0".repeat(40))) {
            assertThat(me.get(path(mine) + "/claim?check=" + check).status())
                    .as(check)
                    .isEqualTo(404);
        }
        assertThat(Holders.state(http, share.get("code").asText())).isEqualTo("open");
    }

    @Test
    void nothingThatAHolderIsToldLeadsToWhatTheCheckerNoted() {
        JsonNode mine = people.get(10);
        String note = "招聘第 17 号，备选";
        Http.Reply checked = http.post(
                "/api/v1/verifications",
                Http.object("number", mine.get("number").asText(), "purpose", "pay", "label", note),
                EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(0).apiKey()));
        String receipt = checked.json().at("/receipt/id").asText();
        assertThat(http.get("/receipt/" + receipt, "Accept", "text/html").text())
                .as("whoever knows the number reads the note")
                .contains(note);
        AtTheDesk holder = signedIn(mine);
        String[] bearer = Holders.signIn(http, mine);
        long entry = Holders.entry(http, checked);
        holder.get(path(mine) + "/claim?check=" + entry);
        Http.Reply objected = holder.post(
                path(mine) + "/claim", "kind", "check-objection", "check", Long.toString(entry), "text", "不是我同意的");
        assertThat(objected.status()).as(objected.text()).isEqualTo(303);
        ToldToHolder told = new ToldToHolder(DEMO.running(), holder, bearer, mine, entry);
        assertThat(told.all())
                .hasSizeGreaterThan(30)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(note, receipt));
        assertThat(String.join("", told.all())).contains("/ledger/entry/" + entry);
        assertThat(told.behindLinks())
                .hasSizeGreaterThan(20)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(note));
        for (String number : told.numbers()) {
            assertThat(http.get("/receipt/" + number, "Accept", "text/html").status())
                    .as(number)
                    .isEqualTo(404);
            assertThat(http.get("/api/v1/receipts/" + number).status()).isEqualTo(404);
        }
    }

    @Test
    void previewsOfALinkUseUpNoLook() {
        JsonNode mine = people.get(4);
        String[] holder = Holders.signIn(http, mine);
        String code = Holders.share(http, mine, "{\"looks\":1}", holder);
        String path = "/s/" + code.replace("-", "");
        for (int i = 0; i < 3; i++) {
            Http.Reply preview = http.get(path, "Accept", "text/html");
            assertThat(preview.text())
                    .contains("点下面的按钮才算一次")
                    .doesNotContain(mine.get("name").asText());
        }
        Http.Reply looked = http.form(path);
        assertThat(looked.text()).contains(mine.get("name").asText());
        assertThat(http.form("/en" + path).text()).contains("Code used up");
        assertThat(http.get("/en/s/xxxx", "Accept", "text/html").status()).isEqualTo(404);
    }

    @Test
    void inWeChatAPictureAndTheWayOutAreOffered() {
        JsonNode mine = people.get(5);
        AtTheDesk holder = signedIn(mine);
        String[] headers = holder.headers();
        String[] weChat = java.util.Arrays.copyOf(headers, headers.length + 2);
        weChat[headers.length] = "User-Agent";
        weChat[headers.length + 1] = "Mozilla/5.0 MicroMessenger/8.0.50";
        assertThat(http.get(path(mine), weChat).text()).contains("在浏览器打开", path(mine) + ".png");
        assertThat(http.get(path(mine), headers).text()).doesNotContain("在浏览器打开");
        for (String page : List.of("/holder/shares", "/holder/data")) {
            assertThat(http.get(page, weChat).text()).as(page).contains("在浏览器打开");
            assertThat(http.get(page, headers).text()).as(page).doesNotContain("在浏览器打开");
        }
    }

    @Test
    void whichOrganisationCheckedInAListStandsOnThePageAndCanBeObjectedTo() {
        JsonNode mine = people.get(8);
        DemoEmployers.Member employer = DemoEmployers.MEMBERS.get(0);
        String list = Holders.checkedInAList(http, employer, mine);
        AtTheDesk holder = signedIn(mine);
        assertThat(holder.get("/holder/checks").text())
                .contains(employer.name(), "批量核验", list, path(mine) + "/claim?check=" + list);
        assertThat(holder.get("/en/holder/checks").text()).contains("In a list", employer.name());
        assertThat(holder.get(path(mine) + "/claim?check=" + list).text()).contains("对一次查验的异议", list);
        Http.Reply sent =
                holder.post(path(mine) + "/claim", "kind", "check-objection", "check", list, "text", "我已经离开这家单位。");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(holder.get("/holder/claims").text()).contains("已受理", list);
    }

    @Test
    void anAddressIsRegisteredAtTheCounterByTwoPeople() {
        JsonNode mine = people.get(9);
        String path = "/staff/holder-addresses";
        AtTheDesk first = AtTheDesk.as(staff(0), http, InstantSource.system());
        assertThat(first.get(path).text()).contains("登记持证人邮箱", "身份证件原件");
        String[] typed = {"number", mine.get("number").asText(), "idNumberEnding", "0000", "address", "x"};
        Http.Reply wrong = first.post(path, typed);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("#address").contains("邮箱地址应形如");
        typed[5] = "zhang@example.cn";
        assertThat(first.post(path, typed).text()).contains("末四位不符", "#idNumberEnding");
        typed[3] = WalletOffers.ending(mine);
        Http.Reply preview = first.post(path, typed);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text())
                .contains("zhang@example.cn", mine.get("name").asText())
                .doesNotContain(mine.get("idNumber").asText());
        Matcher key = Pattern.compile("name=\"key\" value=\"([^\"]+)\"").matcher(preview.text());
        assertThat(key.find()).isTrue();
        List<String> sent = new ArrayList<>(List.of(typed));
        sent.addAll(List.of("key", key.group(1), "step", "send"));
        Http.Reply asked = first.post(path, sent.toArray(String[]::new));
        assertThat(asked.status()).as(asked.text()).isEqualTo(303);
        String request = asked.header("Location");
        assertThat(first.get(request).text()).doesNotContain("action=\"" + request + "/approval\"");
        assertThat(first.post(request + "/approval").status())
                .as("nobody decides on the own request")
                .isEqualTo(403);
        AtTheDesk second = AtTheDesk.as(staff(1), http, InstantSource.system());
        assertThat(second.get(request).text()).contains("zhang@example.cn", "登记持证人邮箱");
        assertThat(second.post(request + "/approval").status()).isEqualTo(303);
        assertThat(second.get(request).text())
                .as("once it is decided, what was registered is masked")
                .contains("z***@example.cn")
                .doesNotContain("zhang@example.cn");
        assertThat(signedIn(mine).get("/holder/data").text()).contains("z***@example.cn");
    }

    private static DemoStaff.Member staff(int place) {
        return DemoStaff.MEMBERS.stream()
                .filter(member -> member.role() == Role.STAFF)
                .skip(place)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsWrongInAFormIsSaidAllAtOnce() {
        JsonNode mine = people.get(6);
        AtTheDesk holder = signedIn(mine);
        holder.get(path(mine) + "/copy");
        Http.Reply copy = holder.post(path(mine) + "/copy", "purpose", "x".repeat(41), "days", "3");
        assertThat(copy.text()).contains("#purpose", "#recipient", "1、7、30 或 180 天");
        Http.Reply claim = holder.post(path(mine) + "/claim", "kind", "nonsense");
        assertThat(claim.text()).contains("#kind", "#text");
        Http.Reply claimed = holder.post(
                path(mine) + "/claim", "kind", "check-objection", "check", "0".repeat(40), "text", "不是我同意的");
        assertThat(claimed.status()).isEqualTo(400);
        Http.Reply erased = holder.post("/holder/erasure", "confirmation", "0-0-0-0-0-0");
        assertThat(erased.status()).as("not ticked").isEqualTo(400);
        Http.Reply exported = holder.post("/holder/data", "confirm", "yes", "form", "text");
        assertThat(exported.header("Content-Disposition")).contains("own-data.txt");
        assertThat(exported.text())
                .contains("证件号码 ID number: " + mine.get("idNumber").asText());
    }

    @Test
    void whoSignsOutIsNobody() {
        AtTheDesk holder = signedIn(people.get(7));
        String[] before = holder.headers();
        assertThat(holder.post("/holder/sign-out").status()).isEqualTo(303);
        assertThat(http.get("/holder", before).status())
                .as("the old cookie is worth nothing")
                .isEqualTo(303);
    }
}
