package zhengjian.employer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import zhengjian.ledger.Change;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NotAppended.Refused;

/** Notes when a key was used, and how much of its day. Safe for threads. */
public final class KeyUse {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int REMEMBERED = 10_000;

    private final Ledger ledger;
    private final Cache<String, Long> noted =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    public KeyUse(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A key has no rows left today. */
    public static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Duration wait;

        UsedUp(long dailyRows, Duration wait) {
            super("今日的 " + dailyRows + " 行已用完，明日再试。 The " + dailyRows + " rows of today are used up.");
            this.wait = wait;
        }

        /** Of somebody who has so many rows a day. */
        public static UsedUp until(long dailyRows, Instant now) {
            Instant tomorrow = LocalDate.ofInstant(now, ZONE)
                    .plusDays(1)
                    .atStartOfDay(ZONE)
                    .toInstant();
            return new UsedUp(dailyRows, Duration.between(now, tomorrow));
        }

        /** Until the next day. */
        public Duration waitingTime() {
            return wait;
        }
    }

    /** The key was used; written at most once a minute, and nobody waits for it. */
    public void seen(ApiKey key, Instant now) {
        long minute = now.getEpochSecond() / 60;
        Long last = noted.asMap().put(key.id(), minute);
        if (last == null || last != minute) {
            Instant at = Instant.ofEpochSecond(minute * 60);
            ledger.submit(Change.of(List.of(), (transaction, index) -> ApiKeyStore.seen(transaction, key.id(), at)));
        }
    }

    /**
     * Takes rows from a key's day, in one transaction with what they are for.
     *
     * @param change what they are for; refuses nothing itself
     * @throws UsedUp when not so many are left
     */
    public void take(ApiKey key, long rows, Instant now, Change change) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        Change counted = Change.of(List.of(), (transaction, index) -> {
            long used = ApiKeyStore.use(transaction, key.id())
                    .map(use -> use.rowsOn(today))
                    .orElse(0L);
            if (used + rows > key.dailyRows()) {
                throw new Refused("今日的行数已用完 / the rows of today are used up");
            }
            ApiKeyStore.count(transaction, key.id(), today, used + rows);
        });
        try {
            ledger.append(counted.and(change));
        } catch (Refused e) {
            throw UsedUp.until(key.dailyRows(), now);
        }
    }
}
