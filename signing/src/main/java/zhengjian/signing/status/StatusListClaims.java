package zhengjian.signing.status;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a signed status list states. Checked here, whoever makes it.
 *
 * @param subject the address at which the list is published: http or https, printable ASCII without quotes, at most 512
 * @param issuedAt when it was signed, years 2000 to 2199, kept to the second
 * @param expiresAt from then on it says nothing about today, later than {@code issuedAt}
 * @param timeToLive how long a copy is used before a newer one should be fetched, 1 second to a year
 * @param list two bits for each certificate
 */
public record StatusListClaims(
        String subject, Instant issuedAt, Instant expiresAt, Duration timeToLive, StatusList list) {
    /** Bits of each entry. */
    public static final int BITS = 2;

    private static final Pattern SUBJECT = Pattern.compile("https?://[!#-\\[\\]-~]{1,500}");
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");

    public StatusListClaims {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        require(SUBJECT.matcher(subject).matches(), "subject", subject);
        require(!issuedAt.isBefore(EARLIEST) && issuedAt.isBefore(END), "issued at", issuedAt);
        require(expiresAt.isAfter(issuedAt) && expiresAt.isBefore(END), "expires at", expiresAt);
        require(
                timeToLive.toSeconds() >= 1 && timeToLive.toDays() <= 366 && timeToLive.getNano() == 0,
                "time to live",
                timeToLive);
        require(list.bits() == BITS, "bits", list.bits());
    }

    private static void require(boolean holds, String field, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("status list: " + field + " is not acceptable: " + found);
        }
    }

    /** What the list says of the certificate at this place; nothing when it does not reach so far. */
    public Optional<ListedStatus> status(int index) {
        return list.value(index).stream()
                .mapToObj(ListedStatus::ofValue)
                .findFirst()
                .flatMap(status -> status);
    }

    /** True from the time of expiry on: then the list no longer tells what is so today. */
    public boolean isStale(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
