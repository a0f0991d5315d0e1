package zhengjian.integrity;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import zhengjian.approval.ActKind;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;

/** Bans that end before their time, by two people of staff and a deciding document. */
public final class LiftBans implements ActKind<LiftBan> {
    private static final int FIELDS = 3;

    private final IntegrityRecord integrity;

    public LiftBans(IntegrityRecord integrity) {
        this.integrity = integrity;
    }

    @Override
    public String word() {
        return "ban-lifting";
    }

    @Override
    public byte[] encode(LiftBan lift) {
        return Content.encode(CborItem.of(lift.entry()), CborItem.of(lift.reason()), CborItem.of(lift.document()));
    }

    @Override
    public LiftBan parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "request to lift a ban",
                content -> new LiftBan(content.number(1), content.text(2), content.text(3)));
    }

    @Override
    public void requireMayAsk(LiftBan lift, Account account) {
        requireStaff(account);
    }

    @Override
    public void requireMayDecide(LiftBan lift, Account account) {
        requireStaff(account);
    }

    private static void requireStaff(Account account) {
        if (!account.role().changesCertificates()) {
            throw new NotAllowed("须由经办人员办理 / only staff may do this");
        }
    }

    @Override
    public void requirePossible(LiftBan lift, LocalDate on) {
        integrity.requireBan(lift.entry(), on);
    }

    @Override
    public Change change(LiftBan lift, Approval approval) {
        return integrity.lift(
                new BanLifting(lift.entry(), lift.reason(), lift.document(), approval.on(), approval.actor()));
    }

    @Override
    public Map<String, Object> describe(LiftBan lift) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("entry", lift.entry());
        described.put("reason", lift.reason());
        described.put("document", lift.document());
        return described;
    }
}
