package zhengjian.supervision.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.page.VerdictPage;
import zhengjian.page.staff.ActFacts;
import zhengjian.page.staff.ActFacts.Reading;
import zhengjian.page.staff.ActFacts.Row;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.supervision.Correction;
import zhengjian.supervision.Corrections;

/** How a correction is shown to who decides: with what the public reads of both certificates. */
public final class CorrectionPage implements ActPage<Correction> {
    private static final String NO_NUMBER = "–";

    private final Corrections kind;
    private final Register register;
    private final BiFunction<RegisteredCertificate, Instant, VerdictPage> reading;
    private final InstantSource clock;

    /** @param reading what the public reads of a certificate at a moment */
    public CorrectionPage(
            Corrections kind,
            Register register,
            BiFunction<RegisteredCertificate, Instant, VerdictPage> reading,
            InstantSource clock) {
        this.kind = kind;
        this.register = register;
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    public ActKind<Correction> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(Correction correction) {
        return new ActFacts.Heading("correction", List.of(correction.number().text()));
    }

    @Override
    public ActFacts facts(Correction correction, boolean waiting) {
        Optional<RegisteredCertificate> old = register.find(correction.number());
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("number", correction.number().text()));
        rows.addAll(corrected(correction, waiting ? old.map(RegisteredCertificate::certificate) : Optional.empty()));
        rows.add(Row.of("reason", correction.reason()));
        rows.add(Row.of("document", correction.document()));
        return new ActFacts(heading(correction), rows, readings(correction, old, waiting), waiting);
    }

    private static List<Row> corrected(Correction correction, Optional<Certificate> old) {
        Optional<Holder> holder = old.map(Certificate::holder);
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                "holderName",
                correction.name().map(PersonName::text),
                holder.map(one -> one.name().text()));
        add(
                rows,
                "sex",
                correction.sex().map(Sex::chinese),
                holder.flatMap(Holder::sex).map(Sex::chinese));
        add(
                rows,
                "idNumber",
                correction.idNumber().map(IdDocument::mask),
                holder.map(one -> one.id().masked()));
        add(rows, "employer", correction.employer(), holder.flatMap(Holder::employer));
        add(
                rows,
                "obtainedOn",
                correction.obtainedOn().map(LocalDate::toString),
                old.map(one -> one.obtainedOn().toString()));
        return rows;
    }

    private static void add(List<Row> rows, String key, Optional<String> right, Optional<String> wrong) {
        right.ifPresent(value -> rows.add(new Row(key, value, wrong.orElse(""))));
    }

    private List<Reading> readings(Correction correction, Optional<RegisteredCertificate> old, boolean waiting) {
        Instant now = clock.instant();
        List<Reading> readings = new ArrayList<>();
        old.ifPresent(one -> readings.add(new Reading("now", reading.apply(one, now))));
        if (waiting) {
            kind.outcome(correction).ifPresent(outcome -> {
                readings.add(new Reading("after-old", reading.apply(outcome.superseded(), now)));
                readings.add(new Reading(
                        "after-new", reading.apply(outcome.right(), now).withNumber(NO_NUMBER)));
            });
        } else {
            old.flatMap(one -> one.status().successor())
                    .flatMap(register::find)
                    .ifPresent(next -> readings.add(new Reading("now-new", reading.apply(next, now))));
        }
        return readings;
    }
}
