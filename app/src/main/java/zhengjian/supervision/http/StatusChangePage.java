package zhengjian.supervision.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.page.VerdictPage;
import zhengjian.page.staff.ActFacts;
import zhengjian.register.CurrentStatus;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.StatusChanges;

/** How a change of status is shown to who decides: with what the public reads before and after. */
public final class StatusChangePage implements ActPage<StatusChange> {
    private final StatusChanges kind;
    private final Register register;
    private final BiFunction<RegisteredCertificate, Instant, VerdictPage> reading;
    private final InstantSource clock;

    /** @param reading what the public reads of a certificate at a moment */
    public StatusChangePage(
            StatusChanges kind,
            Register register,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            InstantSource clock) {
        this.kind = kind;
        this.register = register;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public ActKind<StatusChange> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(StatusChange change) {
        return new ActFacts.Heading(
                "status-change." + ChangeWord.of(change.kind()).code(),
                List.of(change.number().text()));
    }

    @Override
    public ActFacts facts(StatusChange change, boolean waiting) {
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("number", change.number().text()));
        rows.add(ActFacts.Row.of("change", change.kind().chinese()));
        rows.add(ActFacts.Row.of("reason", change.reason()));
        rows.add(ActFacts.Row.of("document", change.document()));
        change.successor().ifPresent(one -> rows.add(ActFacts.Row.of("successor", one.text())));
        Instant now = clock.instant();
        Optional<RegisteredCertificate> found = register.find(change.number());
        return new ActFacts(
                heading(change),
                rows,
                found.map(one -> reading.apply(one, now)),
                waiting ? found.map(one -> reading.apply(after(one, change, now), now)) : Optional.empty());
    }

    /** The certificate as it will stand in the register. */
    private static RegisteredCertificate after(RegisteredCertificate found, StatusChange change, Instant at) {
        return new RegisteredCertificate(
                found.certificate(),
                found.earlierNumber(),
                found.tokenText(),
                found.keyId(),
                found.ledgerIndex(),
                found.issuedAt(),
                new CurrentStatus(change.status(), at, change.reason(), change.document(), change.successor()),
                found.statusList(),
                found.statusIndex());
    }
}
