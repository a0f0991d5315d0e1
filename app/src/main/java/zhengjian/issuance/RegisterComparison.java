package zhengjian.issuance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.IdDocument;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.list.Column;
import zhengjian.pipeline.Pipeline;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/**
 * Compares the sound rows of a list with the register: has the person obtained the same before, is an earlier number free.
 * In blocks on all cores; what is found stands in the order of the list.
 */
public final class RegisterComparison {
    private static final int BLOCK = 500;
    private static final int BLOCKS_AHEAD = 4;

    private final Register register;
    private final Publication publication;
    private final Predicate<CertificateNumber> taken;
    private int entered;

    public RegisterComparison(Register register, Publication publication) {
        this(register, publication, register::isTaken);
    }

    /** @param taken which earlier numbers cannot be kept */
    public RegisterComparison(Register register, Publication publication, Predicate<CertificateNumber> taken) {
        this.register = register;
        this.publication = publication;
        this.taken = taken;
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
        int[] done = {0};
        try (Pipeline<List<Compared>> comparing = new Pipeline<>("comparing", BLOCKS_AHEAD, block -> {
            for (Compared one : block) {
                refuse(check, one);
                progress.at(Progress.Step.COMPARING, ++done[0], (double) done[0] / rows.size());
            }
        })) {
            for (int from = 0; from < rows.size(); from += BLOCK) {
                List<AcceptedRow> block = rows.subList(from, Math.min(rows.size(), from + BLOCK));
                comparing.add(() -> compared(block));
            }
            comparing.finish();
        }
    }

    /** What the register has of a row: a certificate of the same, or the number that it wants to keep. */
    private record Compared(AcceptedRow row, Optional<Certificate> same, Optional<CertificateNumber> taken) {}

    private List<Compared> compared(List<AcceptedRow> block) {
        Set<IdDocument> known =
                register.known(block.stream().map(row -> row.holder().id()).toList());
        return block.stream()
                .map(row -> compared(row, known.contains(row.holder().id())))
                .toList();
    }

    private Compared compared(AcceptedRow row, boolean known) {
        Optional<Certificate> same = known ? same(row) : Optional.empty();
        return new Compared(
                row,
                same,
                same.isPresent() ? Optional.empty() : row.earlierNumber().filter(taken));
    }

    private Optional<Certificate> same(AcceptedRow row) {
        return register.ofPerson(row.holder().id()).stream()
                .filter(one -> isSame(one, row))
                .map(RegisteredCertificate::certificate)
                .findFirst();
    }

    private void refuse(ListCheck check, Compared compared) {
        AcceptedRow row = compared.row();
        compared.same().ifPresent(same -> {
            CertificateNumber number = same.number();
            entered += isOfThisPublication(same, row) ? 1 : 0;
            check.refuse(row, "", "此人的同一资格已有证书 " + number + " / the same was issued as " + number, "");
        });
        compared.taken()
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
