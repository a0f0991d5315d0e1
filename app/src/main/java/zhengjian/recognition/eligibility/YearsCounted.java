package zhengjian.recognition.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.recognition.source.Sense;

/**
 * One line of the count.
 *
 * @param years full years; negative for years that need not be waited
 * @param rule the rule that counts them
 */
public record YearsCounted(Sense what, Optional<LocalDate> since, Optional<LocalDate> until, int years, String rule) {
    static YearsCounted period(Sense what, LocalDate since, LocalDate until, int years, String rule) {
        return new YearsCounted(what, Optional.of(since), Optional.of(until), years, rule);
    }

    static YearsCounted fewer(Sense what, int years, String rule) {
        return new YearsCounted(what, Optional.empty(), Optional.empty(), -years, rule);
    }
}
