package zhengjian.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import zhengjian.tool.Tool;

/** What a phone sees when it is held before the page of an offer for wallets. */
final class OfferPageInBrowserTest {
    private SampleServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
        browser = new Browser(List.of());
    }

    @AfterEach
    void stop() {
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {375, 1280})
    void aWalletScansTheLinkThatThePageOpens(int width, @TempDir Path folder) throws Exception {
        browser.width(width);
        browser.driver.get(server.base() + "/sample/wallet-open");
        String link =
                browser.driver.findElement(By.cssSelector("main a.button")).getDomAttribute("href");
        Path picture = folder.resolve("offer.png");
        browser.picture(picture);

        assertThat(Tool.require("zbarimg")
                        .run("--quiet", "--nodbus", "--raw", picture)
                        .ok()
                        .strip())
                .isEqualTo(link);
    }
}
