package zhengjian.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import zhengjian.ledger.EntryKind;

/**
 * One change that an employer is told of.
 *
 * @param entry of the change in the ledger
 * @param at time of that entry
 * @param tries webhooks sent so far
 * @param next when to try again; the epoch when there is nothing left to do
 */
public record Notice(
        String watch, long entry, Instant at, EntryKind change, Delivery delivery, int tries, Instant next) {
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1));

    /** How it is told. */
    public enum Delivery {
        /** There is no webhook: it stands in the list. */
        LISTED,
        /** The webhook has not been accepted yet. */
        WAITING,
        DELIVERED,
        /** Never accepted in two days, or refused for good. */
        GIVEN_UP;

        /** The word on the wire. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** The same after the webhook was accepted. */
    Notice delivered() {
        return new Notice(watch, entry, at, change, Delivery.DELIVERED, tries + 1, Instant.EPOCH);
    }

    /** The same after it was not: to be tried again later each time, at last given up. */
    Notice failed(Instant now) {
        return tries >= WAITS.size()
                ? givenUp()
                : new Notice(watch, entry, at, change, Delivery.WAITING, tries + 1, now.plus(WAITS.get(tries)));
    }

    Notice givenUp() {
        return new Notice(watch, entry, at, change, Delivery.GIVEN_UP, tries + 1, Instant.EPOCH);
    }
}
