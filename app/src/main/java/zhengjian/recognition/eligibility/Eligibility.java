package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import zhengjian.recognition.rule.Opening;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Target;
import zhengjian.recognition.source.Sense;

/** What one may apply for, and what not. */
public record Eligibility(List<May> may, List<MayNot> mayNot) {
    public Eligibility {
        may = List.copyOf(may);
        mayNot = List.copyOf(mayNot);
    }

    /**
     * @param from the first day on which the years are complete and the rule holds; may lie in the future
     * @param with other rules that the answer rests on
     * @param years every year that was counted
     */
    public record May(
            Target apply,
            LocalDate from,
            Rule rule,
            List<Rule> with,
            Sense because,
            List<YearsCounted> years,
            List<Sense> limits) {
        public May {
            with = List.copyOf(with);
            years = List.copyOf(years);
            limits = List.copyOf(limits);
        }
    }

    /**
     * @param opening {@code MAY_NOT}, or {@code NOT_DECIDED} if no rule says either way
     * @param rule empty if no rule speaks of it
     */
    public record MayNot(Target apply, Opening opening, Optional<Rule> rule, Sense reason) {}
}
