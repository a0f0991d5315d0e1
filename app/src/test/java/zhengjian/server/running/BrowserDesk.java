package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import zhengjian.server.staff.DemoStaff;
import zhengjian.web.Browser;

/** Somebody at the authority's pages with a real browser, without scripts, by a clock that the test moves. */
final class BrowserDesk implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures", "year");

    private final Browser browser = new Browser(List.of());
    private final MovingClock clock;
    private final Http http;
    private final String base;

    BrowserDesk(RunningDemo demo, MovingClock clock) {
        this.http = demo.http();
        this.base = http.base();
        this.clock = clock;
        browser.scripts(false);
        browser.width(1280);
    }

    void open(String path) {
        browser.driver.get(base + path);
    }

    WebElement one(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }

    void follow(String selector) {
        browser.follow(one(selector));
    }

    String text() {
        return one("main").getText();
    }

    void type(String field, String value) {
        WebElement input = one("[name='" + field + "']");
        if (input.getAttribute("type") != null && input.getAttribute("type").equals("date")) {
            // what a date's input takes from the keyboard depends on the machine's language
            browser.scripts(true);
            browser.driver.executeScript("arguments[0].value = arguments[1]", input, value);
            browser.scripts(false);
        } else {
            input.clear();
            input.sendKeys(value);
        }
    }

    void signIn(DemoStaff.Member member) {
        clock.pass(Duration.ofSeconds(61));
        browser.driver.manage().deleteAllCookies();
        open("/staff/login");
        type("user", member.user());
        type("password", member.password());
        type("code", member.oneTimeSecret().code(clock.instant()));
        follow("main form button");
    }

    /** Pictures in both languages and widths, when they are asked for with -Dpictures. */
    void look(String name) throws IOException {
        if (System.getProperty("pictures") != null) {
            for (String language : List.of("", "/en")) {
                String path = browser.driver.getCurrentUrl().substring(base.length());
                String bare = path.startsWith("/en/") ? path.substring(3) : path;
                open(language + bare);
                for (int width : List.of(375, 1280)) {
                    browser.width(width);
                    browser.picture(PICTURES.resolve(name + language.replace('/', '-') + "-" + width + ".png"));
                }
                browser.width(1280);
                open(path);
            }
        }
    }

    /** What stands above a refused form; every line about a field leads to it. */
    String refusal() {
        for (WebElement link : browser.driver.findElements(By.cssSelector(".summary a"))) {
            String field = String.valueOf(link.getDomAttribute("href")).substring(1);
            assertThat(browser.driver.findElements(By.id(field))).as(field).hasSize(1);
        }
        return one(".summary").getText();
    }

    /** The same person over the API. */
    String[] bearer(DemoStaff.Member member) {
        clock.pass(Duration.ofSeconds(61));
        Http.Reply session = http.post(
                "/api/v1/staff/session",
                Http.object(
                        "user",
                        member.user(),
                        "password",
                        member.password(),
                        "code",
                        member.oneTimeSecret().code(clock.instant())));
        assertThat(session.status()).isEqualTo(201);
        return new String[] {
            "Authorization", "Bearer " + session.json().get("token").asText()
        };
    }

    String address() {
        return browser.driver.getCurrentUrl();
    }

    /** Nobody is signed in any more. */
    void forget() {
        browser.driver.manage().deleteAllCookies();
    }

    void await(String what, BooleanSupplier condition) {
        browser.await(what, condition);
    }

    void press(WebElement button) {
        browser.follow(button);
    }

    @Override
    public void close() {
        browser.close();
    }
}
