package zhengjian.committee;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhengjian.certificate.Channel;
import zhengjian.certificate.Kind;
import zhengjian.staff.UserName;

/** Committees and their authorisations as members of JSON objects. */
public final class AuthorisationJson {
    private AuthorisationJson() {}

    /** A committee, its authorisation and what was recorded about it. */
    public static Map<String, Object> of(Committee committee) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("committee", committee.authorisation().id().text());
        body.put("standing", committee.standing().code());
        committee.correctBy().map(LocalDate::toString).ifPresent(day -> body.put("correctBy", day));
        committee.barredThrough().ifPresent(year -> body.put("barredThrough", year));
        body.put("authorisation", of(committee.authorisation()));
        body.put(
                "history",
                committee.history().stream().map(AuthorisationJson::of).toList());
        return body;
    }

    private static Map<String, Object> of(Recorded recorded) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("on", recorded.on().toString());
        body.put("actor", recorded.actor());
        add(body, recorded.change());
        return body;
    }

    static void add(Map<String, Object> body, AuthorisationChange change) {
        body.put("change", change.step().code());
        change.authorisation().ifPresent(one -> body.put("authorisation", of(one)));
        change.correctBy().ifPresent(day -> body.put("correctBy", day.toString()));
        change.missedYear().ifPresent(year -> body.put("missedYear", year));
        body.put("reason", change.reason());
        body.put("document", change.document());
    }

    private static Map<String, Object> of(Authorisation one) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", one.name());
        body.put("ofAuthority", one.ofAuthority());
        body.put("region", one.region().code());
        one.unit().ifPresent(unit -> body.put("unit", unit));
        Map<String, String> highest = new TreeMap<>();
        one.highest().forEach((family, rank) -> highest.put(family.code(), rank.code()));
        body.put("highest", highest);
        body.put("fields", one.fields().stream().map(AuthorisationJson::of).toList());
        body.put("channels", inOrder(one.channels().stream()).map(Channel::code).toList());
        body.put("kinds", inOrder(one.kinds().stream()).map(Kind::code).toList());
        body.put("firstYear", one.firstYear());
        body.put("lastYear", one.lastYear());
        body.put("offices", one.offices().stream().map(UserName::text).sorted().toList());
        return body;
    }

    private static Map<String, Object> of(Field field) {
        List<String> specialties = field.specialties().stream().sorted().toList();
        return Map.of("series", field.series(), "specialties", specialties);
    }

    private static <T extends Comparable<T>> Stream<T> inOrder(Stream<T> values) {
        return values.sorted(Comparator.naturalOrder());
    }
}
