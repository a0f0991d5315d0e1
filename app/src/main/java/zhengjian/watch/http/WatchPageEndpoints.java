package zhengjian.watch.http;

import io.javalin.http.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhengjian.employer.Employer;
import zhengjian.page.employer.WatchesPage;
import zhengjian.page.session.Complaint;
import zhengjian.watch.Digest;
import zhengjian.watch.Watch;
import zhengjian.watch.Watches;
import zhengjian.web.ProblemException;
import zhengjian.web.session.Form;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignedIn;

/** An employer's watches as a page: what changed since a day, what goes on, and a form for one more. */
public final class WatchPageEndpoints {
    /** Its address. */
    public static final String PATH = "/employer/watches";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_CODE = 64;
    private static final int SHOWN = 200;
    private static final int SERVER_FAULT = 500;

    private final Gate<Employer> gate;
    private final Watches watches;
    private final WatchEndpoints programs;
    private final InstantSource clock;

    /** @param programs opens and ends */
    public WatchPageEndpoints(Gate<Employer> gate, Watches watches, WatchEndpoints programs, InstantSource clock) {
        this.gate = gate;
        this.watches = watches;
        this.programs = programs;
        this.clock = clock;
    }

    /** {@code GET /employer/watches[?since=YYYY-MM-DD]}. */
    public void show(Context context, SignedIn<Employer> visitor) {
        Since since = Since.of(context.queryParam("since"), clock.instant());
        show(context, visitor, since, since.readable() ? List.of() : List.of(new Complaint("since", Since.EXPECTED)));
    }

    /** {@code POST /employer/watches}: one more, by its holder's share code; changes are told on this page. */
    public void open(Context context, SignedIn<Employer> visitor, Form form) {
        Optional<String> code = form.required("shareCode", LONGEST_CODE);
        if (code.isPresent()) {
            try {
                programs.open(visitor.account().code(), code.get(), Optional.empty());
                visitor.tell("employer.watches.opened");
                gate.leadOn(context, PATH);
                return;
            } catch (ProblemException refusal) {
                if (refusal.problem().status() >= SERVER_FAULT) {
                    throw refusal;
                }
                form.complain("shareCode", sentence(refusal.problem().detail()));
            }
        }
        context.status(400);
        show(context, visitor, Since.of("", clock.instant()), form.complaints());
    }

    private static String sentence(String detail) {
        return detail.contains(" / ") ? detail.replace(" / ", "。 ") + "." : detail;
    }

    /** {@code POST /employer/watches/{watch}/end}. */
    public void end(Context context, SignedIn<Employer> visitor, Form form) {
        programs.end(visitor.account().code(), context.pathParam("watch"));
        visitor.tell("employer.watches.ended");
        gate.leadOn(context, PATH);
    }

    private void show(Context context, SignedIn<Employer> visitor, Since since, List<Complaint> complaints) {
        Digest digest = watches.digest(visitor.account().code(), since.start(), clock.instant());
        gate.show(
                context,
                visitor,
                new WatchesPage(
                        since.day(),
                        digest.changes().stream()
                                .map(WatchPageEndpoints::change)
                                .toList(),
                        digest.whole(),
                        digest.ended().stream().map(WatchPageEndpoints::ended).toList(),
                        digest.open().stream()
                                .limit(SHOWN)
                                .map(WatchPageEndpoints::open)
                                .toList(),
                        digest.open().size(),
                        complaints));
    }

    private static WatchesPage.Change change(Digest.Change change) {
        return new WatchesPage.Change(
                change.watch().number().text(),
                key(change.watch()),
                change.notice().change().name().toLowerCase(Locale.ROOT),
                time(change.notice().at()));
    }

    private static WatchesPage.Ended ended(Digest.Ended ended) {
        return new WatchesPage.Ended(
                ended.watch().number().text(), ended.cause().code(), ended.at().map(WatchPageEndpoints::time));
    }

    private static WatchesPage.Open open(Digest.Open open) {
        Watch watch = open.watch();
        return new WatchesPage.Open(
                watch.id(),
                watch.number().text(),
                key(watch),
                time(watch.openedAt()),
                time(open.until()),
                watch.webhook().isPresent());
    }

    private static String key(Watch watch) {
        return watch.number().canonical();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZONE).toOffsetDateTime();
    }
}
