package zhengjian.benchmark;

import java.util.List;
import zhengjian.web.Browser;
import zhengjian.web.offline.OfflinePageFigures;

/** The offline page in a real browser: what it weighs before the scanner is loaded, and how long a check takes. */
final class OfflineFigures implements Measurement {
    @Override
    public List<Figure> measure(Ground ground) {
        try (Browser browser = new Browser(List.of())) {
            OfflinePageFigures.Measured measured = OfflinePageFigures.Measured.now(browser);
            return List.of(
                    Figure.atMost(
                            "offline page before the scanner, gzip",
                            measured.kilobytes(),
                            120,
                            "kB",
                            "page, style, script, places and lists as sent"),
                    Figure.atMost(
                            "offline check in the browser",
                            measured.milliseconds(),
                            50,
                            "ms",
                            "SM2, from the decoded text to the verdict, slowest of 17"));
        }
    }
}
