package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;
import zhengjian.staff.DirectoryId;
import zhengjian.staff.UserName;

/** Holders and staff sign in by an identity provider: npm's certified one, through its own form. */
class SignInByProviderTest {
    @TempDir
    static Path directory;

    private static final String START = "/holder/login/provider";
    private static final String STAFF = "/staff/login/provider";

    private static CertifiedProvider provider;
    private static RunningDemo demo;
    private static Http http;
    private static JsonNode mine;
    private static JsonNode others;

    @BeforeAll
    static void start() throws IOException {
        provider = new CertifiedProvider();
        Path secret = Files.createTempFile(directory, "secret", "");
        Files.writeString(secret, CertifiedProvider.SECRET);
        demo = RunningDemo.start(
                directory.resolve("demo"),
                24,
                false,
                yaml -> yaml
                        + """
                        signIn:
                          holders:
                            issuer: %s
                            name: 演示实名认证
                            nameEnglish: real names of the demonstration
                            clientId: holders
                            clientSecretFile: %s
                            scopes: [profile, identity]
                          staff:
                            issuer: %s
                            name: 演示统一登录
                            clientId: staff
                            clientSecretFile: %s
                            scopes: [profile]
                            acr: [two-factors]
                            amr: [hwk]
                        """.replace("%s\n    name", provider.issuer() + "\n    name")
                                .replace("%s\n    scopes", secret + "\n    scopes"));
        http = demo.http();
        List<JsonNode> people = Holders.people(demo);
        mine = people.get(0);
        others = people.get(1);
        provider.client(
                        "holders",
                        "ES256",
                        "client_secret_basic",
                        http.base() + "/holder/login/return",
                        http.base() + "/en/holder/login/return")
                .person("mine", "name", text(mine, "name"), "id_number", text(mine, "idNumber"))
                .person("nobody", "name", "王无证", "id_number", "110101199003070134")
                .person("mixed", "name", text(others, "name"), "id_number", text(mine, "idNumber"))
                .person("unproven", "name", text(mine, "name"))
                .person("strange", "name", text(mine, "name"), "id_number", "12345")
                .client(
                        "staff",
                        "RS256",
                        "client_secret_post",
                        http.base() + "/staff/login/return",
                        http.base() + "/en/staff/login/return")
                .person("d-17", "two-factors", List.of("pwd", "otp"), "name", "赵敏")
                .person("d-18", "password", List.of("pwd"), "name", "孙莉")
                .person("d-19", "two-factors", List.of("pwd", "hwk"), "name", "赵敏")
                .person("d-20", "two-factors", List.of("otp"), "name", "李新人")
                .person("d-21", "two-factors", List.of("otp"), "name", "钱代办")
                .person("d-22", "two-factors", List.of("otp"), "name", "金办")
                .person("d-23", "password", List.of("pwd"), "name", "郑审")
                .open();
        link("zhao.min", "d-17");
        link("sun.li", "d-18");
        link("zhao.min2", "d-19");
        link("qian.ban", "d-21");
        link("zheng.shen", "d-23");
        link("jin.ban", "d-22");
        demo.application().accounts().disable(new UserName("jin.ban"), "test");
    }

    private static void link(String user, String identity) {
        demo.application().accounts().link(new UserName(user), Optional.of(new DirectoryId(identity)), "test");
    }

    @AfterAll
    static void stop() throws IOException {
        demo.close();
        provider.close();
    }

    private static String text(JsonNode certificate, String member) {
        return certificate.get(member).asText();
    }

    private static String path(JsonNode certificate) {
        return "/holder/certificates/" + text(certificate, "number").replace("-", "");
    }

    @Test
    void aHolderSeesTheOwnCertificatesAndNobodyElses() {
        AtTheDesk desk = new AtTheDesk(http);
        assertThat(desk.get("/holder/login").text()).contains("演示实名认证", START);
        Http.Reply back = provider.signIn(desk, START + "?to=%2Fholder%2Fchecks", "mine");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.text()).contains("content=\"0; url=/holder/checks\"");
        assertThat(back.header("Set-Cookie")).contains("holder=", "HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(back.header("Cache-Control")).isEqualTo("no-store");
        assertThat(desk.get("/holder").text()).contains(text(mine, "number"));
        assertThat(desk.get(path(mine)).status()).isEqualTo(200);
        assertThat(desk.get(path(others)).status()).isEqualTo(404);
    }

    @Test
    void whoHasNoCertificateGetsTheSamePageAndAnEmptyList() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = provider.signIn(desk, START, "nobody");
        AtTheDesk holder = new AtTheDesk(http);
        Http.Reply holders = provider.signIn(holder, START, "mine");
        assertThat(back.status()).isEqualTo(holders.status());
        assertThat(back.text()).isEqualTo(holders.text());
        Http.Reply home = desk.get("/holder");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("王无证").doesNotContain("/holder/certificates/");
        assertThat(desk.get(path(mine)).status()).isEqualTo(404);
    }

    @Test
    void aCertificateUnderAnotherNameIsNotShown() {
        AtTheDesk desk = new AtTheDesk(http);
        assertThat(provider.signIn(desk, START, "mixed").status()).isEqualTo(200);
        assertThat(desk.get("/holder").text()).doesNotContain("/holder/certificates/");
        assertThat(desk.get(path(mine)).status()).isEqualTo(404);
    }

    @Test
    void whoeverTheProviderDoesNotDescribeIsTold() {
        for (String login : List.of("unproven", "strange")) {
            AtTheDesk desk = new AtTheDesk(http);
            Http.Reply back = provider.signIn(desk, "/en" + START, login);
            assertThat(back.status()).isEqualTo(403);
            assertThat(back.text()).contains("did not say what is needed").doesNotContain("12345");
            assertThat(desk.get("/holder").status()).as("nobody").isEqualTo(303);
        }
    }

    @Test
    void anAnswerIsOfThisBrowserAndGoodOnce() {
        AtTheDesk desk = new AtTheDesk(http);
        String back = provider.back(desk, START, "mine", "in");
        Http.Reply stolen = new AtTheDesk(http).get(back);
        assertThat(stolen.status()).isEqualTo(403);
        assertThat(stolen.text()).contains("这次登录已经失效");
        assertThat(stolen.header("Set-Cookie")).doesNotContain("holder=");
        assertThat(desk.get(back).status()).as("spent by the attempt").isEqualTo(403);
        AtTheDesk again = new AtTheDesk(http);
        back = provider.back(again, START, "mine", "in");
        assertThat(again.get(back).status()).isEqualTo(200);
        assertThat(again.get(back).status()).as("once").isEqualTo(403);
    }

    @Test
    void whoStopsAtTheProviderIsToldSo() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = desk.get(provider.back(desk, "/en" + START, "mine", "stop"));
        assertThat(back.status()).isEqualTo(403);
        assertThat(back.text()).contains("You stopped the sign-in", "/en/holder/login/provider");
        assertThat(back.text()).as("words of the provider").doesNotContain("access_denied", "stopped\"");
    }

    @Test
    void nobodyIsLedToAnotherSiteAfterwards() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = provider.signIn(desk, START + "?to=https%3A%2F%2Fevil.example%2F", "mine");
        assertThat(back.text()).contains("url=/holder\"").doesNotContain("evil");
    }

    @Test
    void theCookieThatComesAlongIsOfThisSignInAlone() {
        Http.Reply left = http.get(START, "Accept", "text/html");
        assertThat(left.status()).isEqualTo(303);
        assertThat(left.header("Location")).startsWith(provider.issuer() + "/auth?");
        assertThat(left.header("Set-Cookie"))
                .contains("holder-provider=", "HttpOnly", "SameSite=Lax", "Max-Age=600", "Path=/");
        assertThat(left.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void staffWithTwoFactorsAtTheProviderAreIn() {
        AtTheDesk desk = new AtTheDesk(http);
        assertThat(desk.get("/staff/login?to=%2Fstaff%2Frequests").text())
                .contains("演示统一登录", STAFF + "?to=%2Fstaff%2Frequests");
        Http.Reply back = provider.signIn(desk, STAFF + "?to=%2Fstaff%2Frequests", "d-17");
        assertThat(back.status()).as(back.text()).isEqualTo(200);
        assertThat(back.text()).contains("url=/staff/requests\"");
        assertThat(desk.get("/staff").text()).contains("赵敏");
    }

    @Test
    void staffWithOneFactorOweTheOneTimeCode() {
        AtTheDesk desk = new AtTheDesk(http);
        Http.Reply back = provider.signIn(desk, STAFF, "d-18");
        assertThat(back.text()).contains("第二步：动态码");
        assertThat(desk.get("/staff").status()).as("not in yet").isEqualTo(303);
        String half = found(back, "name=\"half\" value=\"([^\"]+)\"");
        String csrf = found(back, "name=\"csrf\" value=\"([^\"]+)\"");
        String code = member("sun.li").oneTimeSecret().code(Instant.now());
        String wrong = code.equals("000000") ? "111111" : "000000";
        assertThat(second(new AtTheDesk(http), csrf, half, code).status())
                .as("another browser")
                .isEqualTo(403);
        Http.Reply refused = second(desk, csrf, half, wrong);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("动态码不对");
        Http.Reply in = second(desk, csrf, half, code);
        assertThat(in.status()).as(in.text()).isEqualTo(303);
        assertThat(desk.get("/staff").text()).contains("孙莉");
        assertThat(second(desk, csrf, half, code).status()).as("used up").isEqualTo(403);
    }

    private static Http.Reply second(AtTheDesk desk, String csrf, String half, String code) {
        return desk.bare("/staff/login/second", new String[0], "csrf", csrf, "half", half, "code", code);
    }

    private static String found(Http.Reply reply, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(reply.text());
        assertThat(matcher.find()).as(reply.text()).isTrue();
        return matcher.group(1);
    }

    private static DemoStaff.Member member(String user) {
        return DemoStaff.MEMBERS.stream()
                .filter(one -> one.user().equals(user))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyGetsInWithoutAnOpenAccountOfThatNameAndNoneIsMade() {
        int accounts = demo.application().accounts().all().size();
        String said = "";
        for (String login : List.of("d-20", "d-21", "d-22")) {
            AtTheDesk desk = new AtTheDesk(http);
            Http.Reply back = provider.signIn(desk, STAFF, login);
            assertThat(back.status()).as(login).isEqualTo(403);
            assertThat(back.text()).contains("没有可用的账户");
            assertThat(said.isEmpty() || said.equals(back.text()))
                    .as("unknown, another name, closed: nobody learns which")
                    .isTrue();
            said = back.text();
            assertThat(desk.get("/staff").status()).isEqualTo(303);
        }
        assertThat(demo.application().accounts().all()).hasSize(accounts);
    }

    @Test
    void nobodyApprovesTheOwnRequestByASecondAccountOfTheSameName() {
        AtTheDesk first = new AtTheDesk(http);
        provider.signIn(first, STAFF, "d-17");
        AtTheDesk second = new AtTheDesk(http);
        assertThat(provider.signIn(second, STAFF, "d-19").text()).contains("url=/staff\"");
        first.get("/staff");
        String number = text(mine, "number");
        Http.Reply preview = DeskDemo.change(first, number, "suspend", "preview", "");
        Http.Reply sent = DeskDemo.change(
                first, number, "suspend", "send", found(preview, "name=\"key\" value=\"([0-9a-f]{32})\""));
        String request = sent.header("Location");
        assertThat(request).startsWith("/staff/requests/");
        assertThat(second.get(request).text()).contains("申请人不能批准自己的申请");
        Http.Reply refused = second.post(request + "/approval");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("申请人不能批准自己的申请");
        assertThat(http.get("/api/v1/certificates/" + number).verdict()).isEqualTo("VALID");
    }

    /** In a real browser: it keeps strict cookies back on the way from the provider's site to ours. */
    @Test
    void aBrowserComesBackSignedInFromAnotherSite() {
        try (ProviderWalk walk = new ProviderWalk(http.base(), provider.issuer())) {
            walk.to("/holder/checks", "holder", "mine");
            walk.arrived("/holder/checks", "谁查过我");
            walk.isHeldBackBetweenSites("/holder/checks", "/holder/login");
            walk.forgetEverything();
            walk.to("/en/staff/requests", "staff", "d-17");
            walk.arrived("/en/staff/requests", "Requests and decisions");
            walk.forgetEverything();
            walk.to("/staff", "second", "d-23");
            walk.second(member("zheng.shen").oneTimeSecret().code(Instant.now()));
            walk.arrived("/staff", "待办事项");
        }
    }

    @Test
    void aHoldersAnswerOpensNothingForStaff() {
        AtTheDesk desk = new AtTheDesk(http);
        String back = provider.back(desk, START, "mine", "in");
        desk.get(STAFF);
        Http.Reply refused = desk.get(back.replace("/holder/login/return", "/staff/login/return"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.header("Set-Cookie")).doesNotContain("staff=");
    }
}
