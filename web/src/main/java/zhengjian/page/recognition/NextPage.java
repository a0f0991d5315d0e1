package zhengjian.page.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What may I apply for next, when, and why; each year counted is shown.
 *
 * @param asked whether there is an answer
 */
public record NextPage(
        Typed typed,
        Offers offers,
        boolean asked,
        LocalDate on,
        List<May> may,
        List<MayNot> mayNot,
        String rulesVersion) {
    public NextPage {
        may = List.copyOf(may);
        mayNot = List.copyOf(mayNot);
    }

    /**
     * @param from first day
     * @param open whether that day has come
     * @param others rules that counted too
     */
    public record May(
            Words apply,
            LocalDate from,
            boolean open,
            Words because,
            List<Years> years,
            List<Words> limits,
            RuleFacts rule,
            List<RuleFacts> others) {
        public May {
            years = List.copyOf(years);
            limits = List.copyOf(limits);
            others = List.copyOf(others);
        }
    }

    /**
     * One line of the count.
     *
     * @param years negative for years that need not be waited
     * @param rule the rule that counts them
     */
    public record Years(Words what, Optional<LocalDate> since, Optional<LocalDate> until, int years, String rule) {}

    /** @param decided whether a rule says no; otherwise the rules leave it open */
    public record MayNot(Words apply, boolean decided, Words reason, Optional<RuleFacts> rule) {}
}
