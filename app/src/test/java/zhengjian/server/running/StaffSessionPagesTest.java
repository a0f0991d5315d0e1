package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.staff.DemoStaff;
import zhengjian.web.session.PageSessions;

/** Signing in to the authority's pages, staying signed in, and coming out again. */
final class StaffSessionPagesTest {
    @TempDir
    static Path directory;

    private static final MovingClock CLOCK = new MovingClock();

    private static RunningDemo demo;
    private static Http http;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 1, CLOCK);
        http = demo.http();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    /** A code is good once: the next one comes with the next window. */
    private static AtTheDesk signedIn() {
        CLOCK.pass(Duration.ofSeconds(61));
        return AtTheDesk.as(DemoStaff.MEMBERS.get(0), http, CLOCK);
    }

    @Test
    void whoIsNotSignedInIsLedToTheFormAndThenToThePageThatWasAskedFor() {
        CLOCK.pass(Duration.ofSeconds(61));
        AtTheDesk visitor = new AtTheDesk(http);
        Http.Reply led = visitor.get("/en/staff?x=1");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo("/en/staff/login?why=&to=%2Fen%2Fstaff%3Fx%3D1");
        Http.Reply form = visitor.get(led.header("Location"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.header("Referrer-Policy")).isEqualTo("same-origin");
        Http.Reply in = visitor.signIn(DemoStaff.MEMBERS.get(0), CLOCK);
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/en/staff?x=1");
        assertThat(in.header("Set-Cookie")).contains("staff=", "HttpOnly", "SameSite=Strict", "Path=/");
        Http.Reply home = visitor.get("/en/staff");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.text()).contains("赵敏", "Waiting for your decision");
        assertThat(home.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneAfterSigningIn() {
        CLOCK.pass(Duration.ofSeconds(61));
        AtTheDesk victim = new AtTheDesk(http);
        victim.plant("staff", "planted-by-somebody-else-0000000000000000000");
        victim.get("/staff/login");
        victim.signIn(DemoStaff.MEMBERS.get(0), CLOCK);
        assertThat(victim.cookie("staff")).hasSize(43).doesNotStartWith("planted");
        AtTheDesk attacker = new AtTheDesk(http);
        attacker.plant("staff", "planted-by-somebody-else-0000000000000000000");
        assertThat(attacker.get("/staff").status()).isEqualTo(303);
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        AtTheDesk visitor = signedIn();
        AtTheDesk copied = new AtTheDesk(http);
        copied.plant("staff", visitor.cookie("staff"));
        assertThat(copied.get("/staff").status()).isEqualTo(200);
        CLOCK.pass(Duration.ofSeconds(61));
        visitor.get("/staff/login");
        assertThat(visitor.signIn(DemoStaff.MEMBERS.get(0), CLOCK).status()).isEqualTo(303);
        assertThat(visitor.get("/staff").status()).isEqualTo(200);
        assertThat(copied.get("/staff").status()).isEqualTo(303);
    }

    @Test
    void afterAQuarterOfAnHourWithoutARequestThePageSaysSoAndLeadsBack() {
        AtTheDesk visitor = signedIn();
        CLOCK.pass(PageSessions.IDLE.plusSeconds(1));
        Http.Reply led = visitor.get("/staff");
        assertThat(led.header("Location")).isEqualTo("/staff/login?why=idle&to=%2Fstaff");
        assertThat(visitor.get(led.header("Location")).text()).contains("超过 15 分钟没有操作");
        Http.Reply in = visitor.signIn(DemoStaff.MEMBERS.get(0), CLOCK);
        assertThat(in.header("Location")).isEqualTo("/staff");
    }

    @Test
    void afterEightHoursThePageSaysSo() {
        AtTheDesk visitor = signedIn();
        for (int i = 0; i < 47; i++) {
            CLOCK.pass(Duration.ofMinutes(10));
            assertThat(visitor.get("/staff").status()).isEqualTo(200);
        }
        CLOCK.pass(Duration.ofMinutes(10));
        assertThat(visitor.get("/staff").header("Location")).contains("why=longest");
    }

    @Test
    void aFormSentTooLateIsNotDoneAndLeadsBackToItsPage() {
        AtTheDesk visitor = signedIn();
        CLOCK.pass(PageSessions.IDLE.plusSeconds(1));
        Http.Reply late = visitor.post("/staff/sign-out");
        assertThat(late.header("Location")).isEqualTo("/staff/login?why=lost&to=%2Fstaff");
        assertThat(visitor.get(late.header("Location")).text()).contains("没有保存，也没有办理");
    }

    @Test
    void whoSignsOutIsOutAlsoWithTheOldCookie() {
        AtTheDesk visitor = signedIn();
        AtTheDesk copied = new AtTheDesk(http);
        copied.plant("staff", visitor.cookie("staff"));
        Http.Reply out = visitor.post("/staff/sign-out");
        assertThat(out.status()).isEqualTo(303);
        assertThat(visitor.cookie("staff")).isEmpty();
        assertThat(visitor.get(out.header("Location")).text()).contains("您已退出登录");
        assertThat(copied.get("/staff").header("Location")).contains("why=signed-out");
    }

    @Test
    void aFormWithoutTheSessionsOwnTokenIsRefusedAndNothingIsDone() {
        AtTheDesk visitor = signedIn();
        AtTheDesk other = new AtTheDesk(http);
        other.get("/staff/login");
        for (String csrf : List.of("", "x", other.hidden("csrf"))) {
            Http.Reply refused = visitor.bare("/staff/sign-out", new String[0], "csrf", csrf);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text()).contains("这张表单不能接受", "什么也没有办理");
        }
        assertThat(visitor.bare("/staff/sign-out", new String[0]).status()).isEqualTo(403);
        assertThat(visitor.get("/staff").status()).isEqualTo(200);
    }

    @Test
    void aFormFromAnotherSitesPageIsRefusedThoughItHasTheToken() {
        AtTheDesk visitor = signedIn();
        String csrf = visitor.hidden("csrf");
        for (String[] headers : List.of(
                new String[] {"Sec-Fetch-Site", "cross-site"},
                new String[] {"Sec-Fetch-Site", "same-site"},
                new String[] {"Sec-Fetch-Site", "none"},
                new String[] {"Origin", "https://evil.example"},
                new String[] {"Origin", "null"})) {
            assertThat(visitor.bare("/staff/sign-out", headers, "csrf", csrf).status())
                    .as(String.join(" ", headers))
                    .isEqualTo(403);
        }
        assertThat(visitor.get("/staff").status()).isEqualTo(200);
        String[] own = {"Origin", http.base(), "Sec-Fetch-Site", "same-origin"};
        assertThat(visitor.bare("/staff/sign-out", own, "csrf", csrf).status()).isEqualTo(303);
    }

    @Test
    void nobodyIsSignedInByAnotherSite() {
        CLOCK.pass(Duration.ofSeconds(61));
        DemoStaff.Member member = DemoStaff.MEMBERS.get(0);
        AtTheDesk visitor = new AtTheDesk(http);
        visitor.get("/staff/login");
        String code = member.oneTimeSecret().code(CLOCK.instant());
        String[] fields = {"user", member.user(), "password", member.password(), "code", code, "csrf", "made up"};
        Http.Reply refused = visitor.bare("/staff/login", new String[0], fields);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("不是从本页提交的");
        fields[7] = visitor.hidden("csrf");
        assertThat(visitor.bare("/staff/login", new String[] {"Sec-Fetch-Site", "cross-site"}, fields)
                        .status())
                .isEqualTo(403);
        assertThat(visitor.cookie("staff")).isEmpty();
        assertThat(visitor.bare("/staff/login", new String[0], fields).status()).isEqualTo(303);
    }

    @Test
    void wrongUserPasswordAndCodeGetOneAnswerWithoutWhatWasTyped() {
        DemoStaff.Member member = DemoStaff.MEMBERS.get(1);
        String code = member.oneTimeSecret().code(CLOCK.instant());
        AtTheDesk visitor = new AtTheDesk(http);
        String form = visitor.get("/staff/login").text();
        Http.Reply user = visitor.post("/staff/login", "user", "nobody", "password", "wrong", "code", code);
        Http.Reply password =
                visitor.post("/staff/login", "user", member.user(), "password", "wrong password", "code", code);
        Http.Reply noCode =
                visitor.post("/staff/login", "user", member.user(), "password", member.password(), "code", "");
        Http.Reply noName = visitor.post("/staff/login", "user", "<script>", "password", "x", "code", "1");
        assertThat(List.of(user.status(), password.status(), noCode.status(), noName.status()))
                .containsOnly(403);
        assertThat(user.text())
                .isEqualTo(password.text())
                .isEqualTo(noCode.text())
                .isEqualTo(noName.text())
                .contains("不说明是哪一项不对")
                .doesNotContain("wrong password", member.user())
                .isNotEqualTo(form);
    }

    @Test
    void anAddressElsewhereIsNotLedTo() {
        AtTheDesk visitor = new AtTheDesk(http);
        assertThat(visitor.get("/staff/login?to=https%3A%2F%2Fevil.example%2Fstaff&why=%3Cscript%3E")
                        .text())
                .doesNotContain("evil.example", "<script>");
        CLOCK.pass(Duration.ofSeconds(61));
        DemoStaff.Member member = DemoStaff.MEMBERS.get(3);
        Http.Reply in = visitor.bare(
                "/staff/login",
                new String[0],
                "user",
                member.user(),
                "password",
                member.password(),
                "code",
                member.oneTimeSecret().code(CLOCK.instant()),
                "csrf",
                visitor.hidden("csrf"),
                "to",
                "//evil.example/staff");
        assertThat(in.header("Location")).isEqualTo("/staff");
    }

    @Test
    void aTokenOfTheApiIsNoCookieAndACookieIsNoTokenOfTheApi() {
        AtTheDesk visitor = signedIn();
        assertThat(http.get("/api/v1/staff/requests", "Authorization", "Bearer " + visitor.cookie("staff"))
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/api/v1/staff/requests", "Cookie", "staff=" + visitor.cookie("staff"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aFormThatIsTooLongOrOfAnotherTypeIsRefused() {
        AtTheDesk visitor = signedIn();
        assertThat(visitor.bare("/staff/sign-out", new String[0], "csrf", "x".repeat(70_000))
                        .status())
                .isEqualTo(413);
        assertThat(http.post("/staff/login", "{}").status()).isEqualTo(415);
    }
}
