package zhengjian.page.recognition;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The rules in force on a day.
 *
 * @param place the place that was asked about, if one was
 * @param version counts the versions of the rule set
 * @param hash names this version, lower-case hex
 */
public record RulesPage(
        Typed typed,
        Offers offers,
        LocalDate on,
        Optional<Words> place,
        List<RuleFacts> rules,
        int version,
        String hash) {
    public RulesPage {
        rules = List.copyOf(rules);
    }
}
