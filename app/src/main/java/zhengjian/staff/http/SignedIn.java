package zhengjian.staff.http;

import io.javalin.http.Context;
import java.util.Optional;
import zhengjian.staff.Session;
import zhengjian.staff.Sessions;
import zhengjian.web.Problems;

/** Who sends a request: read from its bearer token (RFC 6750), and from nothing else. */
public final class SignedIn {
    private static final String SCHEME = "Bearer ";

    private final Sessions sessions;

    public SignedIn(Sessions sessions) {
        this.sessions = sessions;
    }

    /** The session. @throws zhengjian.web.ProblemException 401 when there is none, or it has ended */
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

    static Optional<String> token(Context context) {
        String header = context.req().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
