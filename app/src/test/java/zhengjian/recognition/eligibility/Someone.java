package zhengjian.recognition.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.eligibility.Eligibility.MayNot;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.rule.Target;

/** A person with credentials, built fact by fact, and what they may apply for. */
final class Someone {
    private static final FindEligibility FIND = new FindEligibility(Rules.BOOK, Rules.TERRITORIES);

    private final Place employer;
    private final List<DescribedCredential> credentials = new ArrayList<>();
    private final List<Education> educations = new ArrayList<>();
    private final Set<String> awards = new TreeSet<>();
    private Optional<EmployerKind> kind = Optional.empty();
    private Optional<LocalDate> appointed = Optional.empty();
    private Optional<LocalDate> retires = Optional.empty();
    private OptionalInt combinedSince = OptionalInt.empty();
    private Optional<GrassrootsWork> service = Optional.empty();
    private Optional<String> occupation = Optional.empty();
    private Optional<Boolean> subjectMatches = Optional.empty();
    private LocalDate on = LocalDate.of(2023, 6, 1);

    private Someone(Place employer) {
        this.employer = employer;
    }

    static Someone at(String place) {
        return new Someone(Rules.BOOK.zone(place).map(Place::of).orElseGet(() -> Place.of(new DivisionCode(place))));
    }

    Someone in(EmployerKind employerKind) {
        kind = Optional.of(employerKind);
        return this;
    }

    Someone appointed(String day) {
        appointed = Optional.of(LocalDate.parse(day));
        return this;
    }

    Someone retires(String day) {
        retires = Optional.of(LocalDate.parse(day));
        return this;
    }

    Someone combinedSince(int year) {
        combinedSince = OptionalInt.of(year);
        return this;
    }

    Someone serving(String since, boolean fromCity, int agreement, boolean urgent) {
        service = Optional.of(new GrassrootsWork(LocalDate.parse(since), fromCity, agreement, urgent));
        return this;
    }

    Someone working(String specialty) {
        occupation = Optional.of(specialty);
        return this;
    }

    Someone matching(boolean matches) {
        subjectMatches = Optional.of(matches);
        return this;
    }

    Someone with(String degree, String graduated) {
        educations.add(new Education(degree, Optional.of(LocalDate.parse(graduated))));
        return this;
    }

    Someone awarded(String award) {
        awards.add(award);
        return this;
    }

    Someone on(String day) {
        on = LocalDate.parse(day);
        return this;
    }

    Someone regular(Level level, String series, String obtained) {
        return title(Kind.REGULAR, level, series, "220000", obtained);
    }

    Someone directional(Level level, String county, String obtained) {
        return title(Kind.DIRECTIONAL, level, "工程", county, obtained);
    }

    Someone skill(SkillGrade grade, String series, String obtained) {
        credentials.add(credential(
                CredentialFamily.SKILL,
                Optional.empty(),
                Optional.of(grade),
                Optional.empty(),
                series,
                Optional.empty(),
                obtained));
        return this;
    }

    Someone qualified(String qualification, String obtained) {
        credentials.add(credential(
                CredentialFamily.QUALIFICATION,
                Optional.empty(),
                Optional.empty(),
                Optional.of(qualification),
                "社会服务",
                Optional.empty(),
                obtained));
        return this;
    }

    private Someone title(Kind titleKind, Level level, String series, String scope, String obtained) {
        credentials.add(credential(
                CredentialFamily.TITLE,
                Optional.of(titleKind),
                Optional.of(level),
                Optional.empty(),
                series,
                Optional.of(new DivisionCode(scope)),
                obtained));
        return this;
    }

    private static DescribedCredential credential(
            CredentialFamily family,
            Optional<Kind> kind,
            Optional<Rank> rank,
            Optional<String> qualification,
            String series,
            Optional<DivisionCode> scope,
            String obtained) {
        return new DescribedCredential(
                family,
                kind,
                rank,
                qualification,
                Optional.of(series),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new DivisionCode("220000")),
                scope,
                Optional.of(LocalDate.parse(obtained)),
                Optional.empty(),
                Status.VALID);
    }

    Eligibility find() {
        Person person = new Person(
                employer,
                kind,
                appointed,
                educations,
                awards,
                retires,
                combinedSince,
                service,
                occupation,
                subjectMatches);
        return FIND.find(new EligibilityQuestion(credentials, person, on));
    }

    /** The one opening to that rank, of that kind, by that rule. */
    May may(String rule, String target) {
        List<May> found = find().may().stream()
                .filter(may -> may.rule().id().equals(rule) && told(may.apply()).equals(target))
                .toList();
        assertThat(found).as(rule + " → " + target + " in " + find()).hasSize(1);
        return found.get(0);
    }

    MayNot mayNot(String rule, String target) {
        return find().mayNot().stream()
                .filter(no -> no.rule().map(r -> r.id()).orElse("none").equals(rule)
                        && told(no.apply()).equals(target))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no refusal of " + target + " by " + rule + " in " + find()));
    }

    /** For instance {@code regular intermediate}, {@code skill-technician}. */
    static String told(Target target) {
        return target.kind().map(k -> k.code() + " ").orElse("") + target.rank().code();
    }

    /** All openings as {@code rule target from}. */
    List<String> openings() {
        return find().may().stream()
                .map(may -> may.rule().id() + " " + told(may.apply()) + " " + may.from())
                .sorted()
                .toList();
    }
}
