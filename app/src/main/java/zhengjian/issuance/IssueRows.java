package zhengjian.issuance;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.ledger.Change;
import zhengjian.register.EnterCertificates;
import zhengjian.register.EnterCertificates.Entered;

/** Issues rows that were checked before, all of them or none. Rows have no photos. */
public final class IssueRows {
    private final EnterCertificates enter;
    private final DivisionCode province;
    private final SecureRandom random;

    public IssueRows(EnterCertificates enter, DivisionCode province, SecureRandom random) {
        this.enter = enter;
        this.province = province;
        this.random = random;
    }

    /**
     * Signs and enters a certificate for each row.
     *
     * @param rows 1 and more
     * @param now what the certificates state as the time of issue
     * @param step entered in the same transaction, after the certificates
     * @param progress hears how many are done
     * @throws zhengjian.ledger.NotAppended as {@link EnterCertificates#enter}
     */
    public Entered issue(
            List<AcceptedRow> rows,
            Publication publication,
            Instant now,
            LocalDate today,
            Change step,
            IntConsumer progress) {
        NewCertificates certificates = new NewCertificates(rows, publication, province, today, Path.of(""), random);
        return enter.enter(
                certificates.numbers(), certificates::certificate, now, (transaction, index) -> {}, step, progress);
    }
}
