package zhengjian.issuance;

import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Status;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.Column;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/**
 * Compares the sound rows of a list with the register: has the person obtained the same before, is an earlier number free.
 */
public final class RegisterComparison {
    private final Register register;
    private final Publication publication;
    private int entered;

    public RegisterComparison(Register register, Publication publication) {
        this.register = register;
        this.publication = publication;
    }

    /** How many rows are in the register already, from this same publication. */
    public int entered() {
        return entered;
    }

    public void compare(ListCheck check, Progress progress) {
        if (register.count() == 0) {
            return;
        }
        List<AcceptedRow> rows = check.accepted();
        int done = 0;
        for (AcceptedRow row : rows) {
            compare(check, row);
            progress.at(Progress.Step.COMPARING, ++done, (double) done / rows.size());
        }
    }

    private void compare(ListCheck check, AcceptedRow row) {
        Optional<RegisteredCertificate> same = register.ofPerson(row.holder().id()).stream()
                .filter(one -> isSame(one, row))
                .findFirst();
        if (same.isPresent()) {
            CertificateNumber number = same.get().certificate().number();
            entered += isOfThisPublication(same.get().certificate(), row) ? 1 : 0;
            check.refuse(row, "", "此人的同一资格已有证书 " + number + " / the same was issued as " + number, "");
            return;
        }
        row.earlierNumber()
                .filter(register::isTaken)
                .ifPresent(number ->
                        check.refuse(row, Column.NUMBER.chinese(), "未被使用的证书编号 / a number that is free", number.text()));
    }

    /** A revoked certificate does not stand in the way of a later award, only of the same list once more. */
    private boolean isSame(RegisteredCertificate registered, AcceptedRow row) {
        Certificate certificate = registered.certificate();
        boolean same = certificate.family() == row.family()
                && certificate.title().equals(row.title())
                && certificate.scope().equals(row.scope());
        Status status = registered.status().status();
        boolean standing = status == Status.VALID || status == Status.SUSPENDED;
        return same && (standing || isOfThisPublication(certificate, row));
    }

    private boolean isOfThisPublication(Certificate certificate, AcceptedRow row) {
        return certificate.publication().documentNumber().equals(publication.documentNumber())
                && certificate.obtainedOn().equals(row.obtainedOn());
    }
}
