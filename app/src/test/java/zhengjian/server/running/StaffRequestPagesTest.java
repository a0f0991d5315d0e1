package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;

/** What takes two people, asked for and decided by the authority's pages. */
final class StaffRequestPagesTest {
    @TempDir
    static Path directory;

    private static DeskDemo desks;

    @BeforeAll
    static void start() throws IOException {
        desks = DeskDemo.start(directory);
    }

    @AfterAll
    static void stop() {
        desks.close();
    }

    @Test
    void aPreviewSaysWhatThePublicWillReadAndChangesNothing() {
        AtTheDesk visitor = desks.as("zhao.min");
        String number = desks.number();
        String preview =
                DeskDemo.change(visitor, number, "revoke", "preview", "").text();
        assertThat(preview).contains("真实有效", "已撤销，无效", "弄虚作假：申报材料不实", "还没有提交");
        assertThat(desks.as("sun.li").get("/staff/requests").text()).doesNotContain(number);
        assertThat(desks.verdict(number)).isEqualTo("VALID");
    }

    @Test
    void revokingTakesTwoPeopleAndThePublicThenReadsWhatWasAnnounced() {
        String number = desks.number();
        String request = desks.asked(desks.as("zhao.min"), number, "revoke");
        String page = desks.as("sun.li").get("/staff/requests/" + request).text();
        String announced = page.substring(page.indexOf("<h3>批准之后</h3>"));
        Http.Reply done = desks.as("sun.li").post("/staff/requests/" + request + "/approval");
        assertThat(done.status()).isEqualTo(303);
        assertThat(desks.as("sun.li").get("/staff/requests/" + request).text()).contains("已批准");
        String read = desks.http().get("/c/" + number, "Accept", "text/html").text();
        String title = read.substring(read.indexOf("<h1>") + 4, read.indexOf("</h1>"));
        assertThat(title).isEqualTo("已撤销，无效");
        assertThat(announced).contains(title);
        Matcher sentence = Pattern.compile("</h1>\\s*<p>([^<]+)</p>").matcher(read);
        assertThat(sentence.find()).isTrue();
        assertThat(announced).contains(sentence.group(1));
        String desk = desks.as("zheng.shen")
                .post("/staff/certificates", "number", number)
                .text();
        assertThat(desk).contains("申请 zhao.min，批准 sun.li", "弄虚作假：申报材料不实", "证鉴演示函〔2026〕7号");
    }

    @Test
    void nobodyApprovesTheOwnRequestNorByASecondAccount() {
        String number = desks.number();
        String request = desks.asked(desks.as("zhao.min"), number, "revoke");
        for (String user : List.of("zhao.min", "zhao.min2")) {
            AtTheDesk visitor = desks.as(user);
            assertThat(visitor.get("/staff/requests/" + request).text())
                    .contains("申请人不能批准自己的申请")
                    .doesNotContain("/approval\"");
            assertThat(visitor.get("/en/staff/requests/" + request).text()).contains("nobody approves the own request");
            Http.Reply refused = visitor.post("/staff/requests/" + request + "/approval");
            assertThat(refused.status()).as(user).isEqualTo(403);
            assertThat(refused.text()).contains("申请人不能批准自己的申请");
            assertThat(visitor.post("/staff/requests/" + request + "/refusal", "comment", "x")
                            .status())
                    .isEqualTo(403);
        }
        assertThat(desks.verdict(number)).isEqualTo("VALID");
    }

    @Test
    void sendingBackNeedsAReasonAndEndsTheRequest() {
        String number = desks.number();
        String request = desks.asked(desks.as("zhao.min"), number, "suspend");
        String path = "/staff/requests/" + request;
        Http.Reply without = desks.as("sun.li").post(path + "/refusal", "comment", " ");
        assertThat(without.status()).isEqualTo(400);
        assertThat(without.text()).contains("必须填写");
        assertThat(desks.as("sun.li").post(path + "/refusal", "comment", "依据不足").status())
                .isEqualTo(303);
        assertThat(desks.as("zhao.min").get(path).text()).contains("已退回", "依据不足");
        Http.Reply late = desks.as("sun.li").post(path + "/approval");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("已经办结");
        assertThat(desks.verdict(number)).isEqualTo("VALID");
    }

    @Test
    void onlyWhoAskedTakesARequestBack() {
        String request = desks.asked(desks.as("sun.li"), desks.number(), "suspend");
        String path = "/staff/requests/" + request;
        Http.Reply other = desks.as("zhao.min").post(path + "/withdrawal");
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.text()).contains("只有申请人可以撤回");
        assertThat(desks.as("sun.li").post(path + "/withdrawal").status()).isEqualTo(303);
        assertThat(desks.as("sun.li").get(path).text()).contains("已撤回");
    }

    @Test
    void aFormSentTwiceIsOneRequest() {
        String number = desks.number();
        AtTheDesk visitor = desks.as("zhao.min");
        Http.Reply first = DeskDemo.change(visitor, number, "suspend", "send", "a".repeat(32));
        Http.Reply again = DeskDemo.change(visitor, number, "suspend", "send", "a".repeat(32));
        assertThat(first.status()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        Http.Reply other = DeskDemo.change(visitor, desks.number(), "suspend", "send", "a".repeat(32));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("已用于另一项申请");
    }

    @Test
    void whatIsWrongWithAFormIsSaidAtItsField() {
        AtTheDesk visitor = desks.as("zhao.min");
        String number = desks.number();
        Http.Reply empty = visitor.post("/staff/certificates/change", "number", number, "change", "revoke");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text()).contains("href=\"#reason\"", "href=\"#document\"", "href=\"#category\"", "撤销须选理由类别");
        Http.Reply successor = visitor.post(
                "/staff/certificates/change",
                "number",
                number,
                "change",
                "suspend",
                "reason",
                "x",
                "document",
                "x",
                "successor",
                number);
        assertThat(successor.text()).contains("href=\"#successor\"");
        assertThat(visitor.post("/staff/certificates", "number", "2222-2222-2222-2222")
                        .text())
                .contains("登记库中没有这个编号的证书");
        Http.Reply impossible = DeskDemo.change(visitor, number, "reinstate", "preview", "");
        assertThat(impossible.status()).isEqualTo(409);
        assertThat(impossible.text()).contains("不能恢复").doesNotContain("value=\"send\"");
    }

    @Test
    void whatWasTypedComesBackForMendingAndNeverAsMarkup() {
        AtTheDesk visitor = desks.as("zhao.min");
        String number = desks.number();
        Http.Reply mended = visitor.post(
                "/staff/certificates/change",
                "number",
                number,
                "change",
                "suspend",
                "reason",
                "<script>alert(1)</script>",
                "document",
                "\"><img src=x>",
                "step",
                "mend");
        assertThat(mended.status()).isEqualTo(200);
        assertThat(mended.text()).contains("&lt;script").doesNotContain("<script>alert", "\"><img");
    }

    @Test
    void theListOfTasksTellsEachWhatWaitsForThem() {
        String number = desks.number();
        String request = desks.asked(desks.as("sun.li"), number, "suspend");
        String line = "/staff/requests/" + request;
        String other = desks.as("zhao.min").get("/staff").text();
        assertThat(other.substring(other.indexOf("等您决定"), other.indexOf("您申请的")))
                .contains("暂停证书 " + number);
        String own = desks.as("sun.li").get("/staff").text();
        assertThat(own.substring(0, own.indexOf("您申请的"))).doesNotContain(line);
        assertThat(own.substring(own.indexOf("您申请的"))).contains(line);
        assertThat(desks.as("zhou.an").get("/staff").text()).doesNotContain(line);
        assertThat(desks.as("sun.li").post(line + "/withdrawal").status()).isEqualTo(303);
    }

    @Test
    void requestsAreFilteredByStateAndKind() {
        desks.asked(desks.as("zhao.min"), desks.number(), "suspend");
        String waiting = desks.as("sun.li")
                .get("/staff/requests?state=waiting-for-approval")
                .text();
        assertThat(waiting).contains("暂停证书").doesNotContain(">已批准</span>");
        String granted = desks.as("sun.li")
                .get("/staff/requests?kind=authorisation-change&state=approved")
                .text();
        assertThat(granted).contains("授权评委会 jl-engineering").doesNotContain("暂停证书");
        assertThat(desks.as("sun.li")
                        .get("/staff/requests?state=%3Cscript%3E&page=-1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCommitteeIsToldToCorrectByTwoPeopleAndEveryStepIsShown() {
        AtTheDesk visitor = desks.as("zhao.min");
        String path = "/staff/committees/jl-posts/steps/correct";
        assertThat(visitor.get("/staff/committees/jl-posts").text()).contains(path, "岗位评审委员会", "2021–2035");
        assertThat(visitor.post(path, "reason", "抽查", "document", "函1号").text()).contains("href=\"#correctBy\"");
        String[] fields = {"reason", "抽查", "document", "函1号", "correctBy", "2035-06-30", "step", "preview", "key", ""};
        assertThat(visitor.post(path, fields).text()).contains("2035-06-30", "还没有提交");
        fields[7] = "send";
        fields[9] = "c".repeat(32);
        Http.Reply sent = visitor.post(path, fields);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(desks.as("sun.li")
                        .post(sent.header("Location") + "/approval")
                        .status())
                .isEqualTo(303);
        assertThat(desks.as("zheng.shen").get("/staff/committees/jl-posts").text())
                .contains("限期纠正", "2035年6月30日", "申请 zhao.min，批准 sun.li");
        assertThat(desks.as(DemoStaff.OFFICE).get("/staff").text()).contains("岗位评审委员会限期纠正", "截止 2035年6月30日");
        assertThat(visitor.get("/staff/committees/jl-posts/steps/grant").status())
                .isEqualTo(409);
    }

    @Test
    void aNewCommitteesAuthorisationIsReadFromTheFormWhole() {
        AtTheDesk visitor = desks.as("zhao.min");
        String[] fields = {
            "committee", "jl-water",
            "name", "水利系列评委会",
            "ofAuthority", "yes",
            "region", "220000",
            "firstYear", "2026",
            "lastYear", "2028",
            "highest-title", "associate-senior",
            "fields", "工程：土木工程、水利工程\n农业",
            "channels", "review",
            "kinds", "regular",
            "offices", DemoStaff.OFFICE,
            "reason", "年度授权",
            "document", "函2号",
            "step", "preview"
        };
        String preview = visitor.post("/staff/committees/new", fields).text();
        assertThat(preview).contains("工程：土木工程、水利工程；农业", "职称：副高级", "吉林省", DemoStaff.OFFICE, "2026–2028");
        fields[15] = "没有这个系列";
        Http.Reply unknown = visitor.post("/staff/committees/new", fields);
        assertThat(unknown.status()).isEqualTo(409);
        assertThat(unknown.text()).contains("目录中没有").doesNotContain("value=\"send\"");
        Http.Reply empty = visitor.post("/staff/committees/new", "committee", "New Committee");
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.text())
                .contains("href=\"#committee\"", "href=\"#name\"", "href=\"#fields\"", "href=\"#channels\"");
    }

    @Test
    void aChangeIsShownBesideWhatItReplaces() {
        AtTheDesk visitor = desks.as("zhao.min");
        String path = "/staff/committees/jl-new-occupations/steps/change";
        assertThat(visitor.get(path).text()).contains("新职业评委会", "value=\"2035\"", "checked");
        String preview = visitor.post(
                        path,
                        "name",
                        "新职业评委会",
                        "ofAuthority",
                        "yes",
                        "region",
                        "220000",
                        "firstYear",
                        "2021",
                        "lastYear",
                        "2030",
                        "highest-title",
                        "associate-senior",
                        "fields",
                        "新职业",
                        "channels",
                        "review",
                        "kinds",
                        "regular",
                        "offices",
                        DemoStaff.OFFICE,
                        "reason",
                        "调整",
                        "document",
                        "函3号",
                        "step",
                        "preview")
                .text();
        assertThat(preview)
                .contains("<s>2021–2035</s> → <strong>2021–2030</strong>")
                .contains("<s>职称：正高级</s> → <strong>职称：副高级</strong>");
    }

    private static Http.Reply correct(AtTheDesk visitor, String number, String step, String... fields) {
        List<String> all = new ArrayList<>(List.of("number", number, "step", step));
        all.addAll(List.of(fields));
        return visitor.post("/staff/certificates/correction", all.toArray(String[]::new));
    }

    @Test
    void aCorrectionSaysWhatThePublicWillReadOfBothCertificatesAndThenItDoes() {
        String number = desks.number();
        AtTheDesk asking = desks.as("zhao.min");
        assertThat(correct(asking, number, "mend").text()).contains("哪里错了，应为什么");
        Http.Reply nothing = correct(asking, number, "preview", "obtainedOn", "2023-06-31");
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(nothing.text())
                .contains("href=\"#obtainedOn\">取得时间：应为", "href=\"#reason\">理由：必须填写", "id=\"reason-wrong\"");
        assertThat(correct(asking, number, "preview").text()).contains("href=\"#name\">姓名：至少更正一项");
        String[] right = {"employer", "集安市第一中学", "reason", "单位录入有误", "document", "证鉴演示函〔2026〕12号"};
        String preview = correct(asking, number, "preview", right).text();
        assertThat(preview).contains("<h3>批准之后：原证</h3>", "<h3>批准之后：新证</h3>", "已换发新证", "<strong>集安市第一中学</strong>");
        String request = desks.sent(asking, "/staff/certificates/correction", preview, correctFields(number, right));
        assertThat(desks.verdict(number)).isEqualTo("VALID");
        assertThat(asking.post("/staff/requests/" + request + "/approval").status())
                .isEqualTo(403);
        AtTheDesk other = desks.as("sun.li");
        String page = other.get("/staff/requests/" + request).text();
        String announced = page.substring(page.indexOf("<h3>批准之后：原证</h3>"), page.indexOf("<h3>批准之后：新证</h3>"));
        assertThat(other.post("/staff/requests/" + request + "/approval").status())
                .isEqualTo(303);
        String read = desks.http().get("/c/" + number, "Accept", "text/html").text();
        assertThat(announced).contains(read.substring(read.indexOf("<h1>") + 4, read.indexOf("</h1>")));
        assertThat(desks.verdict(number)).isEqualTo("SUPERSEDED");
        assertThat(other.get("/staff/requests/" + request).text()).contains("<h3>现在：新证</h3>", "真实有效");
        assertThat(correct(other, number, "preview", right).text()).contains("不能更正换发");
    }

    private static String[] correctFields(String number, String... fields) {
        List<String> all = new ArrayList<>(List.of("number", number));
        all.addAll(List.of(fields));
        return all.toArray(String[]::new);
    }

    private static Http.Reply upload(AtTheDesk visitor, String list) {
        visitor.get("/staff/certificates/list");
        return visitor.upload(
                "/staff/certificates/list",
                list.getBytes(StandardCharsets.UTF_8),
                "change",
                "suspend",
                "reason",
                "统一复核",
                "document",
                "证鉴演示函〔2026〕13号");
    }

    @Test
    void aListIsToldCellByCellThenCountedAndApprovedByWhoTypesTheNumber() {
        String first = desks.number();
        String second = desks.number();
        AtTheDesk asking = desks.as("zhao.min");
        Http.Reply faulty = upload(asking, "备注,证书编号\r\n,JL?\r\n," + first + "\r\n," + first + "\r\n");
        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.text()).contains("href=\"#file\">证书编号名单：名单中有 2 处", "第 2 行", "不是证书编号", "第 4 行", "与第 3 行重复");
        Http.Reply right = upload(asking, "备注,证书编号\r\n甲," + first + "\r\n," + second + "\r\n");
        assertThat(right.status()).as(right.text()).isEqualTo(303);
        String draft = right.header("Location");
        assertThat(desks.as("sun.li").get(draft).text()).contains("只保留半小时");
        desks.as("zhao.min");
        String preview = asking.get(draft).text();
        assertThat(preview).contains("按名单暂停 2 份证书", "普通 2", "<h3>批准之后</h3>", "暂停使用", first, second);
        String request = desks.sent(asking, draft, preview);
        AtTheDesk other = desks.as("sun.li");
        String path = "/staff/requests/" + request;
        assertThat(other.get(path).text()).contains("键入涉及的份数");
        for (String typed : List.of("", "3", "二")) {
            Http.Reply refused = other.post(path + "/approval", "certificates", typed);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text()).contains("href=\"#certificates\">键入涉及的份数：", "id=\"certificates-wrong\"");
        }
        assertThat(desks.verdict(first)).isEqualTo("VALID");
        assertThat(other.post(path + "/approval", "certificates", "2").status()).isEqualTo(303);
        assertThat(List.of(desks.verdict(first), desks.verdict(second))).containsOnly("SUSPENDED");
    }
}
