package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.PersonName;
import zhengjian.server.staff.DemoStaff;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Base32;
import zhengjian.signing.credential.TokenException;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** Who did what, as the auditor reads it, and the accounts as administrators see them. */
final class OversightPagesTest {
    private static final String AUDITOR = "zheng.shen";
    private static final String SECURITY = "zhou.an";

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
    void everyStepOfARevocationIsThereWithItsActor() {
        String number = desks.number();
        String request = desks.asked(desks.as("zhao.min"), number, "revoke");
        desks.as("sun.li").post("/staff/requests/" + request + "/approval");
        AtTheDesk auditor = desks.as(AUDITOR);
        auditor.get("/staff/audit");
        String asked = auditor.post("/staff/audit", "kind", "requested").text();
        assertThat(asked).contains("/staff/requests/" + request, "zhao.min");
        String approved = auditor.post("/staff/audit", "kind", "approved").text();
        assertThat(approved).contains("/staff/requests/" + request, "sun.li");
        String revoked = auditor.post("/staff/audit", "kind", "revoked").text();
        assertThat(revoked).contains(number, "申请 zhao.min，批准 sun.li");
        String entered =
                auditor.post("/staff/audit", "kind", "integrity-recorded").text();
        assertThat(entered).contains("申请 zhao.min，批准 sun.li").containsPattern("/staff/integrity/\\d+");
        assertThat(auditor.post("/staff/audit/proof").text()).contains("完整：读出 ", "记入诚信档案");
    }

    @Test
    void theIntegrityRecordIsReadAndABanLiftedByTwoPeople() {
        String number = desks.number();
        AtTheDesk asking = desks.as(DemoStaff.MEMBERS.get(0).user());
        AtTheDesk deciding = desks.as(DemoStaff.MEMBERS.get(1).user());
        Http.Reply preview = DeskDemo.change(asking, number, "revoke", "preview", "");
        assertThat(preview.text())
                .as("who decides reads what the person is entered for")
                .contains("提供虚假材料", "人社部令第40号", "12 个月不得申报");
        String request = desks.asked(asking, number, "revoke");
        deciding.get("/staff/requests/" + request);
        assertThat(deciding.post("/staff/requests/" + request + "/approval", "comment", "属实")
                        .status())
                .isEqualTo(303);

        String list = deciding.get("/staff/integrity").text();
        assertThat(list).contains("禁期内", "提供虚假材料");
        Holder holder = desks.demo()
                .application()
                .register()
                .find(CertificateNumber.parse(number))
                .orElseThrow()
                .certificate()
                .holder();
        Http.Reply found = deciding.post(
                "/staff/integrity",
                "idType",
                holder.id().type().code(),
                "idNumber",
                holder.id().number());
        assertThat(found.text())
                .contains(holder.id().masked(), "禁期内")
                .doesNotContain(holder.id().number());
        assertThat(deciding.post("/staff/integrity", "idType", "resident-id", "idNumber", "1")
                        .status())
                .isEqualTo(400);
        String entry = found.text().replaceAll("(?s).*?(/staff/integrity/\\d+).*", "$1");
        assertThat(deciding.get(entry).text()).contains("申请解除禁期", "人社部令第40号", number);

        assertThat(deciding.post(entry + "/lifting", "reason", "", "document", "函1号")
                        .status())
                .isEqualTo(400);
        Http.Reply lifting = deciding.post(entry + "/lifting", "reason", "申诉成立", "document", "函1号", "step", "preview");
        assertThat(lifting.text()).contains("申诉成立", holder.id().masked());
        Http.Reply sent = deciding.post(
                entry + "/lifting", "reason", "申诉成立", "document", "函1号", "step", "send", "key", "c".repeat(32));
        assertThat(sent.status()).isEqualTo(303);
        String own = sent.header("Location").replaceAll(".*/staff", "/staff");
        assertThat(deciding.post(own + "/approval", "comment", "").status()).isEqualTo(403);
        asking.get(own);
        assertThat(asking.post(own + "/approval", "comment", "同意").status()).isEqualTo(303);
        assertThat(asking.get(entry).text()).contains("禁期已解除", "函1号").doesNotContain("申请解除禁期");
    }

    @Test
    void theIntegrityRecordIsForStaffAndAuditorsAlone() {
        assertThat(desks.as(AUDITOR).get("/staff/integrity").status()).isEqualTo(200);
        assertThat(desks.as(SECURITY).get("/staff/integrity").status()).isEqualTo(403);
        assertThat(desks.http().get("/staff/integrity").status()).isEqualTo(303);
        assertThat(desks.http().get("/api/v1/staff/integrity-entries").status()).isEqualTo(401);
    }

    @Test
    void entriesAreFoundByDayAndByPerson() {
        AtTheDesk auditor = desks.as(AUDITOR);
        auditor.get("/staff/audit");
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(auditor.post("/staff/audit", "kind", "account-changed", "from", today, "actor", "demo")
                        .text())
                .contains("<td role=\"cell\" lang=\"zh-CN\">demo</td>", DemoStaff.OFFICE);
        assertThat(auditor.post("/staff/audit", "kind", "account-changed", "actor", "somebody else")
                        .text())
                .contains("没有这样的记录");
        assertThat(auditor.post("/staff/audit", "to", "2020-01-01").text()).contains("没有这样的记录");
        Http.Reply wrong = auditor.post("/staff/audit", "from", "yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("href=\"#from\"");
    }

    @Test
    void nothingIsLeftOutAndThePageProvesIt() {
        AtTheDesk auditor = desks.as(AUDITOR);
        auditor.get("/staff/audit");
        String page = auditor.post("/staff/audit/proof").text();
        String[] checkpoint = desks.http().get("/checkpoint").text().split("\n", -1);
        assertThat(page).contains("完整：读出 ", "根指纹相同");
        assertThat(Long.parseLong(page.replaceAll("(?s).*完整：读出 (\\d+) 条.*", "$1")))
                .isBetween(60L, Long.parseLong(checkpoint[1]));
        assertThat(desks.demo()
                        .application()
                        .ledger()
                        .root(Long.parseLong(page.replaceAll("(?s).*检查点记 (\\d+) 条.*", "$1")))
                        .base64())
                .isEqualTo(page.replaceAll("(?s).*<code>([^<]+)</code>.*", "$1").replace("&#43;", "+"));
    }

    @Test
    void theExportHoldsTheSameLinesAndNothingThatASpreadsheetRuns() {
        SecureRandom random = new SecureRandom();
        enter("formula.account", "=HYPERLINK(\"http://evil.example\")", random);
        AtTheDesk auditor = desks.as(AUDITOR);
        auditor.get("/staff/audit");
        Http.Reply csv = auditor.post("/staff/audit/export", "kind", "account-changed");
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).startsWith("attachment");
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.get(0)).endsWith("序号,时间,种类,经办,事项");
        assertThat(csv.text()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"");
        assertThat(lines).noneMatch(line -> line.contains(",=") || line.contains("\"="));
    }

    private static void enter(String user, String by, SecureRandom random) {
        Accounts accounts = desks.demo().application().accounts();
        accounts.enter(new Account(
                new UserName(user),
                new PersonName("冯一"),
                Role.STAFF,
                true,
                PasswordHash.of("password of one test".toCharArray(), random),
                OneTimeSecret.generate(random),
                by));
    }

    @Test
    void aSecurityAdministratorClosesAnAccountAndTheAuditorSeesByWhom() {
        enter("leaving.soon", "test", new SecureRandom());
        AtTheDesk security = desks.as(SECURITY);
        assertThat(security.get("/staff/accounts").text()).contains("leaving.soon", "系统管理员");
        assertThat(security.post("/staff/accounts/closing", "user", "leaving.soon")
                        .status())
                .isEqualTo(303);
        assertThat(security.get("/staff/accounts").text()).contains("账户 leaving.soon 已停用");
        Http.Reply again = security.post("/staff/accounts/closing", "user", "leaving.soon");
        assertThat(again.status()).isEqualTo(400);
        assertThat(security.post("/staff/accounts/closing", "user", SECURITY).text())
                .contains("不能停用自己的账户");
        assertThat(security.post("/staff/accounts/closing", "user", "nobody").text())
                .contains("没有用户 nobody");
        AtTheDesk auditor = desks.as(AUDITOR);
        assertThat(auditor.get("/staff/accounts").text()).doesNotContain("/staff/accounts/closing");
        assertThat(auditor.post("/staff/accounts/closing", "user", "sun.li").status())
                .isEqualTo(403);
        auditor.get("/staff/audit");
        assertThat(auditor.post("/staff/audit", "actor", SECURITY).text()).contains("leaving.soon");
    }

    /** What the user types, and the code that the app shows for the secret of the page. */
    private static List<String> factors(String page, String user, String password) {
        String base32 = page.replaceAll("(?s).*<code id=\"secret\">([A-Z2-7 ]+)</code>.*", "$1")
                .replace(" ", "");
        OneTimeSecret secret = new OneTimeSecret(Bytes.copyOf(decoded(base32)));
        String code = secret.code(Instant.now());
        return List.of(
                "user", user, "password", password, "again", password, "secret", base32, "code", code, "reason", "新到岗");
    }

    private static byte[] decoded(String base32) {
        try {
            return Base32.decode(base32);
        } catch (TokenException e) {
            throw new AssertionError(e);
        }
    }

    private static Http.Reply send(AtTheDesk visitor, String path, String... typed) {
        Http.Reply preview = visitor.post(path, typed);
        assertThat(preview.status()).as(preview.text()).isEqualTo(200);
        assertThat(preview.text()).doesNotContain("correct horse battery");
        List<String> fields = new ArrayList<>(List.of("step", "send"));
        for (Matcher one = Pattern.compile("type=\"hidden\" name=\"([a-zA-Z]+)\" value=\"([^\"]*)\"")
                        .matcher(preview.text());
                one.find(); ) {
            if (!List.of("csrf", "at", "step", "to").contains(one.group(1))) {
                fields.add(one.group(1));
                fields.add(one.group(2).replace("&amp;", "&").replace("&#43;", "+"));
            }
        }
        return visitor.post(path, fields.toArray(String[]::new));
    }

    @Test
    void twoSecurityAdministratorsMakeAnAccountAndNeitherCanAlone() {
        AtTheDesk asking = desks.as(SECURITY);
        String path = "/staff/accounts/steps/make";
        String page = asking.get(path).text();
        List<String> typed = new ArrayList<>(factors(page, "he.xin", "correct horse battery"));
        typed.addAll(List.of("person", "何新", "role", "staff"));
        assertThat(asking.post(path, "user", "he.xin").status()).isEqualTo(400);
        Http.Reply sent = send(asking, path, typed.toArray(String[]::new));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        String request = sent.header("Location").replaceAll(".*/staff", "/staff");
        Accounts accounts = desks.demo().application().accounts();
        assertThat(asking.post(request + "/approval", "comment", "").status()).isEqualTo(403);
        AtTheDesk staff = desks.as("zhao.min");
        assertThat(staff.get(request).status()).isEqualTo(403);
        assertThat(accounts.find(new UserName("he.xin"))).isEmpty();

        AtTheDesk deciding = desks.as("ning.jing");
        assertThat(deciding.get(request).text()).contains("何新", "经办人员").doesNotContain("argon2id");
        assertThat(deciding.post(request + "/approval", "comment", "").status()).isEqualTo(303);
        Account made = accounts.find(new UserName("he.xin")).orElseThrow();
        assertThat(made.role()).isEqualTo(Role.STAFF);
        assertThat(made.password().fits("correct horse battery".toCharArray())).isTrue();
        assertThat(made.changedBy()).isEqualTo("申请 zhou.an，批准 ning.jing");
        assertThat(desks.as(AUDITOR).get("/staff/accounts").text()).contains("he.xin", "申请 zhou.an，批准 ning.jing");
    }

    /** The code is read from the path that the page draws, one unit a module. */
    @Test
    void theSecretOfAnAccountIsAlsoAQrCodeAndStaysTheSameAfterASlip() throws Exception {
        AtTheDesk asking = desks.as(SECURITY);
        String path = "/staff/accounts/steps/make";
        String page = asking.get(path).text();
        String secret = page.replaceAll("(?s).*name=\"secret\" value=\"([A-Z2-7]{32})\".*", "$1");
        int size = Integer.parseInt(page.replaceAll("(?s).*viewBox=\"-4 -4 (\\d+) .*", "$1")) - 8;
        BitMatrix modules = new BitMatrix(size);
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(page);
        while (run.find()) {
            modules.setRegion(
                    Integer.parseInt(run.group(1)), Integer.parseInt(run.group(2)), Integer.parseInt(run.group(3)), 1);
        }
        assertThat(new Decoder().decode(modules).getText())
                .isEqualTo("otpauth://totp/Zhengjian?secret=" + secret + "&issuer=Zhengjian");
        Http.Reply slip = asking.post(path, "user", "he xin", "secret", secret, "step", "preview");
        assertThat(slip.status()).isEqualTo(400);
        assertThat(slip.text()).contains("value=\"" + secret + "\"");
        assertThat(asking.get(path).text()).doesNotContain(secret);
    }

    @Test
    void aClosedAccountIsOpenedAgainByTwoAndNobodyDoesItForTheOwnOne() {
        enter("closed.soon", "test", new SecureRandom());
        Accounts accounts = desks.demo().application().accounts();
        accounts.disable(new UserName("closed.soon"), "test");
        AtTheDesk asking = desks.as("ning.jing");
        String path = "/staff/accounts/steps/open";
        asking.get(path);
        assertThat(asking.post(path, "user", "ning.jing", "reason", "x", "step", "preview")
                        .status())
                .isEqualTo(403);
        assertThat(asking.post(path, "user", "zhao.min", "reason", "x", "step", "preview")
                        .text())
                .contains("没有停用");
        Http.Reply sent = send(asking, path, "user", "closed.soon", "reason", "误停", "step", "preview");
        String request = sent.header("Location").replaceAll(".*/staff", "/staff");
        AtTheDesk deciding = desks.as(SECURITY);
        deciding.get(request);
        assertThat(deciding.post(request + "/approval", "comment", "").status()).isEqualTo(303);
        assertThat(accounts.find(new UserName("closed.soon")).orElseThrow().enabled())
                .isTrue();
        assertThat(desks.as(AUDITOR).get(path).status()).isEqualTo(403);
    }

    @Test
    void everybodyReadsTheStatisticsAsPageJsonAndTable() {
        Http http = desks.http();
        JsonNode json = http.get("/api/v1/stats").json();
        assertThat(json.get("certificates").asLong())
                .isGreaterThanOrEqualTo(60)
                .isLessThanOrEqualTo(desks.demo().application().register().count());
        for (JsonNode table : json.get("tables")) {
            long shown = 0;
            long keptBack = 0;
            for (JsonNode cell : table.get("cells")) {
                shown += cell.path("count").asLong();
                keptBack += cell.has("count") ? 0 : 1;
                assertThat(cell.path("count").asLong(5)).isGreaterThanOrEqualTo(5);
            }
            assertThat(keptBack).as(table.get("by").asText()).isNotEqualTo(1);
            if (keptBack == 0 && table.get("whole").asBoolean()) {
                assertThat(shown).isEqualTo(json.get("certificates").asLong());
            }
        }
        Http.Reply csv = http.get("/api/v1/stats.csv");
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text().lines().findFirst().orElseThrow()).endsWith("统计项,代码,名称,数量");
        assertThat(csv.text().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.matches("[^,]+,[^,]+,[^,]+,(\\d+|未公布)"));
        for (String prefix : List.of("", "/en")) {
            String page = http.get(prefix + "/stats", "Accept", "text/html").text();
            assertThat(page)
                    .contains("<svg", "role=\"img\"", "<desc", "</table>", "/api/v1/stats.csv")
                    .doesNotContain("style=\"", "<script");
        }
    }

    @Test
    void everybodyReadsByWhichDocumentsCertificatesWereIssued() {
        JsonNode publications = desks.http().get("/api/v1/publications").json().get("publications");
        assertThat(publications).isNotEmpty();
        String page = desks.http().get("/publications", "Accept", "text/html").text();
        for (JsonNode one : publications) {
            assertThat(page)
                    .contains(
                            one.get("documentNumber").asText(),
                            one.get("committee").asText(),
                            "id=\"year-" + one.get("publishedOn").asText().substring(0, 4));
        }
    }
}
