package zhengjian.recognition.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.rule.Conditions;

/** Credentials on both sides of every value that some conditions name; part of {@link Examples}. */
final class ExampleCredentials {
    private static final String OTHER = "其他";
    private static final LocalDate IN_PILOT = LocalDate.of(2023, 6, 30);
    private static final LocalDate AFTER_PILOT = LocalDate.of(2024, 6, 30);

    private final Collection<Conditions> conditions;
    private final Set<DivisionCode> divisions;
    private final List<DescribedCredential> all = new ArrayList<>();

    ExampleCredentials(Collection<Conditions> conditions, Set<DivisionCode> divisions) {
        this.conditions = conditions;
        this.divisions = divisions;
    }

    List<DescribedCredential> all() {
        Set<CredentialFamily> families = new LinkedHashSet<>();
        conditions.forEach(one -> families.addAll(one.families()));
        families.forEach(this::addFamily);
        return all;
    }

    private void addFamily(CredentialFamily family) {
        switch (family) {
            case TITLE -> divisions.forEach(this::addTitles);
            case POST -> addRanked(family, PostGrade.values());
            case SKILL -> addRanked(family, SkillGrade.values());
            case QUALIFICATION ->
                named(Conditions::qualifications)
                        .forEach(name -> add(
                                family,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(name),
                                Optional.empty(),
                                Optional.empty()));
        }
    }

    private void addTitles(DivisionCode division) {
        for (Level level : Level.values()) {
            Optional<Rank> rank = Optional.of(level);
            DivisionCode province = division.province();
            addTitle(Kind.REGULAR, rank, province, province);
            addTitle(Kind.REGULAR, rank, division, province);
            if (division.isCounty()) {
                addTitle(Kind.DIRECTIONAL, rank, province, division);
            }
            if (!division.isProvince()) {
                addTitle(Kind.LOCAL, rank, division, division);
            }
        }
    }

    private void addTitle(Kind kind, Optional<Rank> rank, DivisionCode issuer, DivisionCode scope) {
        add(CredentialFamily.TITLE, Optional.of(kind), rank, Optional.empty(), Optional.of(issuer), Optional.of(scope));
    }

    private void addRanked(CredentialFamily family, Rank[] ranks) {
        Stream.of(ranks)
                .forEach(rank -> add(
                        family,
                        Optional.empty(),
                        Optional.of(rank),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void add(
            CredentialFamily family,
            Optional<Kind> kind,
            Optional<Rank> rank,
            Optional<String> qualification,
            Optional<DivisionCode> issuer,
            Optional<DivisionCode> scope) {
        for (String series : named(Conditions::series)) {
            for (LocalDate obtainedOn : obtained()) {
                for (Boolean reviewed : reviews()) {
                    statuses()
                            .forEach(status -> all.add(new DescribedCredential(
                                    family,
                                    kind,
                                    rank,
                                    qualification,
                                    Optional.of(series),
                                    Optional.empty(),
                                    Optional.empty(),
                                    issuer,
                                    scope,
                                    Optional.of(obtainedOn),
                                    Optional.of(reviewed),
                                    status)));
                }
            }
        }
    }

    /** One value for each way in which the conditions tell values apart, and one that none of them names. */
    private Collection<String> named(Function<Conditions, Set<String>> part) {
        Map<List<Boolean>, String> byPattern = new LinkedHashMap<>();
        conditions.stream()
                .flatMap(one -> part.apply(one).stream())
                .forEach(value -> byPattern.putIfAbsent(
                        conditions.stream()
                                .map(one -> part.apply(one).contains(value))
                                .toList(),
                        value));
        List<String> names = new ArrayList<>(byPattern.values());
        names.add(OTHER);
        return names;
    }

    private List<LocalDate> obtained() {
        return conditions.stream().anyMatch(one -> one.pilot().isPresent())
                ? List.of(IN_PILOT, AFTER_PILOT)
                : List.of(IN_PILOT);
    }

    private List<Boolean> reviews() {
        return conditions.stream().anyMatch(one -> one.reviewPassed().isPresent())
                ? List.of(true, false)
                : List.of(true);
    }

    private Set<Status> statuses() {
        Set<Status> statuses = new LinkedHashSet<>();
        conditions.forEach(one -> statuses.addAll(one.statuses()));
        return statuses;
    }
}
