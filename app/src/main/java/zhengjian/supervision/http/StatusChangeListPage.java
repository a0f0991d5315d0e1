package zhengjian.supervision.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Kind;
import zhengjian.integrity.Grounds;
import zhengjian.page.VerdictPage;
import zhengjian.page.staff.ActFacts;
import zhengjian.page.staff.ActFacts.Reading;
import zhengjian.page.staff.ActFacts.Row;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.StatusChange;
import zhengjian.supervision.ChangeWord;
import zhengjian.supervision.Foreseen;
import zhengjian.supervision.StatusChangeList;
import zhengjian.supervision.StatusChangeLists;

/**
 * How a change of many certificates is shown to who decides: how many first, then one certificate of each kind with what the
 * public reads of it before and after.
 */
public final class StatusChangeListPage implements ActPage<StatusChangeList> {
    private static final int LISTED = 100;

    private final StatusChangeLists kind;
    private final Grounds grounds;
    private final Register register;
    private final BiFunction<RegisteredCertificate, Instant, VerdictPage> reading;
    private final InstantSource clock;

    /** @param reading what the public reads of a certificate at a moment */
    public StatusChangeListPage(
            StatusChangeLists kind,
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
    public ActKind<StatusChangeList> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(StatusChangeList list) {
        return new ActFacts.Heading(
                "status-change-list." + ChangeWord.of(list.kind()).code(),
                List.of(list.numbers().size()));
    }

    @Override
    public ActFacts facts(StatusChangeList list, boolean waiting) {
        Map<Kind, List<RegisteredCertificate>> found = new EnumMap<>(Kind.class);
        for (CertificateNumber number : list.numbers()) {
            register.find(number)
                    .ifPresent(one -> found.computeIfAbsent(
                                    one.certificate().scope().kind(), any -> new ArrayList<>())
                            .add(one));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of("certificates", Integer.toString(list.numbers().size())));
        rows.add(Row.of(
                "kindCounts",
                found.entrySet().stream()
                        .map(one ->
                                one.getKey().chinese() + " " + one.getValue().size())
                        .collect(Collectors.joining("、"))));
        rows.add(Row.of("change", list.kind().chinese()));
        rows.add(Row.of("reason", list.reason()));
        rows.add(Row.of("document", list.document()));
        list.misconduct().ifPresent(one -> rows.addAll(MisconductRows.of(one, grounds)));
        rows.add(Row.of("numbers", numbers(list)));
        return new ActFacts(heading(list), rows, readings(list, found, waiting), waiting);
    }

    private static String numbers(StatusChangeList list) {
        String listed = list.numbers().stream()
                .limit(LISTED)
                .map(CertificateNumber::text)
                .collect(Collectors.joining("、"));
        return list.numbers().size() > LISTED ? listed + " …" : listed;
    }

    private List<Reading> readings(
            StatusChangeList list, Map<Kind, List<RegisteredCertificate>> found, boolean waiting) {
        Instant now = clock.instant();
        List<Reading> readings = new ArrayList<>();
        for (List<RegisteredCertificate> ofOneKind : found.values()) {
            RegisteredCertificate one = ofOneKind.get(0);
            readings.add(new Reading("now", reading.apply(one, now)));
            if (waiting) {
                StatusChange change = new StatusChange(
                        one.certificate().number(),
                        list.kind(),
                        list.reason(),
                        list.document(),
                        list.actor(),
                        Optional.empty());
                readings.add(new Reading("after", reading.apply(Foreseen.changed(one, change, now), now)));
            }
        }
        return readings;
    }
}
