package zhengjian.server.staff;

import java.util.List;
import zhengjian.server.Application;
import zhengjian.staff.Account;
import zhengjian.staff.desk.TaskSource;
import zhengjian.staff.http.StaffHomeEndpoints;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignInEndpoints;

/** The authority's pages, wired to an open register. */
public record StaffConsole(Gate<Account> gate, SignInEndpoints<Account> signIn, StaffHomeEndpoints home) {
    /**
     * Wires them.
     *
     * @param more what other features put on the list of tasks
     */
    public static StaffConsole of(Application application, Staffing staffing, List<TaskSource> more) {
        return new StaffConsole(
                staffing.gate(), staffing.signIn(), new StaffHomeEndpoints(staffing.gate(), more, application.clock()));
    }
}
