package zhengjian.web.session;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Optional;
import zhengjian.page.Language;
import zhengjian.page.session.SignInPage;
import zhengjian.page.session.SignInPage.Reason;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Pages;

/**
 * Signing in to an area and out of it. Before there is a session, the form is compared with a cookie of its own, so that no
 * other site signs anybody in.
 *
 * @param <A> what the area's accounts are
 */
public final class SignInEndpoints<A> {
    private final Area area;
    private final PageSessions<A> sessions;
    private final Door<A> door;
    private final OwnOrigin origin;
    private final AttemptLimits limits;
    private final Pages pages;
    private final SecureRandom random;

    public SignInEndpoints(
            Area area,
            PageSessions<A> sessions,
            Door<A> door,
            OwnOrigin origin,
            AttemptLimits limits,
            Pages pages,
            SecureRandom random) {
        this.area = area;
        this.sessions = sessions;
        this.door = door;
        this.origin = origin;
        this.limits = limits;
        this.pages = pages;
        this.random = random;
    }

    /** {@code GET AREA/login[?to&why]}. */
    public void show(Context context) {
        String to = context.queryParam("to");
        String why = context.queryParam("why");
        show(context, to == null ? "" : to, Reason.of(why == null ? "" : why));
    }

    private void show(Context context, String to, Reason reason) {
        String token = context.cookie(area.formCookie());
        if (token == null || token.length() > 64) {
            token = Tokens.draw(random);
            setCookie(context, area.formCookie(), token, -1);
        }
        pages.showForm(
                context,
                new SignInPage(
                        area.key(),
                        area.path(),
                        door.fields(),
                        Tokens.hash(token),
                        area.holds(to) ? to : "",
                        reason,
                        door.provider()));
    }

    /** {@code POST AREA/login}: a new session; one that the browser brought with it ends. */
    public void signIn(Context context) {
        Form typed = Form.read(context);
        String to = typed.typed("to");
        if (!isOwn(context, typed)) {
            context.status(403);
            show(context, to, Reason.FOREIGN);
            return;
        }
        String target = area.key() + " " + door.target(typed);
        limits.admit(context, target);
        Optional<A> account = door.enter(typed);
        if (account.isEmpty()) {
            limits.failed(target);
            context.status(403);
            show(context, to, Reason.WRONG);
            return;
        }
        endSession(context);
        setCookie(context, area.cookie(), sessions.open(account.get()), -1);
        setCookie(context, area.formCookie(), "", 0);
        leadTo(context, area.holds(to) ? to : Language.of(context.path()).address(area.path()));
    }

    private boolean isOwn(Context context, Form typed) {
        String token = context.cookie(area.formCookie());
        return token != null && origin.sent(context) && Tokens.same(Tokens.hash(token), typed.typed("csrf"));
    }

    /** {@code POST AREA/sign-out}, a form of the session like any other. */
    public void signOut(Context context, SignedIn<A> visitor, Form form) {
        endSession(context);
        setCookie(context, area.cookie(), "", 0);
        leadTo(context, Language.of(context.path()).address(area.signIn()) + "?why=" + Reason.SIGNED_OUT.key());
    }

    private void endSession(Context context) {
        Optional.ofNullable(context.cookie(area.cookie())).ifPresent(sessions::end);
    }

    private void setCookie(Context context, String name, String value, int age) {
        context.cookie(new Cookie(name, value, "/", age, area.https(), true, null, SameSite.STRICT));
    }

    private static void leadTo(Context context, String address) {
        context.header("Cache-Control", "no-store");
        context.res().setHeader("Location", address);
        context.status(303);
    }
}
