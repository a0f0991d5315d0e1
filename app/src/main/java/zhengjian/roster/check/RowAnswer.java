package zhengjian.roster.check;

import java.time.Instant;
import java.util.Optional;
import zhengjian.register.RegisteredCertificate;
import zhengjian.roster.list.RosterRow;
import zhengjian.verification.Verdict;

/**
 * What was found about one row.
 *
 * @param reason stable code
 * @param sentence why, and what the list shows about it
 * @param certificate what may be shown: present only with a verdict that shows facts
 * @param checked the certificate that was asked about rightly, whatever may be shown of it
 */
public record RowAnswer(
        RosterRow row,
        Verdict verdict,
        String reason,
        Sentence sentence,
        Optional<RegisteredCertificate> certificate,
        Optional<RegisteredCertificate> checked,
        Instant asOf) {}
