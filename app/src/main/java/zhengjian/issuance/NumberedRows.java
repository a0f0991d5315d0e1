package zhengjian.issuance;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.register.NewCertificate;

/**
 * Rows as certificates whose numbers follow from a secret seed: who knows rows and seed makes the same ones again. Rows have
 * no photos. Safe for threads.
 */
public final class NumberedRows {
    private final List<AcceptedRow> rows;
    private final NewCertificates certificates;

    /**
     * @param issuedOn date of issue
     * @param seed 32 random bytes, used for these rows alone
     */
    public NumberedRows(
            List<AcceptedRow> rows, Publication publication, DivisionCode province, LocalDate issuedOn, byte[] seed) {
        this.rows = List.copyOf(rows);
        this.certificates =
                new NewCertificates(this.rows, publication, province, issuedOn, Path.of(""), new SeededRandom(seed));
    }

    /** The numbers in the order of the rows. */
    public List<CertificateNumber> numbers() {
        return certificates.numbers();
    }

    /** The certificate of a row. @param place of the row, from 0 */
    public NewCertificate certificate(int place) {
        return certificates.certificate(place);
    }

    /** As the spreadsheet program counts it. @param place of the row, from 0 */
    public int row(int place) {
        return rows.get(place).row();
    }
}
