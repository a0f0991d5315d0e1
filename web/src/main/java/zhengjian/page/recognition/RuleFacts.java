package zhengjian.page.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule as people read it.
 *
 * @param where the place whose authority made it
 * @param from empty for an undated draft
 * @param to empty while it holds
 * @param draft a draft for comment
 * @param cases what it says case by case; empty where only the rule is named
 */
public record RuleFacts(
        String id,
        Words name,
        Words sense,
        Words where,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean draft,
        List<Source> sources,
        List<Words> notConsidered,
        List<Case> cases) {
    public RuleFacts {
        sources = List.copyOf(sources);
        notConsidered = List.copyOf(notConsidered);
        cases = List.copyOf(cases);
    }

    /**
     * Where it is written.
     *
     * @param number 文号, or empty
     * @param item section and item
     */
    public record Source(String number, String title, String item, boolean draft) {}

    /**
     * One case.
     *
     * @param answer key of its text: {@code recognised}, {@code may}, …
     */
    public record Case(String answer, Words because, List<Words> limits) {
        public Case {
            limits = List.copyOf(limits);
        }
    }
}
