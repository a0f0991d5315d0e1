package zhengjian.holder.http;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.holder.checks.CheckName;
import zhengjian.holder.checks.NoticeUnusual;
import zhengjian.holder.checks.SeenCheck;
import zhengjian.holder.checks.WhoChecked;
import zhengjian.holder.claim.Claim;
import zhengjian.holder.claim.ClaimKind;
import zhengjian.holder.claim.Claims;
import zhengjian.register.RegisteredCertificate;
import zhengjian.web.Members;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/** Who checked the holder's certificates, and what the holder objects to. */
public final class ClaimEndpoints {
    private final HolderSessionEndpoints sessions;
    private final OwnCertificates own;
    private final WhoChecked checks;
    private final NoticeUnusual unusual;
    private final Claims claims;
    private final HolderJson json;
    private final InstantSource clock;

    public ClaimEndpoints(
            HolderSessionEndpoints sessions,
            OwnCertificates own,
            WhoChecked checks,
            NoticeUnusual unusual,
            Claims claims,
            HolderJson json,
            InstantSource clock) {
        this.sessions = sessions;
        this.own = own;
        this.checks = checks;
        this.unusual = unusual;
        this.claims = claims;
        this.json = json;
        this.clock = clock;
    }

    /** {@code GET /api/v1/holder/checks}: the newest first, with alerts. */
    public void checks(Context context) {
        SignedHolder holder = sessions.require(context);
        List<SeenCheck> seen = checks.of(holder);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("checks", seen.stream().map(json::check).toList());
        body.put(
                "alerts",
                unusual.among(seen, clock.instant()).stream()
                        .map(HolderJson::alert)
                        .toList());
        context.json(body);
    }

    /** {@code GET /api/v1/holder/claims}: the newest first. */
    public void list(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(Map.of(
                "claims", claims.of(holder.key()).stream().map(json::claim).toList()));
    }

    /** {@code GET /api/v1/holder/claims/{claim}}. */
    public void show(Context context) {
        SignedHolder holder = sessions.require(context);
        context.json(json.claim(claims.find(context.pathParam("claim"))
                .filter(claim -> claim.person().equals(holder.key()))
                .orElseThrow(Answering::notYours)));
    }

    /** {@code POST /api/v1/holder/certificates/{number}/claims}: 201. */
    public void make(Context context) {
        SignedHolder holder = sessions.require(context);
        RegisteredCertificate registered =
                own.find(holder, context.pathParam("number")).orElseThrow(Answering::notYours);
        Members members = Members.read(context);
        ClaimKind kind = members.required("kind", members.value("kind", ClaimKind::parse));
        Optional<Long> entry = members.count("ledgerIndex");
        Optional<String> batch = members.text("batch");
        String text = members.required("text", members.text("text"));
        members.end();
        if (entry.isPresent() && batch.isPresent()) {
            throw Problems.invalidField(
                            "/batch", "账本条目和名单编号只填一个。 Give an entry of the ledger or a list's number, not both.")
                    .exception();
        }
        Optional<About> about = entry.map(index -> new About(Long.toString(index), "/ledgerIndex"))
                .or(() -> batch.map(number -> new About(number, "/batch")));
        Claim claim = make(holder, registered, kind, about, text);
        context.status(201);
        context.json(json.claim(claim));
    }

    /**
     * The check that a claim is about.
     *
     * @param name of the check, as it was given
     * @param pointer to where it was given
     */
    public record About(String name, String pointer) {}

    /**
     * Makes a claim; one about a check names a check of this very certificate.
     *
     * @throws zhengjian.web.ProblemException 400, 409, 503
     */
    public Claim make(
            SignedHolder holder, RegisteredCertificate registered, ClaimKind kind, Optional<About> about, String text) {
        Optional<CheckName> check =
                about.map(given -> CheckName.parse(given.name()).orElseThrow(() -> noSuchCheck(given)));
        try {
            return Answering.guarded(
                    () -> claims.make(holder, registered.certificate().number(), kind, check, text));
        } catch (Claims.NoSuchCheck none) {
            throw noSuchCheck(about.orElseThrow());
        }
    }

    /** Another's check, and one that there never was. */
    private static ProblemException noSuchCheck(About about) {
        return Problems.invalidField(about.pointer(), "这张证书没有这次查验。 There was no such check of this certificate.")
                .exception();
    }
}
