package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import zhengjian.server.staff.DemoStaff;
import zhengjian.tool.Tool;
import zhengjian.web.Browser;

/** What a holder does on a phone without scripts, and what the one sees who was given a share code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HolderInBrowserTest {
    private static final Path PICTURES = Path.of("target", "pictures", "holder");

    private Path folder;
    private RunningDemo demo;
    private Browser browser;
    private JsonNode mine;

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        demo = RunningDemo.start(folder.resolve("data"), 24);
        mine = demo.certificate("status", "valid", "kind", "directional", "earlierNumber", "false");
        browser = new Browser(List.of());
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

    private void follow(String selector) {
        browser.follow(one(selector));
    }

    private String main() {
        return one("main").getText();
    }

    /** Nothing is wrong with the page at either width, and nothing of it lies outside the window; pictures on demand. */
    private void keep(String name) {
        keep(name, 1280, 375);
    }

    /** What axe finds is asked at the last of the widths. */
    private void keep(String name, int... widths) {
        browser.scripts(true);
        for (int width : widths) {
            browser.width(width);
            assertThat(browser.sideways()).as(name + " " + width).isLessThanOrEqualTo(0);
            if (Boolean.getBoolean("pictures")) {
                browser.picture(PICTURES.resolve(name + "-" + width + ".png"));
                browser.width(width);
            }
        }
        assertThat(browser.violations()).as(name).isEmpty();
        browser.width(375);
        browser.scripts(false);
    }

    /** The same page in English; on a desk, where the Chinese one was on a phone. */
    private void keepEnglish(String path, String name) {
        open("/en" + path);
        keep(name + "-en", 375, 1280);
        open(path);
    }

    private void signIn() {
        open("/holder");
        assertThat(one("h1").getText()).isEqualTo("持证人登录");
        keep("sign-in");
        keepEnglish("/holder/login", "sign-in");
        one("#name").sendKeys(mine.get("name").asText());
        one("#id").sendKeys(mine.get("idNumber").asText());
        one("#number").sendKeys(mine.get("number").asText());
        follow("section.card button");
        String demoCode = one("[role=alert]").getText().replaceAll("(?s).*?([0-9]{6}).*", "$1");
        keep("passcode");
        one("#code").sendKeys("000000".equals(demoCode) ? "000001" : "000000");
        follow("section.card button");
        assertThat(main()).contains("验证码不对");
        one("#code").sendKeys(demoCode);
        follow("section.card button");
        assertThat(one("h1").getText()).isEqualTo("我的证书");
    }

    /** What the browser's own session gets, as a download would. */
    private byte[] download(String path) {
        Cookie cookie = browser.driver.manage().getCookieNamed("holder");
        Http.Reply reply = demo.http().get(path, "Cookie", "holder=" + cookie.getValue(), "Accept", "*/*");
        assertThat(reply.status()).as(path).isEqualTo(200);
        return reply.body();
    }

    @Test
    void aHolderSharesForADaySeesTheCheckEndsTheShareTakesACopyAndObjects() throws IOException {
        signIn();
        assertThat(main())
                .contains(mine.get("number").asText())
                .doesNotContain(mine.get("idNumber").asText());
        keep("home");
        keepEnglish("/holder", "home");
        follow("section.own .actions a.button");
        assertThat(one("p.sheet img").isDisplayed()).isTrue();
        keep("certificate");
        String certificate =
                "/holder/certificates/" + mine.get("number").asText().replace("-", "");
        keepEnglish(certificate, "certificate");
        assertThat(browser.driver.findElements(By.cssSelector("[role=status]"))).isEmpty();
        Path original = Files.write(folder.resolve("original.pdf"), download(certificate + ".pdf"));
        assertThat(Tool.require("pdfsig").run(original).output()).contains("Signature is Valid");
        String code = share(certificate);
        look(code);
        theCheckIsSeenAndTheShareEnded(code);
        copy(certificate);
        object();
        staffAnswer();
        data();
    }

    private String share(String certificate) {
        open(certificate + "/share");
        keep("share");
        keepEnglish(certificate + "/share", "share");
        byKeyboard();
        String code = one("#code").getText();
        assertThat(code).matches("([0-9A-Z]{4}-){5}[0-9A-Z]{4}");
        String link = one("#link").getAttribute("value");
        assertThat(link).endsWith("/s/" + code.replace("-", ""));
        keep("made");
        assertThat(browser.driver.findElements(By.cssSelector("[data-copy]")))
                .as("without scripts nothing is offered that needs them")
                .hasSize(2)
                .noneMatch(WebElement::isDisplayed);
        assertThat(qr()).as("zbar reads the link from the page").contains(link);
        return code;
    }

    /** For a day, and everything: chosen and sent without a mouse. */
    private void byKeyboard() {
        browser.tabTo(one("#days-7"));
        one("#days-7").sendKeys(Keys.ARROW_UP);
        assertThat(one("#days-1").isSelected()).isTrue();
        browser.tabTo(one("#visible-usual"));
        one("#visible-usual").sendKeys(Keys.ARROW_DOWN);
        assertThat(one("#visible-all").isSelected()).isTrue();
        browser.tabTo(one("section.card button"));
        browser.enter();
    }

    /** What somebody's phone reads from the page. */
    private String qr() {
        Path picture = folder.resolve("made.png");
        browser.picture(picture);
        browser.width(375);
        return Tool.require("zbarimg").run("--raw", "-q", picture).ok();
    }

    /** By somebody who is not signed in: the code in the one box of the home page. */
    private void look(String code) {
        Cookie session = browser.driver.manage().getCookieNamed("holder");
        browser.driver.manage().deleteAllCookies();
        open("/");
        one("#number").sendKeys(code.toLowerCase(java.util.Locale.ROOT));
        follow("form.box button");
        assertThat(one("h1").getText()).isEqualTo("限定地区有效");
        assertThat(main()).contains("持证人用分享码给您看", "完整姓名", mine.get("name").asText());
        keep("shared");
        keepEnglish("/s/" + code.replace("-", ""), "shared");
        browser.driver.manage().addCookie(session);
    }

    private void theCheckIsSeenAndTheShareEnded(String code) {
        open("/holder/checks");
        assertThat(one("section.own").getText())
                .as("what holds in one county only is never green")
                .contains("限定地区有效", "分享码", "没有登录，不知道");
        keep("checks");
        keepEnglish("/holder/checks", "checks");
        follow("section.own dl a");
        assertThat(one("#place .outcome").getText())
                .as("the entry of the check")
                .contains("已收录，第", "查验");
        keep("entry");
        open("/holder/shares");
        assertThat(main()).contains("现在有效的：1 个");
        keep("shares");
        keepEnglish("/holder/shares", "shares");
        follow("section.own form button");
        assertThat(one("[role=status]").getText()).contains("已停用");
        open("/s/" + code.replace("-", ""));
        assertThat(one("h1").getText()).isEqualTo("分享码已停用");
        assertThat(main()).doesNotContain(mine.get("name").asText()).doesNotContain("高级工程师");
        keep("ended");
        keepEnglish("/s/" + code.replace("-", ""), "ended");
    }

    private void copy(String certificate) throws IOException {
        open(certificate + "/copy");
        keep("copy");
        keepEnglish(certificate + "/copy", "copy");
        one("#purpose").sendKeys("入职核验");
        one("#recipient").sendKeys("集安市某某建设集团有限公司");
        follow("section.card button");
        pasted();
        open("/holder/shares");
        String path = one("section.own a.button")
                .getAttribute("href")
                .replace(demo.http().base(), "");
        Path copy = Files.write(folder.resolve("copy.pdf"), download(path));
        assertThat(Tool.require("pdfsig").run(copy).output())
                .contains("Signature is Valid")
                .contains("Total document signed");
        Tool.require("qpdf").run("--check", copy).ok();
        assertThat(Tool.require("pdftotext").run(copy, "-").ok().replaceAll("\\s+", ""))
                .contains("仅供集安市某某建设集团有限公司用于入职核验");
        if (Boolean.getBoolean("pictures")) {
            Files.copy(copy, PICTURES.resolve("copy.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** With scripts, the code on the copy is taken by a button; what the clipboard holds is seen by pasting it. */
    private void pasted() {
        browser.scripts(true);
        open("/holder/shares");
        WebElement button = one("[data-copy]");
        browser.await("the button", button::isDisplayed);
        button.click();
        browser.await("what was done", () -> one("#copied").getText().contains("已复制"));
        String code = one("section.own [id^=code-]").getText();
        open("/");
        one("#number").sendKeys(Keys.chord(Keys.CONTROL, "v"));
        browser.await("what was pasted", () -> code.equals(one("#number").getAttribute("value")));
        browser.scripts(false);
    }

    private void object() {
        open("/holder/checks");
        follow("section.own > p:last-child a");
        assertThat(main()).as("which check it is").contains("对一次查验的异议", "分享码", "公开账本", "第");
        keep("claim");
        one("#text").sendKeys("这次查验不是我同意的。");
        follow("section.card button");
        assertThat(one("[role=status]").getText()).contains("申请已提交");
        assertThat(one("section.own").getText()).contains("对一次查验的异议", "已受理");
        keep("claims");
        keepEnglish("/holder/claims", "claims");
    }

    /** On the same browser: the two areas know nothing of each other. */
    private void staffAnswer() {
        DemoStaff.Member clerk = DemoStaff.MEMBERS.get(0);
        open("/staff");
        one("#user").sendKeys(clerk.user());
        one("#password").sendKeys(clerk.password());
        one("#code").sendKeys(clerk.oneTimeSecret().code(demo.application().now()));
        follow("section.card button");
        assertThat(main()).contains("待答复的持证人异议和更正申请");
        open("/staff/holder-addresses");
        keep("address");
        keepEnglish("/staff/holder-addresses", "address");
        open("/staff/holder-claims");
        assertThat(main())
                .contains(mine.get("name").asText(), "这次查验不是我同意的。", "没有登录，不知道", "分享码")
                .doesNotContain("回执");
        keep("desk");
        keepEnglish("/staff/holder-claims", "desk");
        one("section.card textarea").sendKeys("已核实，是您给出的分享码带来的查验。");
        follow("section.card button.second");
        assertThat(one("[role=status]").getText()).contains("已答复");
        open("/holder/claims");
        assertThat(one("section.own").getText()).contains("不成立", "是您给出的分享码带来的查验");
        keep("answered");
    }

    private void data() {
        open("/holder/shares/stop");
        keep("stop");
        keepEnglish("/holder/shares/stop", "stop");
        follow("section.card button");
        assertThat(one("[role=status]").getText()).contains("已停用 1 个");
        open("/holder/data");
        keep("data");
        keepEnglish("/holder/data", "data");
        open("/holder/erasure");
        keep("erasure");
        keepEnglish("/holder/erasure", "erasure");
        one("#confirm").click();
        follow("section.card form button");
        assertThat(one("[role=status]").getText()).contains("已删除");
        open("/holder/shares");
        assertThat(main()).contains("现在有效的：0 个");
    }
}
