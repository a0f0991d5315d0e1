package zhengjian.issuance;

import java.util.List;
import zhengjian.issuance.check.Finding;

/**
 * What became of a list.
 *
 * @param sha256 of the file
 * @param format what was recognised: CSV with its encoding, or XLSX with its sheet
 * @param rows of the list, the header not counted
 * @param certificates entered by this run; 0 unless {@code IMPORTED}
 * @param findings the first ones, at most a thousand
 * @param findingCount all of them
 * @param firstIndex ledger index of the first certificate, −1 if none was entered
 */
public record ImportReport(
        Outcome outcome,
        String sha256,
        String format,
        int rows,
        int certificates,
        List<Finding> findings,
        int findingCount,
        long firstIndex,
        String message) {
    /** How it ended. */
    public enum Outcome {
        /** All certificates were entered. */
        IMPORTED,
        /** All of it had been entered before; nothing changed. */
        ALREADY_IMPORTED,
        /** Nothing is wrong; nothing was to be written. */
        SOUND,
        /** Something is wrong; nothing was written. */
        REFUSED
    }

    public ImportReport {
        findings = List.copyOf(findings);
    }
}
