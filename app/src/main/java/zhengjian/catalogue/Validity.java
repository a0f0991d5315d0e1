package zhengjian.catalogue;

import java.time.LocalDate;

/** The days on which a row of reference data holds, both ends included. */
public record Validity(LocalDate since, LocalDate until) {
    /** The end of what is still in force. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Validity {
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("validity: until " + until + " is before since " + since);
        }
    }

    /** Reads two dates; an empty end is open. */
    static Validity parse(String since, String until) {
        return new Validity(LocalDate.parse(since), until.isEmpty() ? OPEN : LocalDate.parse(until));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
