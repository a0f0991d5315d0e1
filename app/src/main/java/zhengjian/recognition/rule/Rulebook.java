package zhengjian.recognition.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhengjian.recognition.question.Zone;
import zhengjian.recognition.source.SourceDocument;

/**
 * All rules with what they refer to. Complete and free of contradictions: whoever reads rule files checks that first.
 *
 * @param number counts the versions of this rule set, from 1
 * @param version SHA-256 of the rule set, lower-case hex: the same version decides the same question alike for ever
 * @param rules in the order of the table
 * @param cases every deciding case with its rule, the closest authority first
 */
public record Rulebook(
        int number,
        String version,
        List<Rule> rules,
        Map<String, SourceDocument> documents,
        List<Zone> zones,
        Map<String, Directory> directories,
        List<RuleCase> cases) {
    /** A case together with the rule that it belongs to. */
    public record RuleCase(Rule rule, DecisionCase decision) {
        /** For instance {@code R4/senior}. */
        public String id() {
            return rule.id() + "/" + decision.id();
        }
    }

    public static Rulebook of(
            int number,
            String version,
            List<Rule> rules,
            Map<String, SourceDocument> documents,
            List<Zone> zones,
            Map<String, Directory> directories) {
        List<RuleCase> cases = new ArrayList<>();
        rules.forEach(rule -> rule.decisions().forEach(one -> cases.add(new RuleCase(rule, one))));
        cases.sort(Comparator.comparingInt(one -> -one.rule().jurisdiction().closeness()));
        return new Rulebook(
                number,
                version,
                List.copyOf(rules),
                Map.copyOf(documents),
                List.copyOf(zones),
                Map.copyOf(directories),
                List.copyOf(cases));
    }

    public Stream<Rule> inForceOn(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day));
    }

    /** The zone with that identifier or name. */
    public Optional<Zone> zone(String text) {
        return zones.stream().filter(zone -> zone.isCalled(text)).findFirst();
    }
}
