package zhengjian.employer.http;

import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import zhengjian.employer.ApiKey;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.ApiKeys.Wanted;
import zhengjian.employer.Employer;
import zhengjian.employer.KeyScope;
import zhengjian.ledger.NotAppended;
import zhengjian.page.employer.KeysPage;
import zhengjian.page.session.Complaint;
import zhengjian.web.Problems;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** An employer's keys as pages. */
public final class KeyPageEndpoints {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST = 60;
    private static final Duration OVERLAP = Duration.ofDays(7);

    private final Gate<Employer> gate;
    private final ApiKeys keys;
    private final InstantSource clock;

    public KeyPageEndpoints(Gate<Employer> gate, ApiKeys keys, InstantSource clock) {
        this.gate = gate;
        this.keys = keys;
        this.clock = clock;
    }

    /** {@code GET /employer/keys}. */
    public void show(Context context, SignedIn<Employer> visitor) {
        show(context, visitor, Optional.empty(), List.of());
    }

    /** {@code POST /employer/keys}: the new key is shown on the answer, this once. */
    public void make(Context context, SignedIn<Employer> visitor, Form form) {
        Optional<String> label = form.required("label", LONGEST);
        if (label.isEmpty()) {
            context.status(400);
            show(context, visitor, Optional.empty(), form.complaints());
            return;
        }
        Employer employer = visitor.account();
        shown(
                context,
                visitor,
                () -> keys.make(employer.code(), Wanted.usual(label.get()), actor(employer), clock.instant()));
    }

    /** {@code POST /employer/keys/{key}/rotation}. */
    public void rotate(Context context, SignedIn<Employer> visitor, Form form) {
        Employer employer = visitor.account();
        shown(
                context,
                visitor,
                () -> keys.rotate(
                        employer.code(), context.pathParam("key"), OVERLAP, actor(employer), clock.instant()));
    }

    private void shown(Context context, SignedIn<Employer> visitor, Supplier<ApiKeys.Made> step) {
        try {
            show(context, visitor, Optional.of(step.get().text()), List.of());
        } catch (ApiKeys.NoSuchKey e) {
            throw Problems.notFound().exception();
        } catch (NotAppended.Refused e) {
            context.status(409);
            show(context, visitor, Optional.empty(), List.of(complaint(e)));
        }
    }

    /** {@code POST /employer/keys/{key}/revocation}. */
    public void revoke(Context context, SignedIn<Employer> visitor, Form form) {
        Employer employer = visitor.account();
        try {
            keys.revoke(employer.code(), context.pathParam("key"), actor(employer));
            visitor.tell("employer.keys.revoked");
            gate.leadOn(context, "/employer/keys");
        } catch (ApiKeys.NoSuchKey e) {
            throw Problems.notFound().exception();
        } catch (NotAppended.Refused e) {
            context.status(409);
            show(context, visitor, Optional.empty(), List.of(complaint(e)));
        }
    }

    private static Complaint complaint(NotAppended.Refused e) {
        return new Complaint("", String.valueOf(e.getMessage()).replace(" / ", "。 ") + ".");
    }

    private static String actor(Employer employer) {
        return employer.code().text();
    }

    private void show(Context context, SignedIn<Employer> visitor, Optional<String> made, List<Complaint> complaints) {
        Instant now = clock.instant();
        List<KeysPage.Key> listed = keys.ofEmployer(visitor.account().code()).stream()
                .map(one -> key(one, now))
                .toList();
        gate.show(context, visitor, new KeysPage(listed, made, complaints));
    }

    private static KeysPage.Key key(ApiKeys.Listed listed, Instant now) {
        ApiKey key = listed.key();
        return new KeysPage.Key(
                key.id(),
                key.label(),
                key.isInForce(now) ? "in-force" : key.revoked() ? "revoked" : "ended",
                key.scopes().stream().map(KeyScope::code).sorted().toList(),
                time(listed.madeAt()),
                key.until().map(KeyPageEndpoints::time),
                listed.use().lastUsed().map(KeyPageEndpoints::time),
                listed.use().rowsOn(LocalDate.ofInstant(now, ZONE)),
                key.dailyRows());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
