package zhengjian.supervision.http;

import java.util.ArrayList;
import java.util.List;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.Misconduct;
import zhengjian.page.staff.ActFacts;

/** What people are entered in the integrity record for, and for how long. The public reads nothing of it. */
final class MisconductRows {
    private MisconductRows() {}

    static List<ActFacts.Row> of(Misconduct misconduct, Grounds grounds) {
        List<ActFacts.Row> rows = new ArrayList<>();
        grounds.find(misconduct.ground()).ifPresent(ground -> {
            rows.add(ActFacts.Row.of("ground", ground.chinese()));
            rows.add(ActFacts.Row.of("rule", ground.rule() + "：" + ground.sense()));
            rows.add(ActFacts.Row.of("kept", "批准之日起至少 " + ground.recordMonths() + " 个月（" + ground.recordRule() + "）"));
            rows.add(ActFacts.Row.of(
                    "ban",
                    misconduct.banMonths() == 0
                            ? "未决定禁期"
                            : "批准之日起 " + misconduct.banMonths() + " 个月不得申报（" + ground.banRule() + "）"));
        });
        return rows;
    }
}
