package zhengjian.web.offline;

import java.util.Objects;
import java.util.Optional;
import zhengjian.web.Browser;

/** What the offline page weighs before the scanner is loaded, and how long a check takes, both as the browser tells. */
public final class OfflinePageFigures {
    private static final int CHECKS = 20;

    private OfflinePageFigures() {}

    /**
     * Opens the page in a browser and measures.
     *
     * @param kilobytes page, style, scripts, places and lists as sent, in units of 1,000 bytes
     * @param milliseconds the slowest of the later checks of a certificate signed with SM2, the slowest algorithm
     */
    public record Measured(double kilobytes, double milliseconds) {
        public static Measured now(Browser browser) {
            try (OfflineServer server = new OfflineServer()) {
                browser.driver.get(server.base() + "/offline");
                await(browser, "document.getElementById('lists').dataset.freshness === 'FRESH'");
                String token = server.trust.token(server.trust.sm2, 1, Optional.empty());
                double slowest = 0;
                for (int i = 0; i < CHECKS; i++) {
                    browser.driver.executeScript(
                            "delete document.getElementById('answer').dataset.verdict;"
                                    + "document.getElementById('text').value = arguments[0];"
                                    + "document.querySelector('#paste button').click()",
                            token);
                    await(browser, "document.getElementById('answer').dataset.verdict === 'VALID'");
                    slowest = i < 3 ? 0 : Math.max(slowest, duration(browser));
                }
                return new Measured(bytes(browser) / 1000.0, slowest);
            }
        }
    }

    private static void await(Browser browser, String condition) {
        browser.await(condition, () -> Boolean.TRUE.equals(browser.driver.executeScript("return " + condition)));
    }

    /** What was fetched for the page, compressed as sent; the worker's own copies are not the page's. */
    static long bytes(Browser browser) {
        Object sum = browser.driver.executeScript(
                "return performance.getEntriesByType('navigation').concat(performance.getEntriesByType('resource'))"
                        + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)");
        return ((Number) Objects.requireNonNull(sum)).longValue();
    }

    /** Duration of the last check, after decoding: from the text to the verdict. */
    static double duration(Browser browser) {
        Object duration =
                browser.driver.executeScript("return Number(document.getElementById('answer').dataset.milliseconds)");
        return ((Number) Objects.requireNonNull(duration)).doubleValue();
    }
}
