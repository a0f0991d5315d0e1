package zhengjian.signing.credential;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a token states of a certificate. Checked here, whoever makes it: bounds are such that every credential fits a token.
 *
 * @param issuer province, ISO 3166-2 of China: {@code CN-22}
 * @param issuedAt when the token was signed, years 2000 to 2199, kept to the second
 * @param number certificate number, 6 to 32 of 0-9, A-Z, hyphen
 * @param holderName the exact code points of the name, 1 to 64 of them
 * @param maskedId ID number with most characters as {@code *}, 2 to 32 printable ASCII characters
 * @param family {@code title}, {@code post} or {@code skill}
 * @param rank rank within that family, see {@link RankCode}
 * @param series 1 to 32 code points
 * @param specialty 1 to 48 code points
 * @param title 1 to 48 code points
 * @param localDivision six digits: 定向, valid in that county only; empty: regular
 * @param obtainedOn date of the review, years 1949 to 2199
 * @param statusList number of the status list, 0 and more
 * @param statusIndex place in that list, 0 and more
 */
public record Credential(
        String issuer,
        Instant issuedAt,
        String number,
        String holderName,
        String maskedId,
        String family,
        String rank,
        String series,
        String specialty,
        String title,
        Optional<String> localDivision,
        LocalDate obtainedOn,
        int statusList,
        int statusIndex) {
    private static final Pattern ISSUER = Pattern.compile("CN-[0-9A-Z]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z-]{6,32}");
    private static final Pattern MASKED_ID = Pattern.compile("[\\x21-\\x7e]{2,32}");
    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}");
    private static final Instant EARLIEST_ISSUE = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant ISSUE_END = Instant.parse("2200-01-01T00:00:00Z");

    public Credential {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        require(ISSUER.matcher(issuer).matches(), "issuer", issuer);
        require(!issuedAt.isBefore(EARLIEST_ISSUE) && issuedAt.isBefore(ISSUE_END), "issuedAt", issuedAt);
        require(NUMBER.matcher(number).matches(), "number", number);
        requireText(holderName, 64, "holderName");
        require(MASKED_ID.matcher(maskedId).matches() && maskedId.contains("*"), "maskedId", "not shown");
        require(RankCode.of(family, rank).isPresent(), "family and rank", family + " " + rank);
        requireText(series, 32, "series");
        requireText(specialty, 48, "specialty");
        requireText(title, 48, "title");
        require(
                localDivision.map(code -> DIVISION.matcher(code).matches()).orElse(true),
                "localDivision",
                localDivision);
        require(obtainedOn.getYear() >= 1949 && obtainedOn.getYear() < 2200, "obtainedOn", obtainedOn);
        require(statusList >= 0, "statusList", statusList);
        require(statusIndex >= 0, "statusIndex", statusIndex);
    }

    private static void requireText(String text, int most, String field) {
        int length = text.codePointCount(0, text.length());
        require(length >= 1 && length <= most, field, length + " characters");
        text.codePoints()
                .filter(Credential::isInvisible)
                .findFirst()
                .ifPresent(point -> require(false, field, "U+" + Integer.toHexString(point)));
    }

    /** Controls, formats (zero-width, bidirectional), unpaired surrogates and separators of lines cannot be printed. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static void require(boolean holds, String field, Object found) {
        if (!holds) {
            throw new IllegalArgumentException("credential: " + field + " is not acceptable: " + found);
        }
    }
}
