package zhengjian.integrity;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A conduct for which somebody is entered in the integrity record: dated data, each part with the rule that it rests on.
 *
 * @param code the word in the record and on the wire, for ever
 * @param until last day; empty while in force
 * @param rule by which the title is revoked and the person entered
 * @param sense of that rule, in our words
 * @param recordMonths how long an entry is kept
 * @param recordRule which rule says so
 * @param leastBan months of the shortest ban, 0 when a ban need not be decided
 * @param mostBan months of the longest one
 * @param banRule which rule says so
 */
public record Ground(
        String code,
        String chinese,
        String english,
        LocalDate since,
        Optional<LocalDate> until,
        String rule,
        String sense,
        String senseEnglish,
        int recordMonths,
        String recordRule,
        int leastBan,
        int mostBan,
        String banRule) {
    public Ground {
        if (!code.matches("[a-z-]{1,40}") || recordMonths < 1 || leastBan < 0 || mostBan < leastBan) {
            throw new IllegalArgumentException("no ground of the integrity record: " + code);
        }
    }

    boolean isInForce(LocalDate on) {
        return !on.isBefore(since) && until.map(last -> !on.isAfter(last)).orElse(true);
    }

    /** The last day on which an entry of that day is kept: as long as the rule says, and as long as the ban lasts. */
    LocalDate keptThrough(LocalDate entered, int banMonths) {
        return last(entered, Math.max(recordMonths, banMonths));
    }

    /** The last day of a ban that begins that day; empty when none was decided. */
    static Optional<LocalDate> bannedThrough(LocalDate entered, int banMonths) {
        return banMonths == 0 ? Optional.empty() : Optional.of(last(entered, banMonths));
    }

    private static LocalDate last(LocalDate first, int months) {
        return first.plusMonths(months).minusDays(1);
    }
}
