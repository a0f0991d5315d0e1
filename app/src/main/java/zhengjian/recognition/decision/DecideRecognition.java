package zhengjian.recognition.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.rule.Rulebook.RuleCase;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/**
 * Decides whether a credential counts at a place. A rule that decides goes before one that leaves the question open; among
 * equals the closer authority speaks. A fact that nobody stated becomes a limit, or leaves the question open.
 */
public final class DecideRecognition {
    private final Rulebook rulebook;
    private final Territories territories;

    public DecideRecognition(Rulebook rulebook, Territories territories) {
        this.rulebook = rulebook;
        this.territories = territories;
    }

    /** The decision under the rules that held on the question's day. */
    public Decision decide(Question question) {
        Facts facts = new Facts(question, territories);
        if (question.credential().obtainedOn().filter(question.on()::isBefore).isPresent()) {
            return open(Optional.empty(), "", Wording.NOT_YET_OBTAINED, facts);
        }
        List<Matched> matched = matches(facts);
        Optional<Matched> full = matched.stream()
                .filter(match -> match.fit().isFull() && decides(match))
                .findFirst();
        if (full.isPresent()) {
            return decided(full.get(), facts);
        }
        List<Matched> possible =
                matched.stream().filter(DecideRecognition::decides).toList();
        if (possible.isEmpty()) {
            return matched.stream()
                    .findFirst()
                    .map(match -> open(
                            Optional.of(match.one()), match.one().decision().id(), because(match), facts))
                    .orElseGet(() -> open(Optional.empty(), "", Wording.NO_RULE, facts));
        }
        return conditional(possible, facts);
    }

    /** The answer about a certificate that was not found, or of which nothing may be said: the same for all of them. */
    public Decision nothingFound(Place to) {
        return new Decision(
                Outcome.NOT_DECIDED,
                Optional.empty(),
                "",
                Wording.NOTHING_FOUND,
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(),
                Optional.of(Wording.ask(territories.name(to))));
    }

    private List<Matched> matches(Facts facts) {
        List<Matched> matched = new ArrayList<>();
        for (RuleCase one : rulebook.cases()) {
            if (one.rule().holdsOn(facts.question().on())) {
                Fit fit = Matching.fit(one.decision().when(), one.rule().jurisdiction(), facts);
                if (fit.isPossible()) {
                    matched.add(new Matched(one, fit));
                }
            }
        }
        return matched;
    }

    /** Facts are missing: if all that could follow is a recognition, they become its limits; otherwise nothing is decided. */
    private Decision conditional(List<Matched> possible, Facts facts) {
        Matched first = possible.get(0);
        boolean agreed = possible.stream().allMatch(match -> recognises(match.one()));
        return agreed
                ? decided(first, facts)
                : open(
                        Optional.of(first.one()),
                        first.one().decision().id(),
                        Wording.unstated(first.fit().unstated()),
                        facts);
    }

    private Decision decided(Matched match, Facts facts) {
        Rule rule = match.one().rule();
        DecisionCase decision = match.one().decision();
        List<Sense> limits = new ArrayList<>();
        Outcome outcome = decision.outcome();
        if (recognises(match.one())) {
            if (rule.draft()) {
                limits.add(Wording.draft(rule));
            }
            limits.addAll(decision.limits());
            match.fit().unstated().forEach(part -> limits.add(Wording.onlyIf(part, decision.when())));
            outcome = limits.isEmpty() ? Outcome.RECOGNISED : Outcome.RECOGNISED_WITH_LIMITS;
        }
        return new Decision(
                outcome,
                Optional.of(rule),
                decision.id(),
                decision.because(),
                limits,
                rule.notConsidered(),
                rule.draft(),
                corresponds(decision, facts),
                List.of(),
                Optional.empty());
    }

    private Decision open(Optional<RuleCase> one, String caseId, Sense because, Facts facts) {
        Question question = facts.question();
        return new Decision(
                Outcome.NOT_DECIDED,
                one.map(RuleCase::rule),
                caseId,
                because,
                List.of(),
                one.map(c -> c.rule().notConsidered()).orElse(List.of()),
                one.map(c -> c.rule().draft()).orElse(false),
                Optional.empty(),
                NearRules.of(rulebook, facts),
                Optional.of(Wording.ask(territories.name(question.to()))));
    }

    private static Sense because(Matched match) {
        Set<Part> unstated = match.fit().unstated();
        return unstated.isEmpty() ? match.one().decision().because() : Wording.unstated(unstated);
    }

    private static Optional<Target> corresponds(DecisionCase decision, Facts facts) {
        Optional<Directory> directory = decision.when().directory().map(asked -> asked.directory());
        return decision.corresponds()
                .or(() -> directory.flatMap(
                        listed -> facts.credential().qualification().flatMap(listed::find)))
                .map(target -> target.inSeries(
                        facts.credential().series(), facts.credential().specialty()));
    }

    private static boolean decides(Matched match) {
        return match.one().decision().outcome() != Outcome.NOT_DECIDED;
    }

    private static boolean recognises(RuleCase one) {
        Outcome outcome = one.decision().outcome();
        return outcome == Outcome.RECOGNISED || outcome == Outcome.RECOGNISED_WITH_LIMITS;
    }

    private record Matched(RuleCase one, Fit fit) {}
}
