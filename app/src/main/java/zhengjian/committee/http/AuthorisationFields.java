package zhengjian.committee.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.committee.Authorisation;
import zhengjian.committee.AuthorisationChange;
import zhengjian.committee.AuthorisationStep;
import zhengjian.committee.CommitteeId;
import zhengjian.committee.Field;
import zhengjian.page.staff.AuthorisationPage;
import zhengjian.staff.UserName;
import zhengjian.web.session.Form;

/** The form for a change of authorisation: read, and filled in beforehand. */
final class AuthorisationFields {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DOCUMENT = 200;
    private static final int LONGEST_FIELDS = 8000;
    private static final int LONGEST_OFFICES = 900;

    private AuthorisationFields() {}

    /** The change; empty when something is wrong, and then the form complains. */
    static Optional<AuthorisationChange> read(CommitteeId committee, AuthorisationStep step, Form form) {
        Optional<String> reason = form.required("reason", LONGEST_REASON);
        Optional<String> document = form.required("document", LONGEST_DOCUMENT);
        Optional<Authorisation> authorisation =
                step.bringsAuthorisation() ? authorisation(committee, form) : Optional.empty();
        Optional<Integer> missed =
                step == AuthorisationStep.WITHDRAW ? form.optional("missedYear", Integer::valueOf) : Optional.empty();
        Optional<java.time.LocalDate> correctBy = Optional.empty();
        if (step == AuthorisationStep.CORRECT) {
            correctBy = form.required("correctBy", java.time.LocalDate::parse);
        }
        if (!form.isRight()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new AuthorisationChange(
                    committee, step, authorisation, correctBy, missed, reason.orElseThrow(), document.orElseThrow()));
        } catch (IllegalArgumentException e) {
            form.complain("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Authorisation> authorisation(CommitteeId committee, Form form) {
        Optional<String> name = form.required("name", LONGEST_NAME);
        Optional<DivisionCode> region = form.required("region", DivisionCode::parse);
        Optional<Integer> first = form.required("firstYear", Integer::valueOf);
        Optional<Integer> last = form.required("lastYear", Integer::valueOf);
        Map<Family, Rank> highest = highest(form);
        List<Field> fields = fields(form);
        Set<Channel> channels = words(form, "channels", form.all("channels"), Channel::parse);
        Set<Kind> kinds = words(form, "kinds", form.all("kinds"), Kind::parse);
        List<String> names = form.optional("offices", LONGEST_OFFICES).stream()
                .flatMap(text -> Stream.of(text.split("[\\s,，、]+")))
                .toList();
        Set<UserName> offices = words(form, "offices", names, UserName::parse);
        Optional<String> unit = form.optional("unit", LONGEST_NAME);
        if (!form.isRight()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Authorisation(
                    committee,
                    name.orElseThrow(),
                    form.typed("ofAuthority").equals("yes"),
                    region.orElseThrow(),
                    unit,
                    highest,
                    fields,
                    channels,
                    kinds,
                    first.orElseThrow(),
                    last.orElseThrow(),
                    offices));
        } catch (IllegalArgumentException e) {
            form.complain("", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Map<Family, Rank> highest(Form form) {
        Map<Family, Rank> highest = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            form.optional("highest-" + family.code(), text -> Rank.parse(family, text))
                    .ifPresent(rank -> highest.put(family, rank));
        }
        if (highest.isEmpty()) {
            form.complain("highest", "至少选一类证书的最高级别。 Choose a highest rank for at least one family.");
        }
        return highest;
    }

    /** One series a line; its specialties after a colon. */
    private static List<Field> fields(Form form) {
        List<Field> fields = new ArrayList<>();
        String typed = form.typed("fields");
        if (typed.isEmpty() || typed.length() > LONGEST_FIELDS) {
            form.complain("fields", "至少写一个系列，至多 8000 个字符。 At least one series, at most 8000 characters.");
            return fields;
        }
        for (String line : typed.split("[\\r\\n；;]+")) {
            String[] parts = line.strip().split("[:：]", 2);
            if (parts[0].isBlank()) {
                continue;
            }
            try {
                Set<String> specialties = new LinkedHashSet<>();
                if (parts.length == 2) {
                    Arrays.stream(parts[1].split("[、,，]"))
                            .map(String::strip)
                            .filter(one -> !one.isEmpty())
                            .forEach(specialties::add);
                }
                fields.add(new Field(parts[0].strip(), specialties));
            } catch (IllegalArgumentException e) {
                form.complain("fields", String.valueOf(e.getMessage()));
            }
        }
        return fields;
    }

    private static <T> Set<T> words(Form form, String field, Collection<String> typed, Function<String, T> parse) {
        Set<T> words = new LinkedHashSet<>();
        for (String one : typed) {
            try {
                words.add(parse.apply(one));
            } catch (IllegalArgumentException e) {
                form.complain(field, String.valueOf(e.getMessage()));
            }
        }
        if (words.isEmpty() && !field.equals("offices")) {
            form.complain(field, "至少选一项。 Choose at least one.");
        }
        return words;
    }

    /** An authorisation as the form shows it. */
    static Map<String, List<String>> of(Authorisation one) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        typed.put("name", List.of(one.name()));
        typed.put("ofAuthority", List.of(one.ofAuthority() ? "yes" : ""));
        typed.put("region", List.of(one.region().code()));
        typed.put("unit", List.of(one.unit().orElse("")));
        one.highest().forEach((family, rank) -> typed.put("highest-" + family.code(), List.of(rank.code())));
        typed.put(
                "fields",
                List.of(one.fields().stream().map(AuthorisationRows::field).collect(Collectors.joining("\n"))));
        typed.put("channels", one.channels().stream().map(Channel::code).toList());
        typed.put("kinds", one.kinds().stream().map(Kind::code).toList());
        typed.put("firstYear", List.of(String.valueOf(one.firstYear())));
        typed.put("lastYear", List.of(String.valueOf(one.lastYear())));
        typed.put(
                "offices",
                List.of(one.offices().stream().map(UserName::text).sorted().collect(Collectors.joining(" "))));
        return typed;
    }

    /** What can be chosen. */
    static Map<String, List<AuthorisationPage.Choice>> choices() {
        Map<String, List<AuthorisationPage.Choice>> choices = new LinkedHashMap<>();
        choices.put("families", choices(Arrays.stream(Family.values()), Family::code, Family::chinese));
        for (Family family : Family.values()) {
            choices.put("highest-" + family.code(), choices(ranks(family), Rank::code, Rank::chinese));
        }
        choices.put("channels", choices(Arrays.stream(Channel.values()), Channel::code, Channel::chinese));
        choices.put("kinds", choices(Arrays.stream(Kind.values()), Kind::code, Kind::chinese));
        return choices;
    }

    private static Stream<Rank> ranks(Family family) {
        return Stream.<Rank[]>of(Level.values(), PostGrade.values(), SkillGrade.values())
                .flatMap(Arrays::stream)
                .filter(rank -> rank.family() == family);
    }

    private static <T> List<AuthorisationPage.Choice> choices(
            Stream<T> values, Function<T, String> code, Function<T, String> chinese) {
        return values.map(one -> new AuthorisationPage.Choice(code.apply(one), chinese.apply(one)))
                .toList();
    }
}
