package zhengjian.recognition.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.recognition.decision.Facts;
import zhengjian.recognition.decision.Matching;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.ApplicationCase.Applicant;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Promotion.Years;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.BadRules;

/**
 * Refuses two cases that decide one question differently on one day, naming both. A case that leaves a question open does
 * not contradict another rule that decides it; within one rule it does.
 */
final class CheckContradictions {
    private final Territories territories;

    private CheckContradictions(Territories territories) {
        this.territories = territories;
    }

    static void check(Rulebook rulebook, Territories territories) {
        CheckContradictions check = new CheckContradictions(territories);
        List<Rule> rules = rulebook.rules();
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i; j < rules.size(); j++) {
                if (rules.get(i).validity().overlaps(rules.get(j).validity())) {
                    check.decisions(rules.get(i), rules.get(j));
                    check.applications(rules.get(i), rules.get(j));
                    check.yearsInPost(rules.get(i), rules.get(j));
                }
            }
        }
    }

    private void decisions(Rule one, Rule other) {
        one.decisions()
                .forEach(a -> other.decisions().forEach(b -> {
                    boolean open = a.outcome() == Outcome.NOT_DECIDED || b.outcome() == Outcome.NOT_DECIDED;
                    boolean differ =
                            a.outcome() != b.outcome() || !a.corresponds().equals(b.corresponds());
                    if (a != b && differ && (one == other || !open)) {
                        refuseOverlap(one, a.id(), a.when(), other, b.id(), b.when(), true);
                    }
                }));
    }

    private void applications(Rule one, Rule other) {
        one.applications()
                .forEach(a -> other.applications().forEach(b -> {
                    boolean open = a.opening() == Opening.NOT_DECIDED || b.opening() == Opening.NOT_DECIDED;
                    boolean differ = a.opening() != b.opening() || a.years() != b.years();
                    if (a != b && differ && sameApplication(a, b) && (one == other || !open)) {
                        refuseOverlap(one, a, other, b);
                    }
                }));
    }

    private void refuseOverlap(Rule one, ApplicationCase a, Rule other, ApplicationCase b) {
        if (a.holds().isPresent()) {
            refuseOverlap(
                    one,
                    a.id(),
                    a.holds().orElseThrow(),
                    other,
                    b.id(),
                    b.holds().orElseThrow(),
                    false);
        } else if (meet(one, other)) {
            throw differ(one, a.id(), other, b.id(), a.apply().rank().code());
        }
    }

    /** Two figures for the years in post that one person would have to wait. */
    private void yearsInPost(Rule one, Rule other) {
        if (one.promotion().isEmpty() || other.promotion().isEmpty() || !meet(one, other)) {
            return;
        }
        for (Years a : one.promotion().get().years()) {
            for (Years b : other.promotion().get().years()) {
                boolean overlap = !apart(a.employers(), b.employers())
                        && !apart(a.levels(), b.levels())
                        && !apart(a.targets(), b.targets());
                if (overlap && a.years() != b.years()) {
                    throw differ(one, "promotion", other, "promotion", a.years() + " / " + b.years());
                }
            }
        }
    }

    /** Whether both rules hold in some place. */
    private boolean meet(Rule one, Rule other) {
        return lies(one, other) || lies(other, one);
    }

    private boolean lies(Rule inner, Rule outer) {
        Optional<Place> place = inner.jurisdiction()
                .zone()
                .map(Place::of)
                .or(() -> inner.jurisdiction().division().map(Place::of));
        LocalDate day =
                inner.validity().from().or(() -> outer.validity().from()).orElse(LocalDate.of(2024, 1, 1));
        return place.map(where -> territories.contains(outer.jurisdiction(), where, day))
                .orElse(outer.jurisdiction().closeness() == 0);
    }

    /** Whether one person could be told both: the same to apply for, counted from the same day. */
    private static boolean sameApplication(ApplicationCase a, ApplicationCase b) {
        return a.holds().isPresent() == b.holds().isPresent()
                && a.apply().rank() == b.apply().rank()
                && a.apply().kind().equals(b.apply().kind())
                && a.since() == b.since()
                && a.besides().equals(b.besides())
                && mayBeOne(a.applicant(), b.applicant());
    }

    private static boolean mayBeOne(Applicant a, Applicant b) {
        return !apart(a.employers(), b.employers())
                && !apart(a.employerLevels(), b.employerLevels())
                && !apart(a.degrees(), b.degrees())
                && !apart(a.awards(), b.awards())
                && !apart(a.occupations(), b.occupations())
                && a.agreement().equals(b.agreement())
                && a.urgent() == b.urgent()
                && a.withoutTitle() == b.withoutTitle();
    }

    private void refuseOverlap(
            Rule one, String oneCase, Conditions a, Rule other, String otherCase, Conditions b, boolean asked) {
        if (disjoint(a, b)) {
            return;
        }
        new Examples(
                        List.of(a, b),
                        List.of(one.jurisdiction(), other.jurisdiction()),
                        List.of(one.validity(), other.validity()))
                .forEach(question -> {
                    if (matches(one, a, question, asked) && matches(other, b, question, asked)) {
                        throw differ(one, oneCase, other, otherCase, Telling.of(question));
                    }
                });
    }

    private static BadRules differ(Rule one, String oneCase, Rule other, String otherCase, String question) {
        String a = one.id() + "/" + oneCase;
        String b = other.id() + "/" + otherCase;
        return new BadRules(
                a + " 与 " + b + " 对同一情形作不同决定 / " + a + " and " + b + " decide one case differently: " + question);
    }

    private boolean matches(Rule rule, Conditions conditions, Question question, boolean asked) {
        if (!rule.holdsOn(question.on())) {
            return false;
        }
        Facts facts = new Facts(question, territories);
        return asked
                ? Matching.fit(conditions, rule.jurisdiction(), facts).isFull()
                : territories.contains(rule.jurisdiction(), question.to(), question.on())
                        && Matching.fitCredential(conditions, facts).isFull();
    }

    /** Quick: some named set of the one has nothing in common with that of the other. */
    private static boolean disjoint(Conditions a, Conditions b) {
        return apart(a.families(), b.families())
                || apart(a.kinds(), b.kinds())
                || apart(a.ranks(), b.ranks())
                || apart(a.purposes(), b.purposes())
                || apart(a.employers(), b.employers())
                || apart(a.qualifications(), b.qualifications())
                || apart(a.series(), b.series())
                || apart(a.statuses(), b.statuses())
                || (a.pilot().isPresent() && b.pilot().isPresent() && !a.pilot().equals(b.pilot()));
    }

    private static <T> boolean apart(Set<T> one, Set<T> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }
}
