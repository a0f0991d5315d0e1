package zhengjian.web;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SessionNotCreatedException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.FluentWait;

/** Debian's Chromium, headless. Missing programs are one sentence that names the packages. */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String AXE = axe();

    private static final int MOST_STEPS = 60;

    private final Path profile;
    public final ChromeDriver driver;

    public Browser(List<String> more) {
        if (!Files.isExecutable(CHROMIUM) || !Files.isExecutable(DRIVER)) {
            throw new IllegalStateException("browser tests need " + CHROMIUM + " and " + DRIVER
                    + ": apt-get install chromium chromium-driver fonts-noto-cjk");
        }
        try {
            profile = Files.createTempDirectory("zhengjian-browser");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        driver = started(options(more), 3);
    }

    /** On a busy machine Chromium is sometimes not up when the driver looks for it. */
    private static ChromeDriver started(ChromeOptions options, int attempts) {
        try {
            return new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(DRIVER.toFile())
                            .build(),
                    options);
        } catch (SessionNotCreatedException notUp) {
            if (attempts == 1) {
                throw notUp;
            }
            return started(options, attempts - 1);
        }
    }

    private ChromeOptions options(List<String> more) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile);
        options.addArguments(more);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return options;
    }

    /**
     * Presses what leads to another page and waits until that page stands there whole: the driver itself may come back
     * while the old page is still there. The browser names each load of a page; an element of the old page is no sign,
     * because asking for it while the page goes is answered in several ways.
     */
    public void follow(WebElement buttonOrLink) {
        lead(buttonOrLink::click);
    }

    /** The same by the keyboard: what has the focus is entered. */
    public void enter() {
        lead(() -> driver.switchTo().activeElement().sendKeys(Keys.ENTER));
    }

    /** What has the focus is pressed by the space bar. */
    public void space() {
        lead(() -> driver.switchTo().activeElement().sendKeys(Keys.SPACE));
    }

    /** Goes on by the tabulator until the element has the focus, and sees that the focus shows at every step. */
    public void tabTo(WebElement element) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            WebElement focused = driver.switchTo().activeElement();
            if (focused.equals(element)) {
                return;
            }
            new Actions(driver).sendKeys(Keys.TAB).perform();
            WebElement next = driver.switchTo().activeElement();
            if ("none".equals(next.getCssValue("outline-style"))) {
                throw new AssertionError("the focus does not show on " + next.getAttribute("outerHTML"));
            }
        }
        throw new AssertionError("not reached by the keyboard: " + element.getAttribute("outerHTML"));
    }

    private void lead(Runnable press) {
        String old = load();
        press.run();
        await("another page", () -> !load().equals(old) && isComplete());
    }

    /** Waits for a page whose address fulfils the condition, and that it stands there whole. */
    public void awaitPage(Predicate<String> address) {
        await("the page", () -> address.test(driver.getCurrentUrl()) && isComplete());
    }

    /** Waits until the condition holds. What cannot be asked while a page comes or changes is asked again. */
    public void await(String what, BooleanSupplier condition) {
        new FluentWait<>(driver)
                .withTimeout(PATIENCE)
                .pollingEvery(Duration.ofMillis(5))
                .ignoring(WebDriverException.class)
                .withMessage("waited for " + what)
                .until(any -> condition.getAsBoolean());
    }

    private boolean isComplete() {
        return "complete".equals(driver.executeScript("return document.readyState"));
    }

    /** What the browser calls the load that brought the page that stands there. */
    private String load() {
        Map<?, ?> tree = (Map<?, ?>) Objects.requireNonNull(
                driver.executeCdpCommand("Page.getFrameTree", Map.of()).get("frameTree"), "no frame");
        Map<?, ?> frame = (Map<?, ?>) Objects.requireNonNull(tree.get("frame"), "no frame");
        return String.valueOf(frame.get("loaderId"));
    }

    /** Sets the width of the page in CSS pixels. */
    public void width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 600));
    }

    /** Switches scripts of the pages off or on. */
    public void scripts(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    /** From now on every page brings axe along, which is quicker than handing it to each. */
    public void bringAxeAlong() {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", AXE));
    }

    /** What axe (WCAG 2.2 AA and best practice) finds wrong with the page: rule, help and element. */
    public List<String> violations() {
        return violations("rules: {'target-size': {enabled: true}}");
    }

    /** The same by those rules alone that judge where things stand and what is behind them. */
    public List<String> violationsOfLayout() {
        return violations("runOnly: ['color-contrast', 'css-orientation-lock', 'link-in-text-block', 'region',"
                + "'scrollable-region-focusable', 'skip-link', 'target-size']");
    }

    @SuppressWarnings("unchecked")
    private List<String> violations(String rules) {
        if ("undefined".equals(driver.executeScript("return typeof axe"))) {
            driver.executeScript(AXE);
        }
        Object found = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({resultTypes: ['violations'], " + rules + "}).then(found => done(found.violations.map("
                + "one => one.id + ': ' + one.help + ' ' + one.nodes[0].html)), fault => done([String(fault)]))");
        return (List<String>) Objects.requireNonNull(found, "axe gave no answer");
    }

    /** Which elements of the page are shown at all, a sign each. */
    public String shown() {
        return String.valueOf(driver.executeScript("return [...document.querySelectorAll('body *')]"
                + ".map(one => one.checkVisibility({visibilityProperty: true}) ? '+' : '-').join('')"));
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How far the page can be scrolled sideways, in CSS pixels. A phone's {@code innerWidth} grows with the overhang. */
    public int sideways() {
        Object overhang = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) Objects.requireNonNull(overhang, "no answer")).intValue();
    }

    /** The page as it would be printed, PDF. */
    public byte[] print() {
        Object data = driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true))
                .get("data");
        return Base64.getDecoder().decode((String) data);
    }

    /** What the browser complained about since the last call: script errors, violated policies, failed loads. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** A picture of the whole page. */
    public void picture(Path to) {
        Object height = driver.executeScript("return document.documentElement.scrollHeight");
        Object width = driver.executeScript("return innerWidth");
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        try {
            Files.createDirectories(to.getParent());
            Files.write(to, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException stillWritten) {
            // Chromium's last threads may still write; the system's temporary folder is nobody's result
        }
    }
}
