package zhengjian.web.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import zhengjian.offline.CheckOffline;
import zhengjian.offline.OfflineAnswer;
import zhengjian.offline.OfflineQuestion;
import zhengjian.web.Browser;
import zhengjian.web.FakeCamera;

/** The offline page in a real browser: opened once, then without its server. With {@code -Dpictures=true} pictures are kept. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OfflineInBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int[] WIDTHS = {375, 1280};

    private OfflineServer filmed;
    private Browser browser;
    private String clock = "";

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        filmed = new OfflineServer();
        Path film = folder.resolve("camera.mjpeg");
        SampleTrust trust = filmed.trust;
        FakeCamera.film(filmed.base() + "/v/" + trust.token(trust.sm2, 1, Optional.empty()), film);
        browser = new Browser(FakeCamera.playing(film));
    }

    @AfterAll
    void stop() {
        browser.close();
        filmed.close();
    }

    @BeforeEach
    void withTheRightClock() {
        setClock(Duration.ZERO);
        browser.width(375);
        browser.complaints();
    }

    /** Moves the clock of the pages that are opened from now on. */
    private void setClock(Duration ahead) {
        if (!clock.isEmpty()) {
            browser.driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", clock));
        }
        Object identifier = browser.driver
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of("source", "{const real = Date.now; Date.now = () => real() + " + ahead.toMillis() + "}"))
                .get("identifier");
        clock = String.valueOf(identifier);
    }

    private void waitFor(String what, String condition) {
        browser.await(what, () -> Boolean.TRUE.equals(browser.driver.executeScript("return " + condition)));
    }

    /** Opens the page and waits until it is kept and has lists. */
    private void visit(OfflineServer server, String prefix) {
        browser.driver.get(server.base() + prefix + "/offline");
        waitFor("kept", "document.getElementById('kept').dataset.kept === 'yes'");
        waitFor("lists", "document.getElementById('lists').dataset.freshness === 'FRESH'");
    }

    /** Opens the page again, whatever became of the server, and waits until it knows how old its lists are. */
    private void reopen(OfflineServer server, String prefix) {
        browser.driver.get(server.base() + prefix + "/offline");
        waitFor(
                "opened",
                "document.getElementById('app').hidden === false"
                        + " && document.getElementById('lists').dataset.freshness !== undefined");
    }

    private WebElement part(String id) {
        return browser.driver.findElement(By.id(id));
    }

    /** Pastes a text and gives the verdict and its reason. */
    private String verdictOf(String text) {
        browser.driver.executeScript(
                "document.getElementById('answer').removeAttribute('data-verdict');"
                        + "document.getElementById('text').value = arguments[0]",
                text);
        browser.driver.executeScript("document.querySelector('#paste button').click()");
        return answered();
    }

    private String answered() {
        waitFor("answer", "document.getElementById('answer').dataset.verdict !== undefined");
        WebElement answer = part("answer");
        return answer.getDomAttribute("data-verdict") + " " + answer.getDomAttribute("data-reason");
    }

    private void choose(String province, String county) {
        new Select(part("province")).selectByValue(province);
        new Select(part("county")).selectByValue(county);
    }

    @Test
    void visitedOnceItReadsAQrCodeByTheCameraWithItsServerGone() {
        OfflineServer server = filmed;
        visit(server, "");
        server.close();
        reopen(server, "");
        part("open").click();
        assertThat(answered()).isEqualTo("VALID genuine");
        WebElement answer = part("answer");
        assertThat(answer.getText()).contains("真实有效", "张*明", "高级工程师", "22K7-M4T9-XQ3W-8E5A", "吉林省演示厅", "状态截至");
        assertThat(answer.getText()).doesNotContain("张晓明");
        assertThat(answer.getDomAttribute("class")).contains(" ok");
        assertThat(part("refused").getText()).contains("连不上");
    }

    @Test
    void everySampleIsDecidedAsTheVerifyCommandDecidesItWithItsServerGone() throws Exception {
        try (OfflineServer server = new OfflineServer()) {
            SampleTrust trust = server.trust;
            Map<String, String> expected = new LinkedHashMap<>();
            expected.put(trust.token(trust.es256, 1, Optional.empty()), "VALID genuine");
            expected.put(trust.token(trust.eddsa, 1, Optional.empty()), "VALID genuine");
            expected.put(trust.token(trust.sm2, 1, Optional.empty()), "VALID genuine");
            expected.put(server.base() + "/v/" + trust.token(trust.es256, 1, Optional.of("220582")), "VALID genuine");
            expected.put(trust.token(trust.es256, SampleTrust.REVOKED, Optional.empty()), "REVOKED withdrawn");
            expected.put(trust.token(trust.sm2, SampleTrust.SUSPENDED, Optional.empty()), "SUSPENDED under-review");
            expected.put(trust.token(trust.eddsa, SampleTrust.SUPERSEDED, Optional.empty()), "SUPERSEDED replaced");
            expected.put(trust.forged(), "FORGED signature-wrong");
            expected.put(trust.token(trust.stranger, 1, Optional.empty()), "KEY_NOT_TRUSTED unknown-key");
            expected.put(trust.token(trust.stolen, 1, Optional.empty()), "KEY_COMPROMISED stolen-key");
            expected.put(
                    trust.token(trust.anhui, "CN-22", "22K7M4T9XQ3W8E5A", 1, Optional.empty()),
                    "KEY_NOT_TRUSTED key-of-other-issuer");
            expected.put(
                    trust.token(trust.es256, "CN-22", "34K7M4T9XQ3W8E5A", 1, Optional.empty()),
                    "KEY_NOT_TRUSTED outside-issuer-scope");
            expected.put(
                    trust.token(trust.anhui, "CN-34", "34K7M4T9XQ3W8E5A", 1, Optional.empty()),
                    "CANNOT_CHECK no-status-list");
            expected.put(server.base() + "/v/AAAA", "MALFORMED unreadable");
            expected.put(
                    "https://evil.example/v/" + trust.token(trust.es256, 1, Optional.empty()),
                    "NOT_OURS foreign-address");
            expected.put(
                    server.base() + "/v/" + trust.token(trust.anhui, "CN-34", "34K7M4T9XQ3W8E5A", 1, Optional.empty()),
                    "KEY_NOT_TRUSTED key-of-other-issuer");
            expected.put("no code at all", "NOT_OURS other-content");
            expected.put("WIFI:S:office;;", "NOT_OURS foreign-address");
            visit(server, "");
            server.close();
            reopen(server, "");
            Map<String, String> found = new LinkedHashMap<>();
            expected.keySet().forEach(text -> found.put(text, verdictOf(text)));
            assertThat(found).isEqualTo(expected);
            CheckOffline command = trust.command(Instant.now());
            Map<String, String> byCommand = new LinkedHashMap<>();
            expected.keySet().forEach(text -> {
                OfflineAnswer answer = command.checkText(text, OfflineQuestion.NOTHING_ASKED);
                byCommand.put(text, answer.verdict() + " " + answer.reason().code());
            });
            assertThat(byCommand).as("the verify command says the same").isEqualTo(expected);
        }
    }

    @Test
    void aDirectionalCertificateIsForItsCountyOnly() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            server.close();
            reopen(server, "");
            String directional = server.trust.token(server.trust.es256, 1, Optional.of("220582"));
            assertThat(verdictOf(directional)).isEqualTo("VALID genuine");
            assertThat(part("answer").getDomAttribute("class"))
                    .as("never green")
                    .contains("limited");
            assertThat(part("answer").getText()).contains("限定地区有效", "仅限吉林省集安市使用");
            choose("220000", "220582");
            assertThat(verdictOf(directional)).isEqualTo("VALID genuine");
            choose("220000", "220523");
            assertThat(verdictOf(directional)).isEqualTo("OUT_OF_SCOPE other-place");
            assertThat(part("answer").getText()).contains("不能在所询地区使用");
            choose("330000", "330600");
            assertThat(verdictOf(server.trust.token(server.trust.es256, 1, Optional.empty())))
                    .isEqualTo("VALID genuine");
            assertThat(part("answer").getText()).contains("由当地决定");
        }
    }

    @Test
    void aPictureIsReadOnTheDevice(@TempDir Path folder) throws Exception {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            String text = server.base() + "/v/"
                    + server.trust.token(server.trust.es256, SampleTrust.REVOKED, Optional.empty());
            Path picture = folder.resolve("code.jpg");
            FakeCamera.film(text, picture);
            server.close();
            reopen(server, "");
            part("file").sendKeys(picture.toString());
            assertThat(answered()).isEqualTo("REVOKED withdrawn");
            assertThat(part("answer").getText()).contains("22K7-M4T9-XQ3W-8E5A").doesNotContain("高级工程师");
        }
    }

    @Test
    void afterADayNothingIsGreenAndAfterThirtyMoreNothingIsAnswered() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            server.close();
            String good = server.trust.token(server.trust.es256, 1, Optional.empty());
            String revoked = server.trust.token(server.trust.es256, SampleTrust.REVOKED, Optional.empty());
            setClock(Duration.ofHours(25));
            reopen(server, "");
            assertThat(part("lists").getDomAttribute("data-freshness")).isEqualTo("STALE");
            assertThat(verdictOf(good)).isEqualTo("STATUS_STALE trust-stale");
            assertThat(verdictOf(revoked)).isEqualTo("REVOKED withdrawn");
            setClock(Duration.ofDays(32));
            reopen(server, "");
            assertThat(part("lists").getDomAttribute("data-freshness")).isEqualTo("EXPIRED");
            assertThat(verdictOf(good)).isEqualTo("CANNOT_CHECK no-trust");
            setClock(Duration.ofHours(-2));
            reopen(server, "");
            assertThat(verdictOf(good)).isEqualTo("CANNOT_CHECK no-trust");
        }
    }

    @Test
    void anOlderAForkedAndAnEndlesslyRepeatedListAreRefusedWithTheirReason() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            server.publish(4, Instant.now());
            assertThat(refusal()).contains("没有采用", "更旧的版本", "expected version 5, found 4");
            server.publish(5, Instant.now().plusSeconds(1));
            assertThat(refusal()).contains("没有采用", "两份不同的内容");
            String good = server.trust.token(server.trust.es256, 1, Optional.empty());
            assertThat(verdictOf(good)).as("the lists from before still count").isEqualTo("VALID genuine");
            server.publish(6, Instant.now());
            part("refresh").click();
            waitFor("taken over", "document.getElementById('refused').hidden");
            setClock(Duration.ofHours(30));
            reopen(server, "");
            waitFor("asked", "document.getElementById('lists').dataset.freshness === 'STALE'");
            assertThat(verdictOf(good)).as("a frozen source becomes stale").isEqualTo("STATUS_STALE trust-stale");
        }
    }

    private String refusal() {
        String before = part("refused").getText();
        part("refresh").click();
        waitFor(
                "refused",
                "(said => !said.hidden && said.textContent !== '" + before.replace("'", "\\'")
                        + "')(document.getElementById('refused'))");
        return part("refused").getText();
    }

    @Test
    void beforeTheFirstListsItSaysThatItCannotCheck() {
        try (OfflineServer server = new OfflineServer()) {
            server.withdraw();
            reopen(server, "");
            waitFor("said", "!document.getElementById('refused').hidden");
            assertThat(part("refused").getText()).contains("还没有发布名单");
            assertThat(verdictOf(server.trust.token(server.trust.es256, 1, Optional.empty())))
                    .isEqualTo("CANNOT_CHECK no-trust");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void itIsAccessibleAndNeverScrollsSidewaysWhateverItAnswers(String prefix) throws Exception {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, prefix);
            SampleTrust trust = server.trust;
            List<String> faults = new ArrayList<>();
            List<String> texts = List.of(
                    trust.token(trust.es256, 1, Optional.empty()),
                    trust.token(trust.es256, 1, Optional.of("220623")),
                    trust.token(trust.es256, SampleTrust.REVOKED, Optional.empty()),
                    trust.token(trust.es256, SampleTrust.SUSPENDED, Optional.empty()),
                    trust.token(trust.es256, SampleTrust.SUPERSEDED, Optional.empty()),
                    trust.forged(),
                    "https://a-rather-long-name-of-a-host.evil.example/v/" + "A".repeat(300));
            for (int i = 0; i < texts.size(); i++) {
                verdictOf(texts.get(i));
                for (int width : WIDTHS) {
                    browser.width(width);
                    String name = "offline" + prefix.replace('/', '-') + "-" + i + "-" + width;
                    if (browser.sideways() > 0) {
                        faults.add(name + " scrolls sideways");
                    }
                    browser.violations().forEach(violation -> faults.add(name + ": " + violation));
                    if (Boolean.getBoolean("pictures")) {
                        browser.picture(PICTURES.resolve(name + ".png"));
                    }
                }
            }
            assertThat(faults).isEmpty();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void bothLanguagesAreKeptByOneVisit() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            server.close();
            reopen(server, "/en");
            assertThat(verdictOf(server.trust.token(server.trust.eddsa, 1, Optional.empty())))
                    .isEqualTo("VALID genuine");
            assertThat(part("answer").getText()).contains("Genuine and valid", "Jilin demonstration", "Status as of");
        }
    }

    @Test
    void itIsSmallAndAnswersQuickly() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            assertThat(OfflinePageFigures.bytes(browser)).isBetween(20_000L, 120_000L);
            SampleTrust trust = server.trust;
            for (var key : List.of(trust.es256, trust.eddsa, trust.sm2)) {
                verdictOf(trust.token(key, 1, Optional.empty()));
            }
            verdictOf(trust.token(trust.sm2, 2, Optional.empty()));
            assertThat(OfflinePageFigures.duration(browser)).isLessThan(1000);
        }
    }

    @Test
    void withoutScriptsItSaysWhatItIsAndLeadsToTheOnlineCheck() {
        try (OfflineServer server = new OfflineServer()) {
            browser.scripts(false);
            browser.driver.get(server.base() + "/offline");
            assertThat(part("app").isDisplayed()).isFalse();
            assertThat(part("plain").getText()).contains("脚本", "联网查验");
            assertThat(browser.driver.findElements(By.cssSelector("#plain a[href='/scan'], #plain a[href='/']")))
                    .hasSize(2);
        } finally {
            browser.scripts(true);
        }
    }

    @Test
    void insideWeChatItSaysThatItCannotAndWhatToDo() {
        try (OfflineServer server = new OfflineServer()) {
            String usual = Objects.requireNonNull((String) browser.driver.executeScript("return navigator.userAgent"));
            browser.driver.executeCdpCommand(
                    "Network.setUserAgentOverride", Map.of("userAgent", usual + " MicroMessenger/8.0.50"));
            try {
                reopen(server, "");
                assertThat(part("wechat").getText()).contains("在浏览器打开", "主屏幕");
            } finally {
                browser.driver.executeCdpCommand("Network.setUserAgentOverride", Map.of("userAgent", usual));
            }
            reopen(server, "");
            assertThat(part("wechat").isDisplayed()).isFalse();
        }
    }

    @Test
    void theBrowserFindsItInstallable() {
        try (OfflineServer server = new OfflineServer()) {
            visit(server, "");
            Map<String, Object> manifest = browser.driver.executeCdpCommand("Page.getAppManifest", Map.of());
            assertThat((List<?>) manifest.get("errors")).isEmpty();
            assertThat(String.valueOf(manifest.get("data"))).contains("\"start_url\":\"/offline\"", "standalone");
            List<?> obstacles = (List<?>) browser.driver
                    .executeCdpCommand("Page.getInstallabilityErrors", Map.of())
                    .get("installabilityErrors");
            assertThat(obstacles).isEmpty();
        }
    }
}
