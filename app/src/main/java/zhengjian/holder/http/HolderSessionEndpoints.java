package zhengjian.holder.http;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.own.OwnData;
import zhengjian.holder.signin.HolderSessions;
import zhengjian.holder.signin.SignInWithCode;
import zhengjian.web.AttemptLimits;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Signs holders in and out by bearer token (RFC 6750), and tells who sends a request. */
public final class HolderSessionEndpoints {
    private static final String SCHEME = "Bearer ";

    private final Optional<SignInWithCode> signIn;
    private final HolderSessions sessions;
    private final AttemptLimits limits;

    /**
     * @param signIn empty where codes can be brought to nobody
     * @param limits codes asked for one ID document count, whoever asks and whether there is such a person
     */
    public HolderSessionEndpoints(Optional<SignInWithCode> signIn, HolderSessions sessions, AttemptLimits limits) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.limits = limits;
    }

    /** {@code POST /api/v1/holder/codes}: 202, the same for everybody. */
    public void ask(Context context) {
        Members members = Members.read(context);
        PersonName name = members.required("name", members.value("name", PersonName::parse));
        IdDocumentType type = members.value("idType", IdDocumentType::parse).orElse(IdDocumentType.RESIDENT_ID);
        IdDocument id = members.required("idNumber", members.value("idNumber", text -> IdDocument.parse(type, text)));
        CertificateNumber number =
                members.required("certificateNumber", members.value("certificateNumber", CertificateNumber::parse));
        members.end();
        SignInWithCode.Asked asked = ask(context, new SignInWithCode.Claim(name, id, number));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("challenge", asked.challenge());
        body.put("until", OwnData.time(asked.until()));
        body.put("tries", SignInWithCode.TRIES);
        asked.shown().ifPresent(code -> body.put("demoCode", code));
        context.header("Cache-Control", "no-store");
        context.status(202);
        context.json(body);
    }

    /** Whether holders can sign in here at all. */
    public boolean isOpen() {
        return signIn.isPresent();
    }

    /** Asks for a code within the limits. @throws zhengjian.web.ProblemException 404 where codes reach nobody, 429 */
    public SignInWithCode.Asked ask(Context context, SignInWithCode.Claim claim) {
        SignInWithCode open = signIn.orElseThrow(() -> Problems.notFound()
                .withDetail("本机关没有开通持证人登录，请到窗口办理。 Holders cannot sign in here; please come to the counter.")
                .exception());
        String target = "holder " + claim.id().type().code() + claim.id().number();
        limits.admit(context, target);
        limits.failed(target);
        return open.ask(claim);
    }

    /** Who signs in with this code. */
    public Optional<SignedHolder> redeem(Context context, String challenge, String code) {
        limits.admit(context);
        return signIn.flatMap(open -> open.redeem(challenge, code));
    }

    /** {@code POST /api/v1/holder/session}: challenge and code for a bearer token. */
    public void open(Context context) {
        Members members = Members.read(context);
        String challenge = members.required("challenge", members.text("challenge"));
        String code = members.required("code", members.text("code"));
        members.end();
        HolderSessions.Opened opened = redeem(context, challenge, code)
                .map(sessions::open)
                .orElseThrow(() -> Problems.notSignedIn()
                        .withDetail("登录信息或验证码不对，或者验证码已失效。请重新获取验证码。"
                                + " What you gave or the code is wrong, or the code has ended. Ask for another code.")
                        .exception());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("token", opened.token());
        body.put("until", OwnData.time(opened.until()));
        body.put("idleMinutes", HolderSessions.IDLE.toMinutes());
        context.header("Cache-Control", "no-store");
        context.status(201);
        context.json(body);
    }

    /** {@code DELETE /api/v1/holder/session}: the token is worth nothing from now on. */
    public void close(Context context) {
        require(context);
        token(context).ifPresent(sessions::end);
        context.status(204);
    }

    /** Who sends a request. @throws zhengjian.web.ProblemException 401 when there is no session, or it has ended */
    SignedHolder require(Context context) {
        Optional<SignedHolder> holder = token(context).flatMap(sessions::find);
        if (holder.isEmpty()) {
            context.header("WWW-Authenticate", "Bearer");
            throw Problems.notSignedIn()
                    .withDetail("请先登录，或重新登录。 Sign in, or sign in again.")
                    .exception();
        }
        context.header("Cache-Control", "no-store");
        return holder.get();
    }

    private static Optional<String> token(Context context) {
        String header = context.req().getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
