package zhengjian.review.list;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.person.IdDocument;
import zhengjian.issuance.check.AcceptedRow;
import zhengjian.issuance.check.ListCheck;
import zhengjian.procedure.ProcedureRule;

/**
 * People who stand on the list of another review that is under way. No document forbids two reviews at a time, so somebody has to
 * look; the very same title on both is a fault, for it would be issued twice.
 */
public final class OpenLists {
    private OpenLists() {}

    /**
     * A list that was reported and is not issued yet.
     *
     * @param committee its name
     * @param rows without those that were taken off
     */
    public record Other(String committee, int year, List<AcceptedRow> rows) {}

    /** Notes each row whose person is on another list. */
    public static void compare(ListCheck check, List<Other> others, Warnings warnings) {
        Map<IdDocument, AcceptedRow> people = new HashMap<>();
        check.accepted().forEach(row -> people.putIfAbsent(row.holder().id(), row));
        for (Other other : others) {
            for (AcceptedRow there : other.rows()) {
                AcceptedRow here = people.get(there.holder().id());
                if (here != null && isSame(here, there)) {
                    ProcedureRule rule = ProcedureRule.ONE_PUBLICATION;
                    check.refuse(
                            here,
                            "",
                            "此人的同一资格已在“" + other.committee() + "”" + other.year() + "年度的在办名单上，不能发两本（" + rule.source()
                                    + "：" + rule.chinese() + "） / the same title of this person is on a list of another"
                                    + " review that is under way; it is not issued twice (" + rule.source() + ": "
                                    + rule.english() + ")",
                            "");
                } else if (here != null) {
                    warnings.add(WarningKind.OTHER_OPEN_LIST, here.row(), other.committee() + "，" + other.year());
                }
            }
        }
    }

    private static boolean isSame(AcceptedRow here, AcceptedRow there) {
        return here.family() == there.family()
                && here.title().equals(there.title())
                && here.scope().equals(there.scope());
    }
}
