package zhengjian.approval;

import java.time.LocalDate;
import zhengjian.staff.UserName;

/**
 * Who asked for an act and who approves it: always two people.
 *
 * @param on the day in Asia/Shanghai
 */
public record Approval(UserName askedBy, UserName approvedBy, LocalDate on) {
    /** Both of them, as an actor is named in records: at most 100 characters. */
    public String actor() {
        return "申请 " + askedBy + "，批准 " + approvedBy;
    }
}
