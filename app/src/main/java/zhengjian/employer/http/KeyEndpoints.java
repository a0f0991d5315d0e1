package zhengjian.employer.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.ApiKeys.Wanted;
import zhengjian.employer.KeyScope;
import zhengjian.ledger.NotAppended;
import zhengjian.web.Members;
import zhengjian.web.Problems;
import zhengjian.web.body.JsonTime;

/** An employer's keys as JSON, for a key that may manage keys. */
public final class KeyEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KeyGuardEndpoints guard;
    private final ApiKeys keys;
    private final InstantSource clock;

    public KeyEndpoints(KeyGuardEndpoints guard, ApiKeys keys, InstantSource clock) {
        this.guard = guard;
        this.keys = keys;
        this.clock = clock;
    }

    /** {@code GET /api/v1/employer/keys}: all keys of the employer, the newest first. */
    public void list(Context context) {
        ApiKey asking = guard.require(context, KeyScope.KEYS);
        context.json(Map.of(
                "keys",
                keys.ofEmployer(asking.employer()).stream().map(this::listed).toList()));
    }

    /** {@code POST /api/v1/employer/keys}: a new key; 201 with the key itself, this once. */
    public void make(Context context) {
        ApiKey asking = guard.require(context, KeyScope.KEYS);
        Members members = Members.read(context);
        String label = members.text("label").orElseThrow(() -> members.missing("label"));
        Set<KeyScope> scopes = members.value("scopes", KeyScope::parse).orElse(Set.of(KeyScope.BATCHES));
        int daily = members.number("dailyRows", 1, (int) ApiKey.MOST_DAILY_ROWS).orElse((int) ApiKey.USUAL_DAILY_ROWS);
        Wanted wanted = new Wanted(
                label,
                scopes,
                daily,
                members.date("until")
                        .map(last -> last.plusDays(1).atStartOfDay(ZONE).toInstant()));
        members.end();
        made(context, () -> keys.make(asking.employer(), wanted, actor(asking), clock.instant()));
    }

    /** {@code POST /api/v1/employer/keys/{key}/rotation} with {@code overlapDays}: a key in the place of another one. */
    public void rotate(Context context) {
        ApiKey asking = guard.require(context, KeyScope.KEYS);
        Members members = Members.read(context);
        int days = members.number("overlapDays", 0, ApiKeys.LONGEST_OVERLAP).orElse(1);
        members.end();
        made(
                context,
                () -> keys.rotate(
                        asking.employer(),
                        context.pathParam("key"),
                        Duration.ofDays(days),
                        actor(asking),
                        clock.instant()));
    }

    /** {@code DELETE /api/v1/employer/keys/{key}}: worth nothing from now on. */
    public void revoke(Context context) {
        ApiKey asking = guard.require(context, KeyScope.KEYS);
        guarded(() -> {
            keys.revoke(asking.employer(), context.pathParam("key"), actor(asking));
            return true;
        });
        context.status(204);
    }

    private void made(Context context, Supplier<ApiKeys.Made> step) {
        ApiKeys.Made made = guarded(step);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("apiKey", made.text());
        body.put("id", made.key().id());
        body.put("ledgerIndex", made.ledgerIndex());
        context.status(201);
        context.json(body);
    }

    private static <T> T guarded(Supplier<T> step) {
        try {
            return step.get();
        } catch (ApiKeys.NoSuchKey e) {
            throw Problems.notFound().exception();
        } catch (NotAppended.Refused e) {
            throw Problems.conflict(String.valueOf(e.getMessage())).exception();
        } catch (NotAppended e) {
            throw Problems.readOnly().withDetail(String.valueOf(e.getMessage())).exception();
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    private static String actor(ApiKey asking) {
        return asking.employer() + " key " + asking.id();
    }

    private Map<String, Object> listed(ApiKeys.Listed listed) {
        ApiKey key = listed.key();
        Instant now = clock.instant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", key.id());
        body.put("label", key.label());
        List<String> scopes = key.scopes().stream().map(KeyScope::code).sorted().toList();
        body.put("scopes", scopes);
        body.put("state", key.isInForce(now) ? "in-force" : key.revoked() ? "revoked" : "ended");
        body.put("madeAt", JsonTime.of(listed.madeAt().truncatedTo(ChronoUnit.SECONDS)));
        key.until().ifPresent(until -> body.put("until", JsonTime.of(until.truncatedTo(ChronoUnit.SECONDS))));
        listed.use()
                .lastUsed()
                .ifPresent(last -> body.put("lastUsedAt", JsonTime.of(last.truncatedTo(ChronoUnit.SECONDS))));
        body.put("dailyRows", key.dailyRows());
        body.put("rowsToday", listed.use().rowsOn(LocalDate.ofInstant(now, ZONE)));
        body.put("changedBy", key.changedBy());
        return body;
    }
}
