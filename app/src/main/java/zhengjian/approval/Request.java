package zhengjian.approval;

import java.time.Instant;
import java.util.Optional;

/**
 * A request with what became of it.
 *
 * @param askedAt ledger time
 * @param ledgerIndex of the entry by which it was asked for
 * @param ending absent while it waits
 */
public record Request(
        RequestId id, Asked asked, Instant askedAt, long ledgerIndex, State state, Optional<Ending> ending) {
    /** Who decided what, and when. */
    public record Ending(Decision decision, Instant at) {}
}
