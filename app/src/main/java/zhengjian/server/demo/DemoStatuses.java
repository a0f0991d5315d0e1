package zhengjian.server.demo;

import java.util.function.Consumer;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.register.ChangeStatus;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/** Gives certificates of the demonstration every status there is, through the same changes that staff make. */
final class DemoStatuses {
    /** Rows of the list, from 0. */
    static final int SUPERSEDED = 5;

    static final int SUCCESSOR = 4 + 20;

    private static final int REVOKED = 2;
    private static final int SUSPENDED = 6;
    private static final int REINSTATED = 10;
    private static final int DIRECTIONAL_REVOKED = 9;
    private static final int DIRECTIONAL_SUSPENDED = 3;
    private static final String DOCUMENT = "证鉴演示函〔2024〕1号";
    private static final String ACTOR = "demo";

    private final ChangeStatus change;
    private final Register register;

    DemoStatuses(ChangeStatus change, Register register) {
        this.change = change;
        this.register = register;
    }

    /** @param size rows of the list; changes of rows that it does not have are left out */
    void apply(int size) {
        on(REVOKED, size, number -> change.revoke(number, "演示：申报材料不实", DOCUMENT, ACTOR));
        on(DIRECTIONAL_REVOKED, size, number -> change.revoke(number, "演示：申报材料不实", DOCUMENT, ACTOR));
        on(SUSPENDED, size, number -> change.suspend(number, "演示：复核中", DOCUMENT, ACTOR));
        on(DIRECTIONAL_SUSPENDED, size, number -> change.suspend(number, "演示：复核中", DOCUMENT, ACTOR));
        on(REINSTATED, size, number -> change.suspend(number, "演示：复核中", DOCUMENT, ACTOR));
        on(REINSTATED, size, number -> change.reinstate(number, "演示：复核无误", DOCUMENT, ACTOR));
        on(SUCCESSOR, size, successor -> change.supersede(number(SUPERSEDED), successor, "演示：专业更正", DOCUMENT, ACTOR));
    }

    private void on(int row, int size, Consumer<CertificateNumber> change) {
        if (row < size) {
            change.accept(number(row));
        }
    }

    private CertificateNumber number(int row) {
        IdDocument id = IdDocument.parse(IdDocumentType.RESIDENT_ID, DemoPeople.idNumber(DemoList.person(row)));
        boolean corrected = row == SUCCESSOR;
        return register.ofPerson(id).stream()
                .map(RegisteredCertificate::certificate)
                .filter(one -> one.title().specialty().equals(DemoList.CORRECTED) == corrected)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("row " + row + " of the demonstration is missing"))
                .number();
    }
}
