package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A batch that is being signed, with scripts and without. */
final class BatchPageInBrowserTest {
    @Test
    void aBatchOnItsWayIsToldByTheServerAndWithoutScriptsByLoadingAgain() {
        try (SampleServer server = new SampleServer();
                Browser browser = new Browser(List.of())) {
            browser.driver.get(server.base() + "/sample/batch-signing");
            browser.await(
                    "what the event says", () -> shown(browser, "done-text").equals("已签 620 份，共 1240 份"));
            assertThat(shown(browser, "rate")).isEqualTo("每秒 310 份。 约剩 2 秒。");
            assertThat(shown(browser, "failed")).isEqualTo("1 份没有签成");
            assertThat(browser.driver.findElement(By.id("done")).getDomProperty("value"))
                    .isEqualTo("620");
            assertThat(browser.complaints()).isEmpty();

            browser.scripts(false);
            browser.driver.get(server.base() + "/sample/batch-signing");
            assertThat(shown(browser, "done-text")).isEqualTo("已签 412 份，共 1240 份");
            assertThat(shown(browser, "rate")).isEqualTo("每秒 350 份。 约剩 3 分钟。");
            assertThat(browser.driver
                            .findElement(By.cssSelector("meta[http-equiv=refresh]"))
                            .getDomAttribute("content"))
                    .isEqualTo("5");
        }
    }

    private static String shown(Browser browser, String id) {
        return browser.driver.findElement(By.id(id)).getText();
    }
}
