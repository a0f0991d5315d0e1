package zhengjian.recognition.load;

import java.util.List;
import java.util.Optional;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.source.Citation;
import zhengjian.recognition.source.Period;

/** Reads one rule file. */
final class RuleReader {
    private final Reference reference;

    RuleReader(Reference reference) {
        this.reference = reference;
    }

    Rule read(Fields fields) {
        try {
            return rule(fields);
        } catch (IllegalArgumentException e) {
            throw fields.refusal("id", "规则自相矛盾", "the rule contradicts itself: " + e.getMessage());
        }
    }

    private Rule rule(Fields fields) {
        Optional<Fields> subject = fields.optionalSection("subject");
        ApplicationReader applications = new ApplicationReader(reference);
        Rule rule = new Rule(
                fields.text("id"),
                fields.sense("name"),
                fields.value("jurisdiction", reference::jurisdiction),
                fields.sections("cites").stream().map(this::citation).toList(),
                fields.sense("sense"),
                new Period(fields.date("validFrom"), fields.date("validTo")),
                fields.senses("notConsidered"),
                fields.sections("decisions").stream()
                        .map(one -> decision(one, subject))
                        .toList(),
                fields.sections("applications").stream()
                        .map(one -> applications.read(one, subject))
                        .toList(),
                fields.optionalSection("promotion").map(PromotionReader::read));
        subject.ifPresent(Fields::end);
        fields.end();
        check(fields, rule);
        return rule;
    }

    private DecisionCase decision(Fields fields, Optional<Fields> subject) {
        Optional<Fields> when = fields.optionalSection("when");
        DecisionCase one = new DecisionCase(
                fields.text("case"),
                new ConditionsReader(subject, when, reference).read(),
                fields.value("decision", Outcome::parse),
                fields.senses("limits"),
                fields.sense("because"),
                fields.optionalSection("corresponds").map(ApplicationReader::target));
        fields.end();
        return one;
    }

    private Citation citation(Fields fields) {
        Citation citation = new Citation(fields.value("document", reference::document), fields.text("item"));
        fields.end();
        return citation;
    }

    private static void check(Fields fields, Rule rule) {
        if (rule.citations().isEmpty()) {
            throw fields.refusal("cites", "没有出处", "names no source");
        }
        if (rule.notConsidered().isEmpty()) {
            throw fields.refusal("notConsidered", "必须说明不看什么", "must say what the rule does not look at");
        }
        if (rule.decisions().isEmpty()
                && rule.applications().isEmpty()
                && rule.promotion().isEmpty()) {
            throw fields.refusal("decisions", "规则什么也没有规定", "the rule decides nothing");
        }
        if (!rule.draft() && rule.validity().from().isEmpty()) {
            throw fields.refusal("validFrom", "只有征求意见稿可以没有日期", "only a draft may be undated");
        }
        if (rule.draft() && rule.decisions().stream().anyMatch(one -> one.outcome() == Outcome.RECOGNISED)) {
            throw fields.refusal("decisions", "征求意见稿至多为有条件认可", "a draft gives recognised-with-limits at most");
        }
        requireUnique(fields, rule.decisions().stream().map(DecisionCase::id).toList());
        requireUnique(fields, rule.applications().stream().map(one -> one.id()).toList());
    }

    private static void requireUnique(Fields fields, List<String> ids) {
        if (ids.stream().distinct().count() != ids.size()) {
            throw fields.refusal("case", "情形名称重复", "two cases have one name");
        }
    }
}
