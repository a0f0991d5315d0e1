package zhengjian.committee.http;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Kind;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.Field;
import zhengjian.page.staff.ActFacts;
import zhengjian.staff.UserName;

/** An authorisation and its changes as lines of a page, in the Chinese of the register. */
final class AuthorisationRows {
    private static final String COMMA = "、";

    private final Divisions divisions;

    AuthorisationRows(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The whole of it. */
    List<ActFacts.Row> of(Authorisation one) {
        return of(one, Optional.empty());
    }

    /** The whole of it, with what stood there before where that was something else. */
    List<ActFacts.Row> of(Authorisation one, Optional<Authorisation> before) {
        List<ActFacts.Row> earlier = before.map(this::plain).orElse(List.of());
        return plain(one).stream()
                .map(row -> earlier.stream()
                        .filter(old ->
                                old.key().equals(row.key()) && !old.value().equals(row.value()))
                        .findFirst()
                        .map(old -> new ActFacts.Row(
                                row.key(), row.value(), old.value().isEmpty() ? "–" : old.value()))
                        .orElse(row))
                .filter(row -> !row.value().isEmpty() || !row.before().isEmpty())
                .toList();
    }

    private List<ActFacts.Row> plain(Authorisation one) {
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("committee", one.id().text()));
        rows.add(ActFacts.Row.of("name", one.name()));
        rows.add(ActFacts.Row.of("ofAuthority", one.ofAuthority() ? "人社部门组建" : "用人单位或行业组织组建"));
        rows.add(ActFacts.Row.of("region", divisions.fullName(one.region()) + "（" + one.region() + "）"));
        rows.add(ActFacts.Row.of("unit", one.unit().orElse("")));
        rows.add(ActFacts.Row.of(
                "highest",
                one.highest().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> entry.getKey().chinese() + "："
                                + entry.getValue().chinese())
                        .collect(Collectors.joining("；"))));
        rows.add(ActFacts.Row.of(
                "fields", one.fields().stream().map(AuthorisationRows::field).collect(Collectors.joining("；"))));
        rows.add(ActFacts.Row.of(
                "channels", joined(one.channels().stream().sorted().map(Channel::chinese))));
        rows.add(ActFacts.Row.of("kinds", joined(one.kinds().stream().sorted().map(Kind::chinese))));
        rows.add(ActFacts.Row.of("years", one.firstYear() + "–" + one.lastYear()));
        rows.add(ActFacts.Row.of(
                "offices", joined(one.offices().stream().map(UserName::text).sorted())));
        return rows;
    }

    /** 工程：土木工程、水利工程; a series of which it reviews everything stands alone. */
    static String field(Field field) {
        return field.specialties().isEmpty()
                ? field.series()
                : field.series() + "：" + joined(field.specialties().stream().sorted(Comparator.naturalOrder()));
    }

    private static String joined(Stream<String> words) {
        return words.collect(Collectors.joining(COMMA));
    }

    /** What a change brings, besides the authorisation. */
    List<ActFacts.Row> of(AuthorisationChange change, Optional<Authorisation> before) {
        List<ActFacts.Row> rows = new ArrayList<>();
        rows.add(ActFacts.Row.of("step", change.step().chinese()));
        change.authorisation()
                .ifPresentOrElse(
                        one -> rows.addAll(of(one, before)),
                        () -> rows.add(
                                ActFacts.Row.of("committee", change.committee().text())));
        change.correctBy().map(LocalDate::toString).ifPresent(day -> rows.add(ActFacts.Row.of("correctBy", day)));
        change.missedYear().ifPresent(year -> rows.add(ActFacts.Row.of("missedYear", String.valueOf(year))));
        rows.add(ActFacts.Row.of("reason", change.reason()));
        rows.add(ActFacts.Row.of("document", change.document()));
        return rows;
    }
}
