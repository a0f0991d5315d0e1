package zhengjian.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.page.ErrorPage;
import zhengjian.page.session.MenuItem;
import zhengjian.page.session.Notice;
import zhengjian.page.session.RefusalPage;
import zhengjian.page.session.SignInPage;
import zhengjian.page.session.Visitor;
import zhengjian.page.signin.NotProvenPage;
import zhengjian.page.signin.ProviderLink;
import zhengjian.page.signin.SecondFactorPage;
import zhengjian.page.staff.HomePage;
import zhengjian.provider.NotProven;

/** Pages behind a sign-in: somebody with every line of the menu; signing in for every reason; nothing and much to do. */
final class SampleDesk {
    private static final List<MenuItem> MENU = List.of(
            new MenuItem("home", "/staff"),
            new MenuItem("requests", "/staff/requests"),
            new MenuItem("certificates", "/staff/certificates"),
            new MenuItem("committees", "/staff/committees"));

    private SampleDesk() {}

    static Visitor visitor() {
        return new Visitor(
                "staff",
                "/staff",
                new Visitor.Person("买买提·吐尔逊阿布都热合曼", "staff.role.staff", MENU),
                "csrf",
                Optional.of(Notice.of("session.reason.signed-out")));
    }

    static void addTo(Map<String, Object> pages) {
        for (SignInPage.Reason reason : SignInPage.Reason.values()) {
            pages.put("sign-in-" + (reason.key().isEmpty() ? "none" : reason.key()), signIn(reason));
        }
        pages.put("staff-home", home());
        pages.put(
                "staff-home-nothing",
                new HomePage(List.of(
                        new HomePage.Part("decide", List.of()),
                        new HomePage.Part("asked", List.of()),
                        new HomePage.Part("watch", List.of()))));
        for (NotProven.Reason reason : NotProven.Reason.values()) {
            pages.put("not-proven-" + reason.key(), new NotProvenPage("/staff", reason.key()));
        }
        pages.put("second-factor", new SecondFactorPage("csrf", "half", false));
        pages.put("second-factor-wrong", new SecondFactorPage("csrf", "half", true));
        SampleConsole.addTo(pages);
        pages.put("staff-refusal", new RefusalPage(new ErrorPage(403, "not-allowed", "", "", 0)));
    }

    private static SignInPage signIn(SignInPage.Reason reason) {
        return new SignInPage(
                "staff",
                "/staff",
                List.of(
                        new SignInPage.Field("user", "text", "username", "text", 40),
                        new SignInPage.Field("password", "password", "current-password", "text", 128),
                        new SignInPage.Field("code", "text", "one-time-code", "numeric", 6)),
                "csrf",
                "",
                reason,
                Optional.of(new ProviderLink("吉林省人力资源和社会保障系统统一身份认证平台", "the province's identity service", "/staff")));
    }

    private static HomePage home() {
        LocalDate day = LocalDate.of(2026, 6, 18);
        HomePage.Line late =
                new HomePage.Line("request", List.of("jl-engineering"), 1, "/staff", Optional.of(day), true);
        HomePage.Line many = new HomePage.Line("waiting", List.of(), 1312, "/staff", Optional.of(day), false);
        return new HomePage(List.of(
                new HomePage.Part("decide", List.of(many, late)),
                new HomePage.Part("asked", List.of(late)),
                new HomePage.Part("watch", List.of())));
    }
}
