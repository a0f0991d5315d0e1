package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import zhengjian.page.State;
import zhengjian.page.recognition.RecognitionAnswer.Outcome;

/** What pages do and show in a real browser, one for all. With {@code -Dpictures=true} (in {@code argLine}) pictures go
 * to {@code target/pictures}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesInBrowserTest {
    private static final String TOKEN = "2KCEHIQBEYQ6E4DBMJSWY3DPO5XXE3DE";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final int[] WIDTHS = {375, 1280};
    private static final List<String> LARGE = List.of(
            "home-name-wrong",
            "verdict-out-of-scope",
            "verdict-not-found",
            "receipt",
            "scan",
            "ledger-answers",
            "mutual-wrong",
            "mutual-recognised-with-limits",
            "mutual-rules",
            "mutual-next-answer",
            "help");

    private SampleServer server;
    private Browser browser;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new SampleServer();
        Path film = folder.resolve("camera.mjpeg");
        FakeCamera.film(server.base() + "/v/" + TOKEN, film);
        browser = new Browser(FakeCamera.playing(film));
    }

    @AfterAll
    void stop() {
        browser.close();
        server.close();
    }

    @BeforeEach
    void asVisitorsFindIt() {
        browser.driver.get(server.base() + "/plain");
        browser.driver.manage().deleteAllCookies();
        browser.scripts(true);
        browser.complaints();
    }

    private void open(String path) {
        browser.driver.get(server.base() + path);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPageIsFollowedAgainAndAgainWithScriptsAndWithout(boolean scripts) {
        browser.scripts(scripts);
        open("/help");
        for (int i = 0; i < 6; i++) {
            browser.follow(browser.driver.findElement(By.cssSelector(".switches button")));
            assertThat(size("main p") >= 19).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void largeTypeIsAccessibleAndNeverScrollsSideways() {
        open("/help");
        browser.follow(browser.driver.findElement(By.cssSelector(".switches button")));
        assertThat(browser.driver.getCurrentUrl()).endsWith("/help");
        List<String> faults = new ArrayList<>();
        for (String name : LARGE) {
            open("/sample/" + name);
            assertThat(size("main p")).isGreaterThanOrEqualTo(19);
            for (int width : WIDTHS) {
                faults.addAll(faultsOf(name, width));
                keep("large-" + width + "-" + name);
            }
        }
        assertThat(faults).isEmpty();
    }

    private List<String> faultsOf(String name, int width) {
        browser.width(width);
        List<String> faults = new ArrayList<>();
        if (browser.sideways() > 0) {
            faults.add(name + " at " + width + " scrolls sideways by " + browser.sideways());
        }
        browser.violations().forEach(violation -> faults.add(name + " at " + width + ": " + violation));
        return faults;
    }

    private void keep(String name) {
        if (Boolean.getBoolean("pictures")) {
            browser.picture(PICTURES.resolve(name + ".png"));
        }
    }

    private double size(String selector) {
        String size = browser.driver.findElement(By.cssSelector(selector)).getCssValue("font-size");
        return Double.parseDouble(size.replace("px", ""));
    }

    @Test
    void aVerdictPageIsTwoRequestsAndAtMostEightKilobytes() {
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        for (State state : State.values()) {
            browser.driver.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
            open("/sample/verdict-" + state.key());
            List<?> sizes = (List<?>) Objects.requireNonNull(browser.driver.executeScript(
                    "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                            + ".map(entry => entry.encodedBodySize)"));
            assertThat(sizes).as(state.key()).hasSize(2);
            assertThat(sizes.stream()
                            .mapToLong(size -> ((Number) size).longValue())
                            .sum())
                    .as(state.key())
                    .isBetween(2_000L, 8_192L);
        }
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyVerdictPrintsOnOneSheetOfA4(State state) throws Exception {
        open("/sample/verdict-" + state.key());
        try (PDDocument sheet = Loader.loadPDF(browser.print())) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(sheet.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isBetween(841f, 843f);
            String title = browser.driver.findElement(By.tagName("h1")).getText();
            assertThat(new PDFTextStripper().getText(sheet)).contains(title);
        }
    }

    @Test
    void aReceiptPrintsOnOneSheetOfA4() throws Exception {
        open("/sample/receipt");
        try (PDDocument sheet = Loader.loadPDF(browser.print())) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(sheet)).contains("R7QK2-93MD-8TXA", "真实有效");
        }
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyAnswerAboutRecognitionPrintsOnOneSheetOfA4WithRuleAndSource(Outcome outcome) throws Exception {
        for (String prefix : List.of("", "/en")) {
            open(prefix + "/sample/mutual-" + outcome.key());
            try (PDDocument sheet = Loader.loadPDF(browser.print())) {
                assertThat(sheet.getNumberOfPages()).as(prefix).isEqualTo(1);
                String title = browser.driver.findElement(By.tagName("h1")).getText();
                assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                        .contains(title, "R4", "三(二)3", "to=330600");
            }
        }
    }

    @Test
    void onlyTheFieldsOfTheChosenKindOfCertificateAreShown() {
        open("/sample/mutual");
        assertThat(shown("level", "issuer", "series")).isEqualTo(3);
        assertThat(shown("skillGrade", "postGrade", "qualification", "scope")).isZero();
        new Select(browser.driver.findElement(By.id("what"))).selectByValue("skill");
        assertThat(shown("skillGrade", "series")).isEqualTo(2);
        assertThat(shown("level", "issuer", "qualification", "scope")).isZero();
    }

    private long shown(String... ids) {
        return Stream.of(ids)
                .filter(id -> browser.driver.findElement(By.id(id)).isDisplayed())
                .count();
    }

    @Test
    void theTitleBeginsWithTheVerdict() {
        for (State state : State.values()) {
            open("/sample/verdict-" + state.key());
            String heading = state == State.OUT_OF_SCOPE
                    ? browser.driver.findElement(By.className("first")).getText()
                    : browser.driver.findElement(By.tagName("h1")).getText();
            assertThat(browser.driver.getTitle()).startsWith(heading);
        }
    }

    @Test
    void everyStateHasAnIconOfItsOwnShape() {
        List<String> shapes = new ArrayList<>();
        for (State state : State.values()) {
            open("/sample/verdict-" + state.key());
            shapes.add(browser.driver.findElement(By.cssSelector(".band svg")).getAttribute("innerHTML"));
        }
        assertThat(shapes).doesNotHaveDuplicates().allMatch(shape -> shape.contains("<path"));
    }

    @Test
    void withoutScriptsEveryPageShowsTheSame() {
        for (String name :
                List.of("home", "verdict-limited", "receipt", "ledger-troubles", "mutual", "mutual-rules", "help")) {
            open("/sample/" + name);
            String with = browser.driver.findElement(By.tagName("body")).getText();
            browser.scripts(false);
            open("/sample/" + name);
            assertThat(browser.driver.findElement(By.tagName("body")).getText()).isEqualTo(with);
            browser.scripts(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void theLedgerPageRecomputesThePathInTheBrowserStepByStep(String prefix) {
        open(prefix + "/sample/ledger-answers");
        browser.await(
                "what the browser computed",
                () -> browser.driver.findElement(By.id("recomputed")).isDisplayed());
        WebElement said = browser.driver.findElement(By.id("recomputed"));
        assertThat(said.getText()).contains("15").containsPattern("正好是|exactly the fingerprint");
        browser.driver.findElement(By.cssSelector("#place summary")).click();
        List<WebElement> steps = browser.driver.findElements(By.cssSelector("#path li"));
        assertThat(steps)
                .hasSize(15)
                .allSatisfy(step ->
                        assertThat(step.findElements(By.tagName("code"))).hasSize(2));
        String root = SamplePages.ledger(Optional.empty(), Optional.empty()).rootHash();
        assertThat(steps.get(14).getText()).endsWith(root);
        assertThat(browser.violations()).isEmpty();
        keep("ledger-recomputed" + prefix.replace('/', '-'));
    }

    @Test
    void theLedgerPageSaysWhenWhatItComputesIsNotWhatIsSigned() {
        open("/sample/ledger-forged");
        browser.await(
                "what the browser computed",
                () -> browser.driver.findElement(By.id("recomputed")).isDisplayed());
        assertThat(browser.driver.findElement(By.id("recomputed")).getText()).contains("不同");
        assertThat(browser.driver.findElement(By.cssSelector("#place .outcome")).getDomAttribute("class"))
                .contains("bad");
    }

    @Test
    void withoutScriptsTheScanPageStillTakesAPhoto() {
        browser.scripts(false);
        open("/scan");
        assertThat(browser.driver.findElement(By.id("camera")).isDisplayed()).isFalse();
        WebElement file = browser.driver.findElement(By.id("file"));
        assertThat(file.isDisplayed()).isTrue();
        assertThat(browser.driver.findElement(By.cssSelector("#photo form")).getAttribute("enctype"))
                .isEqualTo("multipart/form-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void theCameraReadsAQrCodeAndOpensItsVerdict(String prefix) {
        browser.width(375);
        open(prefix + "/scan");
        long before = requests();
        browser.driver.findElement(By.id("open")).click();
        browser.awaitPage(address -> address.contains("/v/"));
        assertThat(browser.driver.getCurrentUrl()).isEqualTo(server.base() + prefix + "/v/" + TOKEN);
        assertThat(before).as("the reader is loaded on tap only").isLessThanOrEqualTo(2);
        assertThat(browser.complaints().stream().filter(line -> !line.contains("404")))
                .isEmpty();
    }

    private long requests() {
        Object count = browser.driver.executeScript("return performance.getEntriesByType('resource').length");
        return ((Number) Objects.requireNonNull(count)).longValue();
    }

    @Test
    void aRefusedCameraLeadsToAdviceAndTheOtherWays() {
        browser.width(375);
        open("/scan");
        browser.driver.executeScript(
                "navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'))");
        browser.driver.findElement(By.id("open")).click();
        browser.await(
                "the advice", () -> browser.driver.findElement(By.id("denied")).isDisplayed());
        assertThat(browser.driver.findElement(By.id("denied")).getText()).contains("微信", "安卓", "苹果");
        assertThat(browser.driver.findElement(By.id("file")).isDisplayed()).isTrue();
        assertThat(browser.violations()).isEmpty();
        keep("zh-375-scan-denied");
    }

    @Test
    void theFirstTabStopLeadsPastTheHeader() {
        open("/help");
        browser.driver.findElement(By.tagName("body")).sendKeys(Keys.TAB);
        WebElement focused = browser.driver.switchTo().activeElement();
        assertThat(focused.getText()).isEqualTo("跳到正文");
        focused.sendKeys(Keys.ENTER);
        browser.await(
                "the focus on the content",
                () -> "main".equals(browser.driver.switchTo().activeElement().getDomAttribute("id")));
    }

    @Test
    void whatCanBeTappedIsLargeEnough() {
        for (String name : List.of("home-name", "verdict-limited", "scan", "ledger", "mutual", "mutual-not-decided")) {
            browser.width(375);
            open("/sample/" + name);
            List<?> small = (List<?>) Objects.requireNonNull(browser.driver.executeScript("""
                    return [...document.querySelectorAll('button, .button, input:not([type=hidden]), select, summary,'
                        + ' .strip a, .switches a, .pages a')]
                      .filter(target => target.checkVisibility() && Math.round(target.getBoundingClientRect().height) < 48)
                      .map(target => target.outerHTML)"""));
            assertThat(small).as(name).isEmpty();
        }
    }
}
