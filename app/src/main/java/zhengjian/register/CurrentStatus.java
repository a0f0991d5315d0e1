package zhengjian.register;

import java.time.Instant;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;

/**
 * What a certificate's status is now.
 *
 * @param since ledger time of the last change; of the issue when there was none
 * @param reason of the last change, as the staff wrote it; empty when there was none
 * @param document by which it was decided; empty when there was none
 * @param successor the certificate that superseded this one, present only when it is superseded, and then if it was named
 */
public record CurrentStatus(
        Status status, Instant since, String reason, String document, Optional<CertificateNumber> successor) {
    /** Nothing has happened since the issue. */
    static CurrentStatus issued(Instant at) {
        return new CurrentStatus(Status.VALID, at, "", "", Optional.empty());
    }
}
