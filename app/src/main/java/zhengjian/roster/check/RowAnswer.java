package zhengjian.roster.check;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Status;
import zhengjian.register.RegisteredCertificate;
import zhengjian.roster.list.RosterRow;
import zhengjian.verification.Usable;
import zhengjian.verification.Verdict;

/**
 * What was found about one row.
 *
 * @param reason stable code
 * @param sentence why, and what the list shows about it
 * @param certificate what may be shown: present only with a verdict that shows facts
 * @param checked the certificate that was asked about rightly, whatever may be shown of it
 * @param use what was asked about its use
 * @param usable the answer to that; present where the certificate is genuine and valid
 * @param history status by status with its ledger entry, oldest first; told where a day was asked about and something may
 *     be shown
 */
public record RowAnswer(
        RosterRow row,
        Verdict verdict,
        String reason,
        Sentence sentence,
        Optional<RegisteredCertificate> certificate,
        Optional<RegisteredCertificate> checked,
        RowUse use,
        Optional<Usable> usable,
        List<Dated> history,
        Instant asOf) {
    /** A status from a time on, entered in the ledger under this index. */
    public record Dated(Status status, Instant since, long entry) {}

    public RowAnswer {
        history = List.copyOf(history);
    }
}
