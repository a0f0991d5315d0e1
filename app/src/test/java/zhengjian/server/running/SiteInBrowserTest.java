package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import zhengjian.web.Browser;
import zhengjian.web.FakeCamera;

/** What a visitor does on the running demonstration, mostly without scripts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteInBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "site");
    private static final Pattern LINK = Pattern.compile(" (?:href|src|action)=\"([^\"]*)\"");

    private Path folder;

    private RunningDemo demo;
    private Browser browser;
    private JsonNode regular;
    private JsonNode directional;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        demo = RunningDemo.start(folder.resolve("data"), 60);
        regular = demo.certificate("kind", "regular", "status", "valid", "earlierNumber", "false");
        directional = demo.certificate("kind", "directional", "status", "valid", "earlierNumber", "false");
        Path film = folder.resolve("camera.mjpeg");
        FakeCamera.film(directional.get("token").asText(), film);
        browser = new Browser(FakeCamera.playing(film));
    }

    @AfterAll
    void stop() {
        browser.close();
        demo.close();
    }

    @BeforeEach
    void onAPhoneWithoutScripts() {
        browser.width(375);
        browser.scripts(false);
    }

    private void open(String path) {
        browser.driver.get(demo.http().base() + path);
    }

    private WebElement one(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }

    /** Presses a button or link that leads to another page, and waits for that page. */
    private void follow(String selector) {
        browser.follow(one(selector));
    }

    private void unfold() {
        one("details.fold summary").click();
        browser.await("the field for the name", () -> one("#name").isDisplayed());
    }

    private void checkNumber(String number) {
        open("/");
        one("#number").sendKeys(number);
        follow("form.box button");
    }

    private void keep(String name) {
        assertThat(browser.sideways()).as(name).isLessThanOrEqualTo(0);
        browser.scripts(true);
        assertThat(browser.violations()).as(name).isEmpty();
        if (Boolean.getBoolean("pictures")) {
            browser.picture(PICTURES.resolve(name + ".png"));
            browser.width(375);
        }
        browser.scripts(false);
    }

    @Test
    void aNumberTypedCarelesslyIsAnsweredWithTheNameMasked() {
        String number = regular.get("number").asText();
        checkNumber("  " + number.toLowerCase(Locale.ROOT).replace("-", " "));
        assertThat(one("h1").getText()).isEqualTo("真实有效");
        assertThat(one("article").getText())
                .contains(number)
                .doesNotContain(regular.get("name").asText());
        assertThat(browser.driver.getPageSource())
                .doesNotContain(regular.get("idNumber").asText());
        keep("number");
    }

    @Test
    void theFullNameCanBeComparedOnTheVerdictPage() {
        checkNumber(regular.get("number").asText());
        unfold();
        one("#name").sendKeys(regular.get("name").asText());
        follow(".ask button");
        assertThat(one("h1").getText()).isEqualTo("真实有效");
        checkNumber(regular.get("number").asText());
        unfold();
        one("#name").sendKeys("欧阳不对");
        follow(".ask button");
        assertThat(one("h1").getText()).isEqualTo("没有查到");
        assertThat(one("main").getText()).doesNotContain("签发机关\n");
        keep("wrong-name");
    }

    @Test
    void oneWrongSymbolIsNoticedBeforeTheRegisterIsAsked() {
        String number = regular.get("number").asText();
        char last = number.charAt(number.length() - 1);
        checkNumber(number.substring(0, number.length() - 1) + (last == 'A' ? 'B' : 'A'));
        assertThat(one("[role=alert]").getText()).contains("输错了一位");
        assertThat(one("#number").getDomAttribute("value")).isNotEmpty();
        keep("mistyped");
    }

    @Test
    void anEarlierNumberAsksForTheName() throws IOException {
        JsonNode earlier = demo.certificate("earlierNumber", "true", "status", "valid");
        checkNumber(earlier.get("number").asText());
        keep("asks-name");
        one("#name").sendKeys(earlier.get("name").asText());
        follow("form.box button");
        assertThat(one("h1").getText()).isIn("真实有效", "限定地区有效");
    }

    @ParameterizedTest
    @CsvSource({
        "regular,valid,真实有效,ok",
        "directional,valid,限定地区有效,limited",
        "regular,revoked,已撤销，无效,bad",
        "regular,suspended,暂停使用,limited",
        "regular,superseded,已换发新证,replaced"
    })
    void theQrCodeOfEachStatusOpensItsVerdict(String kind, String status, String title, String tone)
            throws IOException {
        JsonNode certificate = demo.certificate("kind", kind, "status", status);
        String token = certificate.get("token").asText();
        for (String prefix : List.of("", "/en")) {
            open(prefix + token.substring(token.indexOf("/v/")));
            assertThat(one(".verdict").getDomAttribute("class")).endsWith(tone);
            keep("qr-" + kind + "-" + status + prefix.replace('/', '-'));
        }
        assertThat(browser.driver.getTitle()).isNotEmpty();
        open(token.substring(token.indexOf("/v/")));
        assertThat(browser.driver.getTitle()).startsWith(title);
    }

    @Test
    void aDirectionalCertificateNamesItsCountyAndSaysWhereItDoesNotCount() {
        String token = directional.get("token").asText();
        open(token.substring(token.indexOf("/v/")));
        assertThat(one(".limit").getText()).contains("定向", "仅限", "吉人社函〔2023〕8号");
        open(token.substring(token.indexOf("/v/")) + "?in=220102");
        assertThat(one(".band").getText()).startsWith("不能在所询地区使用");
        keep("out-of-scope");
    }

    @Test
    void oneChangedSymbolOfAQrCodeIsNeverGreen() {
        String token = regular.get("token").asText();
        String path = token.substring(token.indexOf("/v/"));
        for (int at : new int[] {10, path.length() / 2, path.length() - 20}) {
            char other = path.charAt(at) == 'A' ? 'B' : 'A';
            open(path.substring(0, at) + other + path.substring(at + 1));
            assertThat(one(".verdict").getDomAttribute("class"))
                    .doesNotContain("ok")
                    .doesNotContain("limited");
        }
        keep("forged");
    }

    @Test
    void aPhotoOfTheQrCodeIsReadByTheServer() throws Exception {
        open("/scan");
        one("#file").sendKeys(photo(directional.get("token").asText()).toString());
        follow("#photo button");
        assertThat(one("h1").getText()).isEqualTo("限定地区有效");
    }

    @Test
    void aPhotoOfAForeignCodeShowsItsHostAndIsNotFollowed() throws Exception {
        open("/scan");
        one("#file").sendKeys(photo("https://evil.example/v/ABCDEFGH").toString());
        follow("#photo button");
        assertThat(one("h1").getText()).isEqualTo("不是本系统的码");
        assertThat(one(".asked").getText()).contains("evil.example");
        assertThat(browser.driver.findElements(By.cssSelector("a[href*=evil]"))).isEmpty();
        keep("foreign");
    }

    private Path photo(String text) throws Exception {
        BitMatrix code = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 400, 400);
        BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                picture.setRGB(x, y, code.get(x, y) ? 0 : 0xffffff);
            }
        }
        Path file = folder.resolve("photo-" + Integer.toHexString(text.hashCode()) + ".png");
        ImageIO.write(picture, "png", file.toFile());
        return file;
    }

    @Test
    void theCameraReadsARealQrCode() {
        browser.scripts(true);
        open("/scan");
        one("#open").click();
        browser.awaitPage(address -> address.contains("/v/"));
        assertThat(browser.driver.getCurrentUrl())
                .isEqualTo(directional.get("token").asText());
        assertThat(one("h1").getText()).isEqualTo("限定地区有效");
    }

    @Test
    void theReceiptOfACheckCanBeOpenedAndFetched() {
        checkNumber(regular.get("number").asText());
        String id = one(".when .number").getText();
        follow(".actions .button");
        assertThat(one(".head").getText()).contains("核验回执", id);
        String cose = one(".actions .button").getDomAttribute("href");
        assertThat(demo.http().get(cose).status()).isEqualTo(200);
        keep("receipt");
        open("/en/receipt/" + id);
        assertThat(one(".head").getText()).contains("Receipt");
        keep("receipt-en");
    }

    @Test
    void theDrawingIsShownWithItsContentAsText() {
        open("/c/" + directional.get("number").asText() + "/drawing");
        browser.scripts(true);
        browser.await(
                "the drawing",
                () -> Boolean.TRUE.equals(
                        browser.driver.executeScript("return document.querySelector('.sheet img').naturalWidth > 0")));
        assertThat(one(".facts").getText()).contains(directional.get("number").asText());
        assertThat(browser.driver.getPageSource())
                .doesNotContain(directional.get("name").asText());
        keep("drawing");
    }

    @Test
    void aCertificateThatIsNotShownHasNoDrawing() throws IOException {
        String revoked = demo.certificate("status", "revoked").get("number").asText();
        Http.Reply reply = demo.http().get("/c/" + revoked + "/drawing.svg");
        assertThat(reply.status()).isEqualTo(303);
        assertThat(reply.header("Location")).isEqualTo("/c/" + revoked.replace("-", ""));
    }

    @Test
    void theLedgerShowsWhereACertificateStandsAndThatNobodyChangedIt() {
        open("/ledger");
        String checkpoint = one("pre").getText();
        one("#place input").sendKeys(regular.get("number").asText());
        follow("#place button");
        assertThat(one("#place [role=status]").getText()).contains("已收录");
        keep("ledger-place");
        checkNumber(regular.get("number").asText());
        open("/ledger");
        one("#checkpoint").sendKeys(checkpoint);
        follow("#compare button");
        assertThat(one("#compare [role=status]").getText()).contains("没有改过");
        one("#checkpoint").sendKeys(checkpoint.replaceFirst("\n\\d+\n", "\n7\n"));
        follow("#compare button");
        assertThat(one("#compare [role=status]").getText()).contains("不是本登记簿签名的检查点");
        keep("ledger-unreadable");
    }

    @Test
    void noLinkOfThePublicPagesIsDead() {
        Set<String> dead = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of("/", "/en"));
        waiting.add("/c/" + regular.get("number").asText());
        while (!waiting.isEmpty()) {
            String path = waiting.poll().replaceFirst("#.*", "");
            if (path.startsWith("data:") || path.isEmpty() || !seen.add(path) || seen.size() > 80) {
                continue;
            }
            Http.Reply reply = demo.http().get(path, "Accept", "text/html");
            if (reply.status() >= 400 && reply.status() != 405) {
                dead.add(path + " " + reply.status());
            }
            if (reply.header("Content-Type").startsWith("text/html")) {
                LINK.matcher(reply.text()).results().forEach(link -> waiting.add(link.group(1)));
            }
        }
        assertThat(dead).isEmpty();
        assertThat(seen).contains("/en/privacy", "/sitemap", "/ledger");
    }

    @Test
    void everyFragmentThatIsLinkedToExists() {
        Map<String, List<String>> fragments =
                Map.of("/help", List.of("limited", "differs", "receipt"), "/scan", List.of("photo"));
        fragments.forEach((path, ids) -> {
            open(path);
            ids.forEach(id -> assertThat(browser.driver.findElements(By.id(id)))
                    .as(path + "#" + id)
                    .hasSize(1));
        });
    }
}
