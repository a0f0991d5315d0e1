package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import zhengjian.web.Browser;

/** A browser without scripts that signs in by a provider, which is another site to it. Pictures on demand. */
final class ProviderWalk implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "pictures", "provider");

    private final String ours;
    private final String provider;
    private final Browser browser = new Browser(List.of());

    /** @param ours and the provider's address, without a slash at the end */
    ProviderWalk(String ours, String provider) {
        assertThat(URI.create(ours).getHost())
                .as("another site")
                .isNotEqualTo(URI.create(provider).getHost());
        this.ours = ours;
        this.provider = provider;
        browser.width(375);
        browser.scripts(false);
    }

    /** Wants a page, is led to the form, goes to the provider and says who it is there. */
    void to(String path, String picture, String login) {
        browser.driver.get(ours + path);
        keep(picture);
        browser.follow(one("main .card a.button"));
        assertThat(browser.driver.getCurrentUrl()).startsWith(provider + "/interaction/");
        one("[name=login]").sendKeys(login);
        one("[name=password]").sendKeys("of " + login);
        browser.follow(one("[value=in]"));
    }

    /** The page that was wanted, by the page that leads on. */
    void arrived(String path, String heading) {
        browser.awaitPage(address -> address.equals(ours + path));
        assertThat(one("h1").getText()).isEqualTo(heading);
    }

    /** That the way above is needed: a link from the provider's site brings no session along, a page of ours does. */
    void isHeldBackBetweenSites(String path, String signIn) {
        browser.scripts(true);
        browser.driver.get(provider + "/.well-known/openid-configuration");
        browser.driver.executeScript("location.href = arguments[0]", ours + path);
        browser.awaitPage(address -> address.startsWith(ours + signIn));
        browser.driver.executeScript("location.href = arguments[0]", ours + path);
        browser.awaitPage(address -> address.equals(ours + path));
        browser.scripts(false);
    }

    /** The code that staff owe whom the provider let in by a password alone. */
    void second(String code) {
        assertThat(one("h1").getText()).contains("第二步");
        keep("second-step");
        one("#code").sendKeys(code);
        browser.follow(one("main .card button"));
    }

    /** Ours and the provider's. */
    void forgetEverything() {
        browser.driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
    }

    private WebElement one(String selector) {
        return browser.driver.findElement(By.cssSelector(selector));
    }

    private void keep(String name) {
        browser.scripts(true);
        for (int width : new int[] {1280, 375}) {
            browser.width(width);
            assertThat(browser.sideways()).as(name + " " + width).isLessThanOrEqualTo(0);
            if (Boolean.getBoolean("pictures")) {
                browser.picture(PICTURES.resolve(name + "-" + width + ".png"));
                browser.width(width);
            }
        }
        assertThat(browser.violations()).as(name).isEmpty();
        browser.scripts(false);
    }

    @Override
    public void close() {
        browser.close();
    }
}
