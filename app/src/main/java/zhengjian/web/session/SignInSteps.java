package zhengjian.web.session;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.SecureRandom;
import java.util.Optional;
import zhengjian.page.Language;
import zhengjian.page.session.SignInPage;

/**
 * Signing in to an area by steps of its own: the same cookies and the same comparison of forms as {@link SignInEndpoints}, and
 * pages of the feature's own.
 *
 * @param <A> what the area's accounts are
 */
public final class SignInSteps<A> {
    private static final int LONGEST_TOKEN = 64;

    private final Area area;
    private final PageSessions<A> sessions;
    private final OwnOrigin origin;
    private final SecureRandom random;

    public SignInSteps(Area area, PageSessions<A> sessions, OwnOrigin origin, SecureRandom random) {
        this.area = area;
        this.sessions = sessions;
        this.origin = origin;
        this.random = random;
    }

    /** The hidden field of a form before there is a session; sets the cookie that it is compared with. */
    public String formToken(Context context) {
        String token = context.cookie(area.formCookie());
        if (token == null || token.length() > LONGEST_TOKEN) {
            token = Tokens.draw(random);
            setCookie(context, area.formCookie(), token, -1);
        }
        return Tokens.hash(token);
    }

    /** The form of a request; empty when it did not come from a page of this site that this browser was shown. */
    public Optional<Form> ownForm(Context context) {
        Form typed = Form.read(context);
        String token = context.cookie(area.formCookie());
        boolean own = token != null && origin.sent(context) && Tokens.same(Tokens.hash(token), typed.typed("csrf"));
        return own ? Optional.of(typed) : Optional.empty();
    }

    /** The address to go to after signing in, if it is one of the area; else empty. */
    public String leadingBack(String to) {
        return area.holds(to) ? to : "";
    }

    /**
     * A new session for somebody who comes from another site: the browser keeps the cookie back until a page of ours leads on.
     *
     * @return where to lead on to, with language prefix
     */
    public String admit(Context context, A account, String to) {
        setCookie(context, area.cookie(), sessions.open(account), -1);
        setCookie(context, area.formCookie(), "", 0);
        return area.holds(to) ? to : Language.of(context.path()).address(area.path());
    }

    /** A new session; one that the browser brought with it ends. Leads to where the person wanted to go. */
    public void enter(Context context, A account, String to) {
        endSession(context);
        setCookie(context, area.cookie(), sessions.open(account), -1);
        setCookie(context, area.formCookie(), "", 0);
        leadTo(context, area.holds(to) ? to : Language.of(context.path()).address(area.path()));
    }

    /** Signs out: a form of the session like any other. */
    public void signOut(Context context, SignedIn<A> visitor, Form form) {
        endSession(context);
        setCookie(context, area.cookie(), "", 0);
        String why = "?why=" + SignInPage.Reason.SIGNED_OUT.key();
        leadTo(context, Language.of(context.path()).address(area.signIn()) + why);
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
