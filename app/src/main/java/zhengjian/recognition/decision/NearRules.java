package zhengjian.recognition.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhengjian.recognition.decision.Decision.Considered;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.rule.ApplicationCase;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Jurisdiction;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.source.Sense;

/** The rules of a place that speak of the same family of credentials without deciding the question, each with the reason. */
final class NearRules {
    private static final Sense ELIGIBILITY =
            new Sense("该规则讲的是能否申报，不是是否认可", "the rule is about what one may apply for, not about recognition");
    private static final Sense OPEN = new Sense("该规则对此未作规定", "the rule leaves this open");

    private NearRules() {}

    static List<Considered> of(Rulebook rulebook, Facts facts) {
        Map<String, Considered> near = new TreeMap<>();
        for (Rule rule : rulebook.rules()) {
            if (rule.holdsOn(facts.question().on()) && facts.isIn(rule.jurisdiction()) && isLocal(rule)) {
                why(rule, facts).ifPresent(why -> near.put(rule.id(), new Considered(rule, why)));
            }
        }
        return List.copyOf(near.values());
    }

    private static boolean isLocal(Rule rule) {
        return !rule.jurisdiction().id().equals(Jurisdiction.COUNTRY);
    }

    private static Optional<Sense> why(Rule rule, Facts facts) {
        CredentialFamily family = facts.credential().family();
        Optional<Conditions> decides = rule.decisions().stream()
                .map(one -> one.when())
                .filter(when -> when.families().contains(family))
                .max((one, other) -> Integer.compare(reach(one, rule, facts), reach(other, rule, facts)));
        if (decides.isPresent()) {
            Fit fit = Matching.fit(decides.get(), rule.jurisdiction(), facts);
            return Optional.of(fit.missed().map(Part::miss).orElse(OPEN));
        }
        return startsFrom(rule).anyMatch(holds -> holds.families().contains(family))
                ? Optional.of(ELIGIBILITY)
                : Optional.empty();
    }

    /** How far the facts come before a part stands against them. */
    private static int reach(Conditions when, Rule rule, Facts facts) {
        return Matching.fit(when, rule.jurisdiction(), facts)
                .missed()
                .map(Part::ordinal)
                .orElse(Part.values().length);
    }

    private static Stream<Conditions> startsFrom(Rule rule) {
        return rule.applications().stream().map(ApplicationCase::holds).flatMap(Optional::stream);
    }
}
