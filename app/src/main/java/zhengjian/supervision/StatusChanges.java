package zhengjian.supervision;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.CertificateNumber;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.register.ChangeStatus;
import zhengjian.register.StatusChange;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/** Changes of a certificate's status, by two people of staff. While it is asked for, the actor is the one who asks. */
public final class StatusChanges implements ActKind<StatusChange> {
    private static final int FIELDS = 6;

    private final ChangeStatus changes;

    public StatusChanges(ChangeStatus changes) {
        this.changes = changes;
    }

    @Override
    public String word() {
        return "status-change";
    }

    @Override
    public byte[] encode(StatusChange change) {
        return Content.encode(
                CborItem.of(change.number().text()),
                CborItem.of(change.kind().code()),
                CborItem.of(change.reason()),
                CborItem.of(change.document()),
                Content.orNull(change.successor().map(CertificateNumber::text)),
                CborItem.of(change.actor()));
    }

    @Override
    public StatusChange parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "change of status",
                content -> new StatusChange(
                        CertificateNumber.parse(content.text(1)),
                        EntryKind.ofCode(content.number(2)).orElseThrow(),
                        content.text(3),
                        content.text(4),
                        content.text(6),
                        content.optionalText(5).map(CertificateNumber::parse)));
    }

    @Override
    public void requireMayAsk(StatusChange change, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员申请 / only staff may ask for this");
        }
    }

    @Override
    public void requireMayDecide(StatusChange change, Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员决定 / only staff may decide on this");
        }
    }

    @Override
    public void requirePossible(StatusChange change, LocalDate on) {
        changes.prepare(change);
    }

    @Override
    public Change change(StatusChange asked, Approval approval) {
        return changes.prepare(new StatusChange(
                asked.number(), asked.kind(), asked.reason(), asked.document(), approval.actor(), asked.successor()));
    }

    @Override
    public Map<String, Object> describe(StatusChange change) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("number", change.number().text());
        described.put("change", ChangeWord.of(change.kind()).code());
        described.put("reason", change.reason());
        described.put("document", change.document());
        change.successor().ifPresent(successor -> described.put("successor", successor.text()));
        described.put("publicWillRead", change.status().code());
        return described;
    }
}
