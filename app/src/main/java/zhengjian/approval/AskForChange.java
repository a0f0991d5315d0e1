package zhengjian.approval;

import java.security.SecureRandom;
import java.util.Optional;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.ChangeStatus;
import zhengjian.register.StatusChange;
import zhengjian.staff.Account;

/** Asks for a change of a certificate's status. Nothing changes until somebody else approves. */
public final class AskForChange {
    private final Dossiers dossiers;
    private final Requests requests;
    private final ChangeStatus changes;
    private final Ledger ledger;
    private final SecureRandom random;

    public AskForChange(
            Dossiers dossiers, Requests requests, ChangeStatus changes, Ledger ledger, SecureRandom random) {
        this.dossiers = dossiers;
        this.requests = requests;
        this.changes = changes;
        this.ledger = ledger;
        this.random = random;
    }

    /** The idempotency key was used for something else before. */
    public static final class KeyUsedOtherwise extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /**
     * Enters the request in the ledger.
     *
     * @param idempotencyKey the same request under the same key is the same request
     * @throws NotAllowed when the account's role has no such right
     * @throws Refused when there is no such certificate or its status does not allow the change
     * @throws KeyUsedOtherwise when the key belongs to another request
     */
    public Request ask(Account account, StatusChange change, Optional<String> idempotencyKey) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员申请 / only staff may ask for this");
        }
        AskedChange asked = AskedChange.by(account, change);
        RequestId id =
                idempotencyKey.map(key -> RequestId.of(account.user(), key)).orElseGet(() -> RequestId.draw(random));
        Optional<Request> earlier = requests.find(id);
        if (earlier.isEmpty()) {
            changes.prepare(change);
            enter(id, asked);
        }
        Request request = requests.find(id).orElseThrow();
        if (!request.asked().equals(asked)) {
            throw new KeyUsedOtherwise();
        }
        return request;
    }

    /** The entry names no certificate: until somebody approves, nobody outside learns that one is being looked into. */
    private void enter(RequestId id, AskedChange asked) {
        ledger.append(dossiers.state(
                Requests.subject(id), EntryKind.REQUESTED, LedgerEntry.NOTHING, asked.encode(), earlier -> {
                    if (!earlier.isEmpty()) {
                        throw new Refused("这项申请已经登记 / this request is entered already");
                    }
                }));
    }
}
