package zhengjian.recognition.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.recognition.decision.Facts;
import zhengjian.recognition.decision.Matching;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.BadRules;

/**
 * Refuses a rule that speaks of some values of a condition in one case and forgets them in another (it may leave a question
 * open, but it must say so), and dated versions of one rule with days between or on both.
 */
final class CheckGaps {
    private CheckGaps() {}

    static void check(Rulebook rulebook, Territories territories) {
        Map<String, List<Rule>> versions = new TreeMap<>();
        for (Rule rule : rulebook.rules()) {
            versions.computeIfAbsent(rule.id(), id -> new ArrayList<>()).add(rule);
            if (!rule.decisions().isEmpty()) {
                checkCases(rule, territories);
            }
        }
        versions.values().forEach(CheckGaps::checkVersions);
    }

    private static void checkCases(Rule rule, Territories territories) {
        List<Conditions> cases =
                rule.decisions().stream().map(DecisionCase::when).toList();
        List<Conditions> together = Envelope.of(cases);
        new Examples(cases, List.of(rule.jurisdiction()), List.of()).forEach(question -> {
            Facts facts = new Facts(question, territories);
            if (fitsAny(together, rule, facts) && !fitsAny(cases, rule, facts)) {
                throw gap(rule, question);
            }
        });
    }

    private static boolean fitsAny(List<Conditions> cases, Rule rule, Facts facts) {
        return cases.stream()
                .anyMatch(one -> Matching.fit(one, rule.jurisdiction(), facts).isFull());
    }

    private static BadRules gap(Rule rule, Question question) {
        return new BadRules(
                rule.id() + " 的情形之间有缺口 / " + rule.id() + " has a gap between its cases: " + Telling.of(question));
    }

    private static void checkVersions(List<Rule> versions) {
        List<Rule> inOrder = versions.stream()
                .sorted(Comparator.comparing(rule -> rule.validity().from().orElse(LocalDate.MIN)))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            Optional<LocalDate> end = inOrder.get(i - 1).validity().to();
            Optional<LocalDate> start = inOrder.get(i).validity().from();
            if (end.isEmpty() || !end.map(day -> day.plusDays(1)).equals(start)) {
                String id = inOrder.get(i).id();
                throw new BadRules(id + " 的前后版本日期不相接 / the dated versions of " + id + " do not follow one another: "
                        + end.map(LocalDate::toString).orElse("…") + " → "
                        + start.map(LocalDate::toString).orElse("…"));
            }
        }
    }
}
