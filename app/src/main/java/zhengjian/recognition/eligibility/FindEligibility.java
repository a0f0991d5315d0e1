package zhengjian.recognition.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Territories;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.eligibility.Eligibility.MayNot;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;

/** Finds what somebody may apply for under the rules of the employer's place that hold on a day. */
public final class FindEligibility {
    private final Rulebook rulebook;
    private final Territories territories;
    private final DecideRecognition recognition;

    public FindEligibility(Rulebook rulebook, Territories territories) {
        this.rulebook = rulebook;
        this.territories = territories;
        this.recognition = new DecideRecognition(rulebook, territories);
    }

    /** All openings, the earliest first, and all refusals. */
    public Eligibility find(EligibilityQuestion question) {
        List<Rule> rules = rulebook.inForceOn(question.on())
                .filter(rule -> territories.contains(
                        rule.jurisdiction(), question.person().employer(), question.on()))
                .toList();
        List<May> may = new ArrayList<>();
        List<MayNot> mayNot = new ArrayList<>();
        Findings findings = new Findings(may, mayNot);
        new Applications(question, territories, findings).addAll(rules);
        new NextLevels(question, recognition, rules, findings).addAll();
        may.sort(Comparator.comparing(May::from));
        return new Eligibility(may, mayNot.stream().distinct().toList());
    }

    /** Where the parts of the search put what they find. */
    record Findings(List<May> may, List<MayNot> mayNot) {}
}
