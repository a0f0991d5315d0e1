package zhengjian.page;

import java.util.Optional;

/**
 * A receipt (核验回执): the verdict as of then, and on a second line what has changed since.
 *
 * @param id number of the receipt
 * @param then the verdict as it was given
 * @param now how the same question would be answered now; empty if it cannot be said
 * @param label what the asker wrote on it, or empty
 * @param purpose purpose that the asker gave, or empty
 * @param organisation that asked under its own name, or empty
 * @param ledgerIndex number of the check's entry in the ledger
 */
public record ReceiptPage(
        String id,
        VerdictPage then,
        Optional<State> now,
        String label,
        String purpose,
        String organisation,
        long ledgerIndex) {

    /** Whether the answer would be another one today. */
    public boolean changed() {
        return now.isPresent() && now.get() != then.state();
    }
}
