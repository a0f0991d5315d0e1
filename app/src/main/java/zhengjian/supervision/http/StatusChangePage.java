package zhengjian.supervision.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.integrity.Grounds;
import zhengjian.page.VerdictPage;
import zhengjian.page.staff.ActFacts;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.Foreseen;
import zhengjian.supervision.StatusChanges;
import zhengjian.supervision.StatusDecision;

/** How a change of status is shown to who decides: with what the public reads before and after. */
public final class StatusChangePage implements ActPage<StatusDecision> {
    private final StatusChanges kind;
    private final Grounds grounds;
    private final Register register;
    private final BiFunction<RegisteredCertificate, Instant, VerdictPage> reading;
    private final InstantSource clock;

    /**
     * @param grounds for which somebody is entered in the integrity record
     * @param reading what the public reads of a certificate at a moment
     */
    public StatusChangePage(
            StatusChanges kind,
            Grounds grounds,
            Register register,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            InstantSource clock) {
        this.kind = kind;
        this.grounds = grounds;
        this.register = register;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public ActKind<StatusDecision> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(StatusDecision decision) {
        StatusChange change = decision.change();
        return new ActFacts.Heading(
                "status-change." + ChangeWord.of(change.kind()).code(),
                List.of(change.number().text()));
    }

    @Override
    public ActFacts facts(StatusDecision decision, boolean waiting) {
        StatusChange change = decision.change();
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("number", change.number().text()));
        rows.add(ActFacts.Row.of("change", change.kind().chinese()));
        rows.add(ActFacts.Row.of("reason", change.reason()));
        rows.add(ActFacts.Row.of("document", change.document()));
        change.successor().ifPresent(one -> rows.add(ActFacts.Row.of("successor", one.text())));
        decision.misconduct().ifPresent(one -> rows.addAll(MisconductRows.of(one, grounds)));
        Instant now = clock.instant();
        Optional<RegisteredCertificate> found = register.find(change.number());
        return new ActFacts(
                heading(decision),
                rows,
                found.map(one -> reading.apply(one, now)),
                waiting ? found.map(one -> reading.apply(Foreseen.changed(one, change, now), now)) : Optional.empty());
    }
}
