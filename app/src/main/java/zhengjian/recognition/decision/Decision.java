package zhengjian.recognition.decision;

import java.util.List;
import java.util.Optional;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/**
 * The answer to a question. Whatever is decided rests on a rule; without one the outcome is {@code NOT_DECIDED} and
 * {@code ask} says whom to ask.
 *
 * @param caseId the case of the rule, empty without a rule
 * @param because one sentence
 * @param limits at least one for {@code RECOGNISED_WITH_LIMITS}, none otherwise
 * @param draft the rule is a draft for comment
 * @param corresponds what the credential counts as, where the rule says so
 * @param considered rules of the place that come near and do not decide it, each with the reason; only if nothing is decided
 * @param ask only if nothing is decided
 */
public record Decision(
        Outcome outcome,
        Optional<Rule> rule,
        String caseId,
        Sense because,
        List<Sense> limits,
        List<Sense> notConsidered,
        boolean draft,
        Optional<Target> corresponds,
        List<Considered> considered,
        Optional<Sense> ask) {
    public Decision {
        limits = List.copyOf(limits);
        notConsidered = List.copyOf(notConsidered);
        considered = List.copyOf(considered);
        if (rule.isEmpty() && outcome != Outcome.NOT_DECIDED) {
            throw new IllegalArgumentException("a decision without a rule: " + outcome);
        }
        if (draft && outcome == Outcome.RECOGNISED) {
            throw new IllegalArgumentException("a draft recognises with limits at most");
        }
    }

    /** A rule that was looked at, and why it does not decide. */
    public record Considered(Rule rule, Sense why) {}
}
