package zhengjian.committee.http;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Rank;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationStep;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Field;
import zhengjian.staff.UserName;
import zhengjian.web.Members;
import zhengjian.web.Problems;

/** Reads a change of authorisation as somebody sends it. */
final class AuthorisationMembers {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;

    private AuthorisationMembers() {}

    /** @throws zhengjian.web.ProblemException 400 that points to what is wrong */
    static AuthorisationChange read(CommitteeId committee, Members members) {
        AuthorisationStep step = members.required("change", members.value("change", AuthorisationStep::parse));
        Optional<Authorisation> authorisation =
                members.object("authorisation").map(one -> authorisation(committee, one));
        try {
            AuthorisationChange change = new AuthorisationChange(
                    committee,
                    step,
                    authorisation,
                    members.date("correctBy"),
                    members.number("missedYear", FIRST_YEAR, LAST_YEAR),
                    members.required("reason", members.text("reason")),
                    members.required("document", members.text("document")));
            members.end();
            return change;
        } catch (IllegalArgumentException e) {
            throw Problems.badRequest(String.valueOf(e.getMessage())).exception();
        }
    }

    private static Authorisation authorisation(CommitteeId committee, Members members) {
        try {
            Authorisation authorisation = new Authorisation(
                    committee,
                    members.required("name", members.text("name")),
                    members.required("ofAuthority", members.flag("ofAuthority")),
                    members.required("region", members.value("region", DivisionCode::parse)),
                    members.text("unit"),
                    highest(members),
                    fields(members),
                    words(members, "channels", Channel::parse),
                    words(members, "kinds", Kind::parse),
                    members.required("firstYear", members.number("firstYear", FIRST_YEAR, LAST_YEAR)),
                    members.required("lastYear", members.number("lastYear", FIRST_YEAR, LAST_YEAR)),
                    words(members, "offices", UserName::parse));
            members.end();
            return authorisation;
        } catch (IllegalArgumentException e) {
            throw Problems.invalidField("/authorisation", String.valueOf(e.getMessage()))
                    .exception();
        }
    }

    private static Map<Family, Rank> highest(Members members) {
        Members given = members.required("highest", members.object("highest"));
        Map<Family, Rank> highest = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            given.value(family.code(), text -> Rank.parse(family, text)).ifPresent(rank -> highest.put(family, rank));
        }
        given.end();
        return highest;
    }

    private static List<Field> fields(Members members) {
        List<Field> fields = new ArrayList<>();
        for (Members item : members.list("fields", "series")) {
            String series = item.required("series", item.text("series"));
            fields.add(new Field(series, words(item, "specialties", text -> text)));
            item.end();
        }
        return fields;
    }

    private static <T> Set<T> words(Members members, String member, Function<String, T> parse) {
        return members.list(member, "value").stream()
                .map(item -> item.required("value", item.value("value", parse)))
                .collect(Collectors.toSet());
    }
}
