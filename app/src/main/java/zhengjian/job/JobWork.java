package zhengjian.job;

import java.util.List;
import zhengjian.ledger.Change;
import zhengjian.ledger.LedgerStore;

/** A job's work while it is being done, on one thread. */
public interface JobWork extends AutoCloseable {
    /** Units that are done at a time, in one transaction: 1 and more. */
    int chunk();

    /**
     * Does some units: computes what is to be stored of them, and stores nothing itself. What it returns is stored together
     * with the progress, or not at all; in that case the same units come again.
     *
     * @param units in their order, at most {@link #chunk()}; while they are being done, earlier ones may not be stored yet
     * @throws RuntimeException when nothing of the job can be done; it stops, and can be resumed
     */
    Worked work(List<Long> units);

    /** What is stored in the transaction that ends the job, when no unit failed. */
    default Change finish() {
        return Change.of(List.of(), LedgerStore.Write.NOTHING);
    }

    @Override
    default void close() {}
}
