package zhengjian.signing.trust.state;

import java.time.Duration;
import java.time.Instant;
import zhengjian.signing.trust.Period;

/** How old a trusted file is. Only {@code FRESH} may be answered with green. */
public enum Freshness {
    /** Not expired. */
    FRESH,
    /** Expired for at most 30 days: what it says may have changed since. */
    STALE,
    /** Expired for more than 30 days: not to be used. */
    EXPIRED,
    /** Issued more than ten minutes after now: the clock is wrong, or the file. Not to be used. */
    NOT_YET;

    /** How long an expired file is still used, marked as stale. */
    public static final Duration GRACE = Duration.ofDays(30);

    /** How far two clocks may differ. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /** How a file of this period is seen at {@code now}. */
    public static Freshness of(Period period, Instant now) {
        if (now.plus(CLOCK_TOLERANCE).isBefore(period.issuedAt())) {
            return NOT_YET;
        }
        if (now.isAfter(period.expires().plus(GRACE))) {
            return EXPIRED;
        }
        return now.isAfter(period.expires()) ? STALE : FRESH;
    }

    /** True when what the file says may be used, with a word on its age. */
    public boolean usable() {
        return this == FRESH || this == STALE;
    }

    Freshness worse(Freshness other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
