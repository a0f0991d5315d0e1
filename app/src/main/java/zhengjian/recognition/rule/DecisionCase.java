package zhengjian.recognition.rule;

import java.util.List;
import java.util.Optional;
import zhengjian.recognition.source.Sense;

/**
 * One case of a rule and what it decides.
 *
 * @param id unique within the rule
 * @param limits at least one for {@code RECOGNISED_WITH_LIMITS}, none otherwise
 * @param because one sentence for the person who asked
 * @param corresponds the title or level that the credential counts as, where the rule names one
 */
public record DecisionCase(
        String id, Conditions when, Outcome outcome, List<Sense> limits, Sense because, Optional<Target> corresponds) {
    public DecisionCase {
        limits = List.copyOf(limits);
        boolean limited = outcome == Outcome.RECOGNISED_WITH_LIMITS;
        if (limited == limits.isEmpty()) {
            throw new IllegalArgumentException("limits belong to recognised-with-limits, and it needs one: " + id);
        }
    }
}
