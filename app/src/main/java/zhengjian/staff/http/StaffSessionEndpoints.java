package zhengjian.staff.http;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.staff.Session;
import zhengjian.staff.Sessions;
import zhengjian.staff.SignIn;
import zhengjian.staff.UserName;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Signs staff in and out, and tells who sends a request: by its bearer token (RFC 6750), and by nothing else. */
public final class StaffSessionEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SCHEME = "Bearer ";

    private final SignIn signIn;
    private final Sessions sessions;
    private final AttemptLimits limits;

    /** @param limits failed attempts of an account count, from wherever they come */
    public StaffSessionEndpoints(SignIn signIn, Sessions sessions, AttemptLimits limits) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** {@code POST /api/v1/staff/session}: user, password and one-time code for a bearer token. */
    public void open(Context context) {
        Members members = Members.read(context);
        UserName user = members.required("user", members.value("user", UserName::parse));
        String password = members.required("password", members.text("password"));
        String code = members.required("code", members.text("code"));
        members.end();
        limits.admit(context, "staff " + user);
        Optional<Sessions.Opened> opened = signIn.with(user, password.toCharArray(), code);
        if (opened.isEmpty()) {
            limits.failed("staff " + user);
            throw Problems.notSignedIn()
                    .withDetail("用户名、口令或动态码不对。 User, password or code is wrong.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        context.status(201);
        context.json(body(opened.get()));
    }

    private static Map<String, Object> body(Sessions.Opened opened) {
        Session session = opened.session();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token", opened.token());
        body.put("user", session.account().user().text());
        body.put("role", session.account().role().code());
        body.put("until", time(session));
        body.put("idleMinutes", Sessions.IDLE.toMinutes());
        return body;
    }

    private static String time(Session session) {
        return ZonedDateTime.ofInstant(session.until().truncatedTo(ChronoUnit.SECONDS), ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** {@code DELETE /api/v1/staff/session}: the token is worth nothing from now on. */
    public void close(Context context) {
        require(context);
        token(context).ifPresent(sessions::end);
        context.status(204);
    }

    /** The session of a request. @throws zhengjian.web.ProblemException 401 when there is none, or it has ended */
    public Session require(Context context) {
        Optional<Session> session = token(context).flatMap(sessions::find);
        if (session.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer");
            throw Problems.notSignedIn()
                    .withDetail("请先登录，或重新登录。 Sign in, or sign in again.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        return session.get();
    }

    private static Optional<String> token(Context context) {
        String header = context.req().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
