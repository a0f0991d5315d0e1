package zhengjian.register;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;

/**
 * Changes what a certificate's status is: row and ledger entry in one transaction, in force for every read before the
 * caller hears of it. A status never goes back silently: each step is a row of its own, and only the steps of {@link
 * #allows} exist.
 */
public final class ChangeStatus {
    private static final int KEY = 16;

    private final Ledger ledger;
    private final Register register;
    private final PersonalData personalData;
    private final SecureRandom random;

    public ChangeStatus(Ledger ledger, Register register, PersonalData personalData, SecureRandom random) {
        this.ledger = ledger;
        this.register = register;
        this.personalData = personalData;
        this.random = random;
    }

    /** Under investigation; can be taken back by {@link #reinstate}. */
    public Appended suspend(CertificateNumber number, String reason, String document, String actor) {
        return change(new StatusChange(number, EntryKind.SUSPENDED, reason, document, actor, Optional.empty()));
    }

    /** Ends a suspension. */
    public Appended reinstate(CertificateNumber number, String reason, String document, String actor) {
        return change(new StatusChange(number, EntryKind.REINSTATED, reason, document, actor, Optional.empty()));
    }

    /** For ever. */
    public Appended revoke(CertificateNumber number, String reason, String document, String actor) {
        return change(new StatusChange(number, EntryKind.REVOKED, reason, document, actor, Optional.empty()));
    }

    /** For ever: {@code successor}, a valid certificate, takes the place of {@code number}. */
    public Appended supersede(
            CertificateNumber number, CertificateNumber successor, String reason, String document, String actor) {
        return change(new StatusChange(number, EntryKind.SUPERSEDED, reason, document, actor, Optional.of(successor)));
    }

    /**
     * Records a change.
     *
     * @throws Refused when there is no such certificate, its status does not allow the step, or the successor is not valid
     */
    public Appended change(StatusChange change) {
        CertificateNumber number = change.number();
        RegisteredCertificate registered = register.find(number)
                .orElseThrow(() -> new Refused("没有编号为 " + number + " 的证书 / there is no certificate " + number));
        change.successor().ifPresent(successor -> requireSuccessor(number, successor));
        byte[] plain = change.encode();
        Bytes salt = Commitment.newSalt(random);
        byte[] sealed = personalData.seal(Register.changePlace(number), plain);
        NewEntry entry = NewEntry.about(registered.ledgerIndex(), change.kind(), Commitment.of(salt, plain));
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return ledger.append(Change.of(entry, (transaction, index) -> {
                    require(change.kind(), number, status(transaction, number));
                    CertificateStore.addChange(
                            transaction, number, new CertificateStore.ChangeRow(index, salt, sealed));
                })
                .withKey(Bytes.copyOf(key))
                .beforeAnswer(() -> register.forget(number)));
    }

    private void requireSuccessor(CertificateNumber number, CertificateNumber successor) {
        boolean valid = !successor.equals(number)
                && register.find(successor)
                        .map(found -> found.status().status() == Status.VALID)
                        .orElse(false);
        if (!valid) {
            throw new Refused("替代证书 " + successor + " 不存在或无效 / the superseding certificate " + successor
                    + " does not exist or is not valid");
        }
    }

    private Status status(zhengjian.ledger.LedgerStore.Transaction transaction, CertificateNumber number)
            throws SQLException {
        List<CertificateStore.ChangeRow> rows = CertificateStore.changes(transaction, number);
        if (rows.isEmpty()) {
            return Status.VALID;
        }
        byte[] last = rows.get(rows.size() - 1).sealed();
        return StatusChange.parse(personalData.open(Register.changePlace(number), last))
                .status();
    }

    private static void require(EntryKind kind, CertificateNumber number, Status now) {
        if (!allows(now, kind)) {
            throw new Refused("证书 " + number + " 现为“" + now.chinese() + "”，不能" + kind.chinese() + " / certificate "
                    + number + " is " + now.code() + "; it cannot be "
                    + kind.name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    /** Whether a certificate of that status may take that step. */
    static boolean allows(Status now, EntryKind step) {
        return switch (now) {
            case VALID -> step == EntryKind.SUSPENDED || step == EntryKind.REVOKED || step == EntryKind.SUPERSEDED;
            case SUSPENDED -> step == EntryKind.REINSTATED || step == EntryKind.REVOKED;
            case REVOKED, SUPERSEDED -> false;
        };
    }
}
