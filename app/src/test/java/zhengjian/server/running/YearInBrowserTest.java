package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.support.ui.Select;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.issuance.SampleList;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.staff.DemoStaff;

/**
 * One year, day by day: two committees, a list of the province in the browser and a 定向 list over the same pages, an objection
 * that takes somebody off, a filing that comes too late, certificates, a revocation; then what the QR codes say.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class YearInBrowserTest {
    private static final byte[] PDF = "%PDF-1.7 the record".getBytes(StandardCharsets.US_ASCII);
    private static final DemoStaff.Member ZHAO = DemoStaff.MEMBERS.get(0);
    private static final DemoStaff.Member SUN = DemoStaff.MEMBERS.get(1);
    private static final DemoStaff.Member OFFICE = DemoStaff.MEMBERS.get(6);
    private static final DemoStaff.Member COUNTY = DemoStaff.MEMBERS.get(7);

    private final MovingClock clock = new MovingClock(LocalDate.of(2023, 5, 8));
    private Path folder;
    private RunningDemo demo;
    private BrowserDesk desk;
    private String review = "";
    private String countyReview = "";

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        demo = RunningDemo.start(folder.resolve("data"), 0, clock);
        TwoCommittees.enter(demo.application());
        desk = new BrowserDesk(demo, clock);
    }

    @AfterAll
    void stop() {
        desk.close();
        demo.close();
    }

    private void on(int month, int day) {
        clock.moveTo(LocalDate.of(2023, month, day));
    }

    @Test
    void fromTwoMeetingsToWhatTheCodesSay() throws IOException {
        apply();
        approve();
        reportTheProvincesList();
        reportTheCountysList();
        object();
        settle();
        file();
        fileTooLate();
        acceptAndPublish();
        issue();
        List<String> tokens = tokens();
        revoke(tokens.get(1));
        correct();
        verdicts(tokens);
    }

    private void apply() throws IOException {
        desk.signIn(OFFICE);
        assertThat(desk.text()).contains("待办");
        desk.open("/committee");
        assertThat(desk.text()).contains(TwoCommittees.PROVINCE_NAME, "授权有效", "还没有评审");
        desk.look("committee");
        desk.follow("a[href='/committee/apply']");
        desk.look("apply");
        desk.type("place", "长春");
        desk.type("firstDay", "2023-05-08");
        desk.type("lastDay", "2023-06-15");
        desk.type("applicants", "20");
        desk.follow("main form button");
        assertThat(desk.refusal()).contains("J23·五(二)", "例会先在线申请");
        desk.type("firstDay", "2023-06-12");
        desk.follow("main form button");
        assertThat(desk.text()).contains("已申请。", "等发证机关办理");
        review = id();

        desk.signIn(COUNTY);
        desk.open("/committee/apply");
        new Select(desk.one("[name=kind]")).selectByValue("directional");
        new Select(desk.one("[name=division]")).selectByValue("220582");
        desk.type("place", "集安");
        desk.type("firstDay", "2023-06-12");
        desk.type("lastDay", "2023-06-15");
        desk.type("applicants", "10");
        desk.follow("main form button");
        countyReview = id();
        desk.open("/committee/reviews/" + review);
        assertThat(desk.text()).contains("没有这次评审");
    }

    private String id() {
        String address = desk.address();
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void approve() throws IOException {
        on(5, 10);
        desk.signIn(ZHAO);
        assertThat(desk.text()).contains("批复例会：" + TwoCommittees.PROVINCE_NAME, "批复例会：" + TwoCommittees.COUNTY_NAME);
        desk.look("tasks");
        desk.open("/staff/reviews");
        assertThat(desk.text()).contains("已申请");
        desk.look("reviews");
        for (String one : List.of(review, countyReview)) {
            desk.open("/staff/reviews/" + one);
            desk.follow("#next form button");
            assertThat(desk.text()).contains("例会已批复。");
        }
    }

    /** The list of another system: a column of another spelling, one that says nothing, and two people nearly the same. */
    private void reportTheProvincesList() throws IOException {
        on(6, 16);
        SampleList list = SampleList.of(0, 0);
        for (int i = 0; i < 3; i++) {
            list.add(i).with("评审日期", "2023-06-14").with("评委会", TwoCommittees.PROVINCE_NAME);
        }
        list.with("姓名", "欧阳海");
        Path faulty = write("faulty.csv", list.csv().replaceFirst("中级", "高级"));
        Path right = write("right.csv", list.csv().replaceFirst("证件号码", "身份证号").replaceFirst("级别", "档次"));
        desk.signIn(OFFICE);
        desk.open("/committee/reviews/" + review);
        desk.follow("#next a.button");
        desk.look("upload");
        upload(faulty);
        desk.follow("main form button");
        assertThat(desk.text()).contains("有 1 处错误", "第 2 行", "级别", "高级");
        desk.look("faults");
        desk.open("/committee/reviews/" + review + "/list");
        upload(right);
        assertThat(desk.text()).contains("还没有找到这些列", "级别", "220***").doesNotContain(SampleList.id(0));
        assertThat(new Select(desk.one("#column-3")).getFirstSelectedOption().getText())
                .isEqualTo("证件号码");
        desk.look("columns");
        new Select(desk.one("#column-8")).selectByValue("级别");
        desk.follow("main form button");
        assertThat(desk.text()).contains("姓名、证件号码相近", "将要报送", "3");
        desk.look("check");
        desk.follow("main form button");
        assertThat(desk.refusal()).contains("请核对并勾选");
        desk.one("[name=ticked]").click();
        desk.follow("main form button");
        assertThat(desk.text()).contains("结果已报送。");
        desk.type("ownSite", "https://engineers.example/notice");
        desk.follow("#next form button");
        assertThat(desk.text()).contains("2023年6月16日至2023年6月25日", "还有 5 个工作日", "公示还没有结束");
        desk.look("on-notice");
    }

    private Path write(String name, String csv) throws IOException {
        return Files.writeString(folder.resolve(name), csv);
    }

    private void upload(Path file) {
        desk.type("reviewed", "10");
        desk.one("[type=file]").sendKeys(file.toString());
        desk.follow("main form button");
    }

    /** The same pages, without a browser. */
    private void reportTheCountysList() {
        SampleList list = SampleList.of(0, 0);
        for (int i = 10; i < 12; i++) {
            list.add(i)
                    .with("姓名", i == 10 ? "朴正" : "金花")
                    .with("评审日期", "2023-06-14")
                    .with("评委会", TwoCommittees.COUNTY_NAME)
                    .with("取得方式", "定向评价")
                    .with("类别", "定向")
                    .with("定向区划", "220582")
                    .with("单位区划", "220582");
        }
        AtTheDesk office = at(COUNTY);
        String page = "/committee/reviews/" + countyReview;
        office.get(page + "/list");
        done(office.upload(
                page + "/list", list.csv().getBytes(StandardCharsets.UTF_8), "endedOn", "2023-06-15", "reviewed", "5"));
        office.get(page + "/list/columns");
        List<String> columns = new ArrayList<>();
        for (String column : SampleList.COLUMNS) {
            columns.add("column");
            columns.add(column.equals("照片") ? "-" : column);
        }
        done(office.post(page + "/list/columns", columns.toArray(String[]::new)));
        assertThat(office.get(page + "/list/check").text()).contains("定向县", "集安市");
        done(office.post(page + "/list/check"));
        office.get(page);
        done(office.post(page + "/notice-opened", "firstDay", "2023-06-16", "ownSite", "https://jian.example/notice"));
    }

    private AtTheDesk at(DemoStaff.Member member) {
        clock.pass(Duration.ofSeconds(61));
        return AtTheDesk.as(member, demo.http(), clock);
    }

    private static void done(Http.Reply reply) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(303);
    }

    private void object() {
        on(6, 19);
        desk.forget();
        desk.open("/notices");
        assertThat(desk.text()).contains(TwoCommittees.PROVINCE_NAME, TwoCommittees.COUNTY_NAME, "定向");
        desk.open("/notices/" + review);
        desk.type("text", "第三人的论文系代写");
        desk.follow("#report form button");
        assertThat(desk.text()).contains("已收到，这是第 1 条反映");
    }

    private void settle() throws IOException {
        on(6, 20);
        desk.signIn(OFFICE);
        desk.open("/committee/reviews/" + review);
        assertThat(desk.text()).contains("第三人的论文系代写", "匿名", "待核实");
        desk.one("#outcome-1-upheld").click();
        desk.type("finding", "经核实属实");
        desk.follow("#objection-1 form button");
        assertThat(desk.text()).contains("核实结果已记录。", "经核实属实");
        desk.one("summary").click();
        desk.await("the form", () -> desk.one("[name=row]").isDisplayed());
        desk.type("row", "4");
        desk.one("[name=reason]").sendKeys("论文代写，经核实");
        desk.press(desk.one("form[action$='/removed'] button"));
        assertThat(desk.text()).contains("已从名单中去除。", "2 人");
        desk.look("settled");
    }

    private void file() throws IOException {
        on(6, 27);
        desk.signIn(OFFICE);
        assertThat(desk.text()).contains("上传备案材料：" + TwoCommittees.PROVINCE_NAME, "2023年6月28日");
        desk.open("/committee/reviews/" + review);
        desk.look("to-file");
        Path pdf = Files.write(folder.resolve("record.pdf"), PDF);
        for (int i = 0; i < 2; i++) {
            desk.one("#next [type=file]").sendKeys(pdf.toString());
            desk.follow("#next form button");
            assertThat(desk.text()).contains("材料已上传。");
        }
        desk.follow("#next form button");
        assertThat(desk.text()).contains("备案已报送。");
    }

    private void fileTooLate() throws IOException {
        on(6, 30);
        String page = "/committee/reviews/" + countyReview;
        AtTheDesk office = at(COUNTY);
        assertThat(office.get(page).text()).contains("已逾期", "J23·六(四)", "等发证机关办理");
        for (String document : List.of("report", "notice-record")) {
            office.get(page);
            done(office.upload(page + "/document-added", PDF, "document", document));
        }
        office.get(page);
        Http.Reply late = office.post(page + "/filed", "comment", "");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.text()).contains("备案期限为 2023-06-28", "公示结束后 3 天内报送备案材料", "须由发证机关限期补报");

        desk.signIn(ZHAO);
        assertThat(desk.text()).contains("逾期未备案", TwoCommittees.COUNTY_NAME);
        desk.open("/staff/reviews/" + countyReview);
        desk.look("late");
        desk.type("reason", "请说明原因后补报");
        desk.type("fileBy", "2023-07-05");
        desk.follow("#next form button");
        assertThat(desk.text()).contains("已退回，期限已记录。");
        office.get(page);
        done(office.post(page + "/filed", "comment", "系统故障"));
    }

    private void acceptAndPublish() throws IOException {
        on(7, 3);
        desk.signIn(ZHAO);
        for (String one : List.of(review, countyReview)) {
            desk.open("/staff/reviews/" + one);
            desk.look("filed");
            desk.follow("#next form button");
            assertThat(desk.text()).contains("备案已核准。");
            desk.type("documentNumber", "测试函〔2023〕" + (one.equals(review) ? 9 : 10) + "号");
            desk.type("documentTitle", "关于公布评审结果的通知");
            desk.follow("#next form button");
            assertThat(desk.text()).contains("公布文件已记录");
            desk.follow("#next a.button");
            assertThat(desk.text()).contains("您不能确认").doesNotContain("键入份数");
        }
    }

    private void issue() throws IOException {
        on(7, 4);
        desk.signIn(SUN);
        assertThat(desk.text()).contains("发证：" + TwoCommittees.PROVINCE_NAME);
        IssuingDesk issuing = new IssuingDesk(desk, demo.http().base());
        issuing.confirm(review, "真实有效");
        assertThat(of(0)).isEmpty();
        issuing.undoAndConfirmAgain(review);
        issuing.publish();
        issuing.confirm(countyReview, "限定地区有效");
        issuing.publish();
        desk.look("batch-published");
        desk.open("/staff/batches");
        assertThat(desk.text()).contains("已撤回", "已公开", TwoCommittees.COUNTY_NAME, SUN.user());
        desk.look("batches");
        desk.open("/staff/reviews/" + review);
        assertThat(desk.text()).contains("已发证");
        desk.look("issued");
    }

    private List<RegisteredCertificate> of(int person) {
        return demo.application()
                .register()
                .ofPerson(IdDocument.parse(IdDocumentType.RESIDENT_ID, SampleList.id(person)));
    }

    /** Of the two of the province, and of one of the county; the third of the province has none. */
    private List<String> tokens() {
        assertThat(of(2)).isEmpty();
        List<String> tokens = new ArrayList<>();
        for (int person : List.of(0, 1, 10)) {
            assertThat(of(person)).hasSize(1);
            tokens.add(of(person).get(0).tokenText());
        }
        return tokens;
    }

    private void revoke(String token) {
        on(11, 20);
        String number = of(1).get(0).certificate().number().text();
        assertThat(demo.http().verify("token", token).verdict()).isEqualTo("VALID");
        Http.Reply asked = demo.http()
                .post(
                        "/api/v1/staff/certificates/" + number + "/status-changes",
                        Http.object("change", "revoke", "reason", "论文抄袭", "document", "测试函〔2023〕20号"),
                        desk.bearer(ZHAO));
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String approval =
                "/api/v1/staff/requests/" + asked.json().get("request").asText() + "/approval";
        assertThat(demo.http().post(approval, "{}", desk.bearer(SUN)).status()).isEqualTo(200);
    }

    private void correct() throws IOException {
        on(11, 22);
        IssuingDesk issuing = new IssuingDesk(desk, demo.http().base());
        desk.signIn(ZHAO);
        String request =
                issuing.askForCorrection(of(0).get(0).certificate().number().text());
        desk.signIn(SUN);
        issuing.approveCorrection(request);
    }

    private void verdicts(List<String> tokens) {
        on(12, 1);
        desk.forget();
        Map<String, String> titles = new TreeMap<>();
        for (int i = 0; i < tokens.size(); i++) {
            desk.open("/v/" + tokens.get(i));
            titles.put(Integer.toString(i), desk.one("main h1").getText());
        }
        assertThat(titles.get("0")).contains("已换发新证");
        List<RegisteredCertificate> both = of(0);
        assertThat(both).hasSize(2);
        for (RegisteredCertificate one : both) {
            desk.open("/v/" + one.tokenText());
            assertThat(desk.one("main h1").getText())
                    .isEqualTo(one.tokenText().equals(tokens.get(0)) ? "已换发新证" : "真实有效");
        }
        assertThat(titles.get("1")).contains("已撤销");
        assertThat(titles.get("2")).contains("限定地区有效");
        JsonNode there =
                demo.http().verify("token", tokens.get(2), "in", "220582").json();
        assertThat(there.path("verdict").asText()).isEqualTo("VALID");
        assertThat(demo.http().verify("token", tokens.get(2), "in", "220102").verdict())
                .isEqualTo("OUT_OF_SCOPE");
    }
}
