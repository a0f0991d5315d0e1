package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.Main;
import zhengjian.server.employer.DemoEmployers;
import zhengjian.web.Browser;
import zhengjian.web.FakeCamera;

/**
 * An employer's day: a certificate held before the camera, one that came as a file, a list with ten kinds of mistakes, and
 * the proof of it all, looked at again after one of the certificates was revoked.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmployerInBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "employer");
    private static final DemoEmployers.Member MEMBER = DemoEmployers.MEMBERS.get(0);

    private Path folder;
    private RunningDemo demo;
    private Browser browser;
    private JsonNode good;
    private JsonNode other;
    private JsonNode county;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        demo = RunningDemo.start(folder.resolve("data"), 60);
        county = demo.certificate("kind", "directional", "status", "valid", "earlierNumber", "false");
        List<JsonNode> regular = new ArrayList<>();
        for (JsonNode certificate : demo.certificates()) {
            if (certificate.get("status").asText().equals("valid")
                    && certificate.get("kind").asText().equals("regular")
                    && certificate.get("family").asText().equals("title")
                    && !certificate.get("earlierNumber").asBoolean()
                    && certificate.get("name").asText().codePoints().allMatch(Character::isIdeographic)) {
                regular.add(certificate);
            }
        }
        good = regular.get(0);
        other = regular.get(1);
        Path film = folder.resolve("camera.mjpeg");
        FakeCamera.film(county.get("token").asText(), film);
        browser = new Browser(FakeCamera.playing(film));
        browser.width(375);
    }

    @AfterAll
    void stop() {
        browser.close();
        demo.close();
    }

    private void open(String path) {
        browser.driver.get(demo.http().base() + path);
    }

    private WebElement one(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }

    private String main() {
        return one("main").getText();
    }

    private void keep(String name) {
        for (int width : new int[] {1280, 375}) {
            browser.width(width);
            assertThat(browser.sideways()).as(name + " " + width).isLessThanOrEqualTo(0);
            if (Boolean.getBoolean("pictures")) {
                browser.picture(PICTURES.resolve(name + "-" + width + ".png"));
                browser.width(width);
            }
        }
        assertThat(browser.violations()).as(name).isEmpty();
    }

    @Test
    void anEmployerScansUploadsChecksAListAndKeepsTheProof() throws Exception {
        scan();
        String receipt = uploadTheCertificate();
        signIn();
        String batch = checkTheList(tenMistakes());
        theResultIsDownloaded(batch);
        Path filed = Files.write(folder.resolve("list.pdf"), fetch("/api/v1/receipts/" + listReceipt() + ".pdf"));
        Path single = Files.write(folder.resolve("single.pdf"), fetch("/api/v1/receipts/" + receipt + ".pdf"));
        revoke(other);
        uploadedAgain(single);
        assertThat(browser.driver.getCurrentUrl()).contains(receipt);
        assertThat(main()).contains("真实有效", "已撤销");
        keep("receipt-changed");
        uploadedAgain(filed);
        assertThat(main()).contains("名单核验回执", "此后状态有变更的行", "已撤销，无效 1 行");
        keep("list-receipt-changed");
        checkedOffline(single, filed);
    }

    private void scan() {
        open("/scan");
        one("#open").click();
        browser.awaitPage(address -> address.contains("/v/"));
        assertThat(one("h1").getText()).isEqualTo("限定地区有效");
    }

    /** The certificate that is revoked later, as its holder sent it. Returns the receipt's number. */
    private String uploadTheCertificate() {
        Path pdf = export(other);
        open("/scan");
        one("#file").sendKeys(pdf.toString());
        browser.follow(one("#photo button"));
        assertThat(one("h1").getText()).isEqualTo("真实有效");
        return one(".when .number").getText();
    }

    private Path export(JsonNode certificate) {
        Path to = folder.resolve("exported");
        said(
                "export",
                "--config",
                folder.resolve("data/demo.yaml").toString(),
                certificate.get("number").asText(),
                "--to",
                to.toString());
        return to.resolve(certificate.get("number").asText() + ".pdf");
    }

    /** By keyboard alone: Enter in the last field sends the form. */
    private void signIn() {
        open("/employer");
        keep("sign-in");
        one("#creditCode").sendKeys(MEMBER.code());
        one("#password").sendKeys(MEMBER.password());
        WebElement code = one("#code");
        code.sendKeys(MEMBER.oneTimeSecret().code(InstantSource.system().instant()));
        code.sendKeys(Keys.ENTER);
        browser.awaitPage(address -> address.endsWith("/employer"));
        assertThat(main()).contains("名单核验", "上传名单");
        keep("batches");
    }

    /** Row as written → words of its verdict and its reason. */
    private Map<String, List<String>> tenMistakes() throws IOException {
        String number = good.get("number").asText();
        String name = good.get("name").asText();
        char last = number.charAt(number.length() - 1);
        String mistyped = number.substring(0, number.length() - 1) + (last == '3' ? '4' : '3');
        String dotted = name.substring(0, 1) + "." + name.substring(1);
        String unknown = CertificateNumber.generate("22", new java.security.SecureRandom())
                .text();
        JsonNode revoked = demo.certificate("status", "revoked");
        Map<String, List<String>> rows = new LinkedHashMap<>();
        rows.put(number + "," + name + ",", List.of());
        rows.put(mistyped + "," + name + ",", List.of("没有查到", "校验位不符"));
        rows.put(number + ",張敏,", List.of("没有查到", "同音字"));
        rows.put(number + "," + dotted + ",", List.of("间隔号"));
        rows.put(wide(number) + "," + name + ",", List.of("全角字符已按半角读取"));
        rows.put(other.get("number").asText() + "," + name + ",", List.of("没有查到"));
        rows.put(revoked.get("number").asText() + "," + revoked.get("name").asText() + ",", List.of("已撤销，无效", "撤销"));
        rows.put(county.get("number").asText() + "," + county.get("name").asText() + ",浙江省绍兴市", List.of("不可以使用", "仅在"));
        rows.put(unknown + "," + name + ",", List.of("没有查到"));
        rows.put(number + ",,", List.of("没有填写姓名"));
        rows.put(name + "," + number + ",", List.of("可能填反"));
        rows.put(other.get("number").asText() + "," + other.get("name").asText() + ",", List.of());
        rows.put("=1+1,\"=HYPERLINK(\"\"http://evil.example\"\")\",", List.of("无法读取"));
        return rows;
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(symbol -> wide.append((char) (symbol + 0xFEE0)));
        return wide.toString();
    }

    private String checkTheList(Map<String, List<String>> rows) throws IOException {
        Path list =
                Files.writeString(folder.resolve("名单.csv"), "证书编号,姓名,使用地\n" + String.join("\n", rows.keySet()) + "\n");
        uploadedByKeyboard(list);
        assertThat(one("h1").getText()).isEqualTo("核对列");
        assertThat(one("#inColumn option:checked").getText()).contains("使用地");
        keep("columns");
        columnsByKeyboard();
        browser.await("the result", () -> main().contains("核验完成"));
        browser.tabTo(browser.driver.findElement(By.linkText("显示全部")));
        browser.enter();
        keep("result");
        List<WebElement> shown = browser.driver.findElements(By.cssSelector("tbody tr"));
        assertThat(shown).hasSize(rows.size());
        int place = 0;
        for (List<String> words : rows.values()) {
            String text = shown.get(place).getText();
            assertThat(text).contains("第 " + (place + 2) + " 行");
            words.forEach(word -> assertThat(text).contains(word));
            place++;
        }
        assertThat(shown.get(0).getText()).contains("真实有效");
        assertThat(shown.get(3).getText()).contains("编号相同");
        return browser.driver
                .getCurrentUrl()
                .substring(demo.http().base().length())
                .replaceFirst("\\?.*", "");
    }

    /** No mouse is used from here to the result. The window in which a file is chosen is the system's own. */
    private void uploadedByKeyboard(Path list) {
        browser.tabTo(one("#file"));
        one("#file").sendKeys(list.toString());
        browser.tabTo(one("main form button"));
        browser.enter();
    }

    /** A column is left out and found again, and the table of the first rows can be reached for scrolling. */
    private void columnsByKeyboard() {
        WebElement column = one("#inColumn");
        browser.tabTo(column);
        column.sendKeys(Keys.HOME);
        assertThat(one("#inColumn option:checked").getDomAttribute("value")).isEmpty();
        column.sendKeys(Keys.END);
        assertThat(one("#inColumn option:checked").getText()).contains("使用地");
        browser.tabTo(one(".dense"));
        browser.tabTo(one("#purpose"));
        browser.tabTo(one("main form p button"));
        browser.space();
    }

    private String listReceipt() {
        return one("a[href*='/receipt/']").getDomAttribute("href").replaceFirst(".*/receipt/", "");
    }

    private byte[] fetch(String path) {
        Cookie cookie = browser.driver.manage().getCookieNamed("employer");
        Http.Reply reply = demo.http().get(path, "Cookie", "employer=" + cookie.getValue(), "Accept", "*/*");
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }

    /** What reads it is the JDK alone: no cell of it is a formula. */
    private void theResultIsDownloaded(String batch) throws Exception {
        List<List<String>> rows = sheet(fetch(batch + "/result.xlsx"));
        assertThat(rows.get(0)).startsWith("证书编号", "姓名", "结论").contains("能否使用");
        assertThat(rows.get(1).get(2)).isEqualTo("VALID");
        assertThat(rows.get(8)).contains("OUT_OF_SCOPE", "浙江省绍兴市", "不可以");
        assertThat(rows.get(13).get(0)).isEqualTo("=1+1");
        String csv = new String(fetch(batch + "/result.csv"), StandardCharsets.UTF_8);
        assertThat(csv).contains("\"'=1+1\",\"'=HYPERLINK(").doesNotContain("\"=");
    }

    private static List<List<String>> sheet(byte[] xlsx) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    Document document = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                    assertThat(document.getElementsByTagName("f").getLength()).isZero();
                    NodeList rows = document.getElementsByTagName("row");
                    List<List<String>> read = new ArrayList<>();
                    for (int i = 0; i < rows.getLength(); i++) {
                        List<String> cells = new ArrayList<>();
                        NodeList texts = ((Element) rows.item(i)).getElementsByTagName("t");
                        for (int j = 0; j < texts.getLength(); j++) {
                            cells.add(texts.item(j).getTextContent());
                        }
                        read.add(cells);
                    }
                    return read;
                }
            }
        }
        throw new AssertionError("no sheet");
    }

    private void revoke(JsonNode certificate) {
        demo.application()
                .changeStatus()
                .revoke(CertificateNumber.parse(certificate.get("number").asText()), "演示", "演示〔2026〕9号", "test");
    }

    private void uploadedAgain(Path receipt) {
        open("/scan");
        one("#file").sendKeys(receipt.toString());
        browser.follow(one("#photo button"));
        assertThat(browser.driver.getCurrentUrl()).contains("/receipt/");
    }

    /** The receipts as they were filed, by a machine without a network once it has the newest status lists. */
    private void checkedOffline(Path single, Path list) {
        browser.await("a status list that tells of the revocation", () -> {
            String told = verified(single);
            assertThat(told).contains("VALID");
            return told.contains("REVOKED");
        });
        assertThat(verified(list)).contains("VALID", "没有总的结论");
    }

    private String verified(Path receipt) {
        String trust = folder.resolve("trust").toString();
        String fetched = said(
                "trust",
                "fetch",
                demo.http().base(),
                "--root",
                folder.resolve("data/trust/pinned-root.cose").toString(),
                "--to",
                trust);
        assertThat(fetched).contains("名单第");
        return said("verify", "--trust", trust, receipt.toString());
    }

    private static String said(String... command) {
        StringWriter said = new StringWriter();
        int exit = Main.run(new PrintWriter(said, true), new PrintWriter(said, true), command);
        assertThat(exit).as(said.toString()).isZero();
        return said.toString();
    }
}
