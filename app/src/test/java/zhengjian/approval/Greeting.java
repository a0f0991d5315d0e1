package zhengjian.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhengjian.dossier.Content;
import zhengjian.ledger.Change;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.Role;

/** A kind of act of the tests: auditors ask for a greeting, staff approve it, and it is written down. */
final class Greeting implements ActKind<String> {
    final List<String> spoken = new ArrayList<>();

    @Override
    public String word() {
        return "greeting";
    }

    @Override
    public byte[] encode(String what) {
        return Content.encode(CborItem.of(what));
    }

    @Override
    public String parse(Bytes content) {
        return Content.read(content, 1, "greeting", fields -> fields.text(1));
    }

    @Override
    public void requireMayAsk(String what, Account account) {
        if (account.role() != Role.AUDITOR) {
            throw new NotAllowed("须由审计人员问候 / only auditors greet");
        }
    }

    @Override
    public void requireMayDecide(String what, Account account) {
        if (account.role() == Role.SYSTEM_ADMINISTRATOR) {
            throw new NotAllowed("系统管理员不答 / system administrators do not answer");
        }
    }

    @Override
    public void requirePossible(String what, LocalDate on) {
        if (what.equals("新年好") && on.getMonthValue() != 1) {
            throw new Refused("未到新年 / it is not the new year");
        }
    }

    @Override
    public Change change(String what, Approval approval) {
        return Change.of(List.of(), (transaction, index) -> {
            if (what.equals("再见") && spoken.isEmpty()) {
                throw new Refused("还没有问候 / nobody has greeted");
            }
            spoken.add(approval.on() + " " + approval.actor() + "：" + what);
        });
    }

    @Override
    public Map<String, Object> describe(String what) {
        return Map.of("words", what);
    }
}
