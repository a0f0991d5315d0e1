package zhengjian.integrity.http;

import java.util.ArrayList;
import java.util.List;
import zhengjian.approval.ActKind;
import zhengjian.approval.http.ActPage;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.LiftBan;
import zhengjian.integrity.LiftBans;
import zhengjian.page.staff.ActFacts;

/** How the lifting of a ban is shown to who decides. */
public final class LiftBanPage implements ActPage<LiftBan> {
    private final LiftBans kind;
    private final IntegrityRecord integrity;

    public LiftBanPage(LiftBans kind, IntegrityRecord integrity) {
        this.kind = kind;
        this.integrity = integrity;
    }

    @Override
    public ActKind<LiftBan> kind() {
        return kind;
    }

    @Override
    public ActFacts.Heading heading(LiftBan lift) {
        return new ActFacts.Heading("ban-lifting", List.of(lift.entry()));
    }

    @Override
    public ActFacts facts(LiftBan lift, boolean waiting) {
        List<ActFacts.Row> rows = new ArrayList<>();
        integrity.find(lift.entry()).ifPresent(one -> {
            rows.add(ActFacts.Row.of("person", one.entry().name().text()));
            rows.add(ActFacts.Row.of("id", one.entry().id().masked()));
            rows.add(ActFacts.Row.of("rule", one.entry().rule()));
            one.entry()
                    .bannedThrough()
                    .ifPresent(
                            last -> rows.add(ActFacts.Row.of("ban", one.entry().enteredOn() + " 至 " + last)));
        });
        rows.add(ActFacts.Row.of("reason", lift.reason()));
        rows.add(ActFacts.Row.of("document", lift.document()));
        return ActFacts.inside(heading(lift), rows);
    }
}
