package zhengjian.issuance.check;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Title;
import zhengjian.certificate.person.Holder;

/**
 * A row in which nothing is wrong.
 *
 * @param row as the spreadsheet program shows it
 * @param earlierNumber the number that the certificate keeps, if the list gives one
 * @param photo name of a file beside the list
 * @param employerDivision county in which the employer is, if the list says so
 */
public record AcceptedRow(
        int row,
        Family family,
        Holder holder,
        Title title,
        Scope scope,
        Channel channel,
        String committee,
        LocalDate obtainedOn,
        Optional<CertificateNumber> earlierNumber,
        Optional<String> photo,
        Optional<DivisionCode> employerDivision) {}
