package zhengjian.watch.http;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import zhengjian.employer.ApiKey;
import zhengjian.employer.CreditCode;
import zhengjian.employer.KeyScope;
import zhengjian.employer.http.KeyGuardEndpoints;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.LookAtShare.Seen;
import zhengjian.holder.share.ShareCode;
import zhengjian.ledger.NotAppended;
import zhengjian.register.RegisteredCertificate;
import zhengjian.watch.Notice;
import zhengjian.watch.Watch;
import zhengjian.watch.Watches;
import zhengjian.watch.Webhook;
import zhengjian.web.Members;
import zhengjian.web.Problems;
import zhengjian.web.body.JsonTime;

/** An employer's watches as JSON. */
public final class WatchEndpoints {
    private final KeyGuardEndpoints guard;
    private final Watches watches;
    private final LookAtShare looking;
    private final InstantSource clock;
    private final boolean local;

    /** @param local whether webhooks on this machine will do: in a demonstration */
    public WatchEndpoints(
            KeyGuardEndpoints guard, Watches watches, LookAtShare looking, InstantSource clock, boolean local) {
        this.guard = guard;
        this.watches = watches;
        this.looking = looking;
        this.clock = clock;
        this.local = local;
    }

    /** {@code POST /api/v1/employer/watches} with {@code shareCode} and perhaps {@code webhook}: 201, the secret this once. */
    public void open(Context context) {
        ApiKey key = guard.require(context, KeyScope.WATCHES);
        Members members = Members.read(context);
        String typed = members.text("shareCode").orElseThrow(() -> members.missing("shareCode"));
        Optional<URI> webhook = members.value("webhook", text -> Webhook.address(text, local));
        members.end();
        New made = open(key.employer(), typed, webhook);
        Map<String, Object> body =
                listed(new Watches.Listed(made.opened().watch(), Optional.of(made.until()), List.of()));
        if (webhook.isPresent()) {
            body.put("secret", made.opened().secret().hex());
        }
        context.status(201);
        context.json(body);
    }

    /** A new watch. @param until its holder lets it */
    record New(Watches.Opened opened, Instant until) {}

    /** Opens one by the code that somebody typed. @throws zhengjian.web.ProblemException 400, 409, 503 */
    New open(CreditCode employer, String typed, Optional<URI> webhook) {
        ShareCode code = ShareCode.parse(typed).orElseThrow(() -> noSuchCode());
        Seen.Shown shown = look(code);
        RegisteredCertificate certificate =
                shown.answer().found().orElseThrow(() -> Problems.readOnly().exception());
        try {
            return new New(
                    watches.open(employer, shown.share(), certificate, webhook, clock.instant()),
                    shown.share().expiresAt());
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        }
    }

    /** Looks as everybody with the code does: recorded, and told to the holder among the checks. */
    private Seen.Shown look(ShareCode code) {
        try {
            Seen seen = looking.look(code).join();
            if (seen instanceof Seen.Shown shown) {
                return shown;
            }
            if (seen instanceof Seen.Ended) {
                throw Problems.conflict("分享码已失效，请持证人另给一个 / this share code has ended, ask its holder for another one")
                        .exception();
            }
            throw noSuchCode();
        } catch (CompletionException e) {
            throw Problems.readOnly().exception();
        }
    }

    private static RuntimeException noSuchCode() {
        return Problems.invalidField("/shareCode", "没有这个分享码。 There is no such share code.")
                .exception();
    }

    /** {@code GET /api/v1/employer/watches}: all of them, each with what it has told. */
    public void list(Context context) {
        ApiKey key = guard.require(context, KeyScope.WATCHES);
        context.json(Map.of(
                "watches",
                watches.ofEmployer(key.employer(), clock.instant()).stream()
                        .map(WatchEndpoints::listed)
                        .toList()));
    }

    /** {@code GET /api/v1/employer/watches/digest[?since=YYYY-MM-DD]}: what changed, and what ended. */
    public void digest(Context context) {
        ApiKey key = guard.require(context, KeyScope.WATCHES);
        Instant now = clock.instant();
        Since since = Since.of(context.queryParam("since"), now);
        if (!since.readable()) {
            throw Problems.invalidField("/since", Since.EXPECTED).exception();
        }
        context.json(DigestJson.of(watches.digest(key.employer(), since.start(), now), since, now));
    }

    /** {@code DELETE /api/v1/employer/watches/{watch}}. */
    public void end(Context context) {
        ApiKey key = guard.require(context, KeyScope.WATCHES);
        end(key.employer(), context.pathParam("watch"));
        context.status(204);
    }

    /** Ends one of an employer. @throws zhengjian.web.ProblemException 404, 503 */
    void end(CreditCode employer, String watch) {
        try {
            if (!watches.end(employer, watch, clock.instant())) {
                throw Problems.notFound().exception();
            }
        } catch (NotAppended e) {
            throw Problems.readOnly().exception();
        }
    }

    private static Map<String, Object> listed(Watches.Listed listed) {
        Watch watch = listed.watch();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", watch.id());
        body.put("number", watch.number().text());
        body.put("state", listed.until().isPresent() ? "open" : "ended");
        body.put("openedAt", JsonTime.of(watch.openedAt().truncatedTo(ChronoUnit.SECONDS)));
        listed.until().ifPresent(until -> body.put("until", JsonTime.of(until.truncatedTo(ChronoUnit.SECONDS))));
        watch.webhook().ifPresent(address -> body.put("webhook", address.toString()));
        body.put(
                "changes", listed.notices().stream().map(WatchEndpoints::notice).toList());
        return body;
    }

    private static Map<String, Object> notice(Notice notice) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("change", notice.change().name().toLowerCase(Locale.ROOT));
        body.put("at", JsonTime.of(notice.at().truncatedTo(ChronoUnit.SECONDS)));
        body.put("entry", notice.entry());
        body.put("delivery", notice.delivery().code());
        body.put("tries", notice.tries());
        return body;
    }
}
