package zhengjian.verification.receipt;

import java.time.Instant;
import java.util.Map;
import zhengjian.certificate.Status;

/**
 * What has become of a list's certificates since its receipt.
 *
 * @param rows by the status that they have now; only those whose status was changed
 * @param asOf when this was so
 */
public record Since(Map<Status, Long> rows, Instant asOf) {
    /** Rows whose certificate's status was changed. */
    public long total() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
