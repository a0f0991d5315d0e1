package zhengjian.signing.trust;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a trust file was issued and until when it is fresh, both to the second, years 2000 to 2199.
 *
 * @param issuedAt first instant at which it may be believed
 * @param expires last instant at which it is fresh
 */
public record Period(Instant issuedAt, Instant expires) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    public Period {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expires = expires.truncatedTo(ChronoUnit.SECONDS);
        if (issuedAt.isBefore(EARLIEST) || !expires.isAfter(issuedAt) || !expires.isBefore(END)) {
            throw new IllegalArgumentException("period out of range: " + issuedAt + " to " + expires);
        }
    }

    /** From {@code issuedAt} on for {@code length}. */
    public static Period from(Instant issuedAt, Duration length) {
        return new Period(issuedAt, issuedAt.plus(length));
    }

    void requireAtMost(Duration longest, String what) {
        if (Duration.between(issuedAt, expires).compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    what + ": lasts longer than " + longest.toHours() + " hours: " + issuedAt + " to " + expires);
        }
    }
}
