package zhengjian.page.employer;

import java.time.OffsetDateTime;
import java.util.List;
import zhengjian.page.State;

/**
 * The receipt of a whole list: how many rows had which verdict, and what proves each.
 *
 * @param id number of the receipt
 * @param asOf when all of it was checked
 * @param employerName who had it checked
 * @param employer unified social credit code
 * @param rows of the list
 * @param counts rows by verdict; never summed up to one
 * @param root of the tree over the answers to all rows, base64
 * @param ledgerIndex number of its entry in the ledger
 * @param since rows whose certificate's status was changed since, by what it is now
 */
public record ListReceiptPage(
        String id,
        OffsetDateTime asOf,
        String employerName,
        String employer,
        long rows,
        List<Count> counts,
        String root,
        long ledgerIndex,
        List<Count> since) {
    /** Rows with one verdict. */
    public record Count(State state, long rows) {}

    public ListReceiptPage {
        counts = List.copyOf(counts);
        since = List.copyOf(since);
    }
}
