package zhengjian.verification.http.list;

import java.util.Map;
import zhengjian.certificate.Status;

/** Tells what has become of the certificates of a list since its receipt. */
@FunctionalInterface
public interface ListSince {
    /** Rows that are counted. */
    int MOST = 20_000;

    /**
     * How many rows have which status now, of those whose status was changed.
     *
     * @param list its number, as on the receipt
     * @param ledgerIndex of the receipt's entry
     */
    Map<Status, Long> of(String list, long ledgerIndex);
}
