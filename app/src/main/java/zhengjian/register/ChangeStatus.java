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

    /** For ever: {@code successor}, a valid certificate of the same person, takes the place of {@code number}. */
    public Appended supersede(
            CertificateNumber number, CertificateNumber successor, String reason, String document, String actor) {
        return change(new StatusChange(number, EntryKind.SUPERSEDED, reason, document, actor, Optional.of(successor)));
    }

    /**
     * Records a change.
     *
     * @throws Refused when there is no such certificate, its status does not allow the step, or the successor is not valid
     *     or is somebody else's
     */
    public Appended change(StatusChange change) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return ledger.append(prepare(change).withKey(Bytes.copyOf(key)));
    }

    /**
     * A change that is to be appended, alone or in one transaction with others. Whether the status allows it is asked here,
     * and again inside the transaction.
     *
     * @throws Refused when there is no such certificate, its status does not allow the step, or the successor is not valid
     */
    public Change prepare(StatusChange change) {
        return prepare(change, true);
    }

    /**
     * As {@link #prepare}, where the successor is entered in the same transaction, before this change.
     *
     * @throws Refused when there is no such certificate, or its status does not allow the step
     */
    public Change prepareReissue(StatusChange change) {
        return prepare(change, false);
    }

    private Change prepare(StatusChange change, boolean successorIsThere) {
        CertificateNumber number = change.number();
        RegisteredCertificate registered = register.find(number)
                .orElseThrow(() -> new Refused("没有编号为 " + number + " 的证书 / there is no certificate " + number));
        if (successorIsThere) {
            change.successor().ifPresent(successor -> requireSamePerson(registered, successor));
        }
        byte[] plain = change.encode();
        Bytes salt = Commitment.newSalt(random);
        byte[] sealed = personalData.seal(Register.changePlace(number), plain);
        NewEntry entry = NewEntry.about(registered.ledgerIndex(), change.kind(), Commitment.of(salt, plain));
        require(change.kind(), number, registered.status().status());
        return Change.of(entry, (transaction, index) -> {
                    require(change.kind(), number, status(transaction, number));
                    if (change.successor().isPresent()) {
                        CertificateNumber successor = change.successor().get();
                        requireValid(successor, status(transaction, successor));
                    }
                    CertificateStore.addChange(
                            transaction, number, new CertificateStore.ChangeRow(index, salt, sealed));
                })
                .beforeAnswer(() -> register.forget(number));
    }

    /** The ID document tells a person: a corrected name is still the same one's, the same name may be another's. */
    private void requireSamePerson(RegisteredCertificate replaced, CertificateNumber successor) {
        if (successor.equals(replaced.certificate().number())) {
            throw new Refused("证书不能由它自己替代 / a certificate cannot take its own place: " + successor);
        }
        RegisteredCertificate found = register.find(successor)
                .orElseThrow(() -> new Refused(
                        "没有编号为 " + successor + " 的替代证书 / there is no superseding certificate " + successor));
        if (!found.certificate()
                .holder()
                .id()
                .equals(replaced.certificate().holder().id())) {
            throw new Refused(
                    "新证 " + successor + " 与旧证 " + replaced.certificate().number()
                            + " 不是同一人：身份证件不同。若更正的正是证件号码，请不写新证编号 / " + successor + " and "
                            + replaced.certificate().number()
                            + " are not the same person's: the ID documents differ. If the ID number itself was corrected, name no"
                            + " superseding certificate");
        }
    }

    /** Decided inside the transaction: so no loop can be made, not even by two changes at once. */
    private static void requireValid(CertificateNumber successor, Status now) {
        if (now != Status.VALID) {
            throw new Refused("替代证书 " + successor + " 现为“" + now.chinese() + "”，不能替代别的证书 / the superseding certificate "
                    + successor + " is " + now.code() + "; it cannot take another's place");
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
    public static boolean allows(Status now, EntryKind step) {
        return switch (now) {
            case VALID -> step == EntryKind.SUSPENDED || step == EntryKind.REVOKED || step == EntryKind.SUPERSEDED;
            case SUSPENDED -> step == EntryKind.REINSTATED || step == EntryKind.REVOKED;
            case REVOKED, SUPERSEDED -> false;
        };
    }
}
