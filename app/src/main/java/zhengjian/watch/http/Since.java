package zhengjian.watch.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The day from which on an employer wants to know.
 *
 * @param readable false when something else was typed: then {@code day} is the usual one
 */
record Since(LocalDate day, boolean readable) {
    /** What is expected, in both languages. */
    static final String EXPECTED = "应为今天或更早的一天，写作 YYYY-MM-DD。 Expected today or an earlier day, as YYYY-MM-DD.";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int USUAL_DAYS = 7;

    /** Reads a day; none means a week ago. */
    static Since of(@Nullable String typed, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        LocalDate usual = today.minusDays(USUAL_DAYS);
        if (typed == null || typed.isBlank()) {
            return new Since(usual, true);
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            boolean past = !day.isAfter(today) && day.getYear() > 0;
            return new Since(past ? day : usual, past);
        } catch (DateTimeException e) {
            return new Since(usual, false);
        }
    }

    Instant start() {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
