package zhengjian.server.oversight;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static zhengjian.server.http.PageRoutes.page;

import io.javalin.config.RoutesConfig;
import zhengjian.administration.http.AccountEndpoints;
import zhengjian.integrity.http.IntegrityEndpoints;
import zhengjian.oversight.http.AuditEndpoints;
import zhengjian.page.Address;
import zhengjian.server.staff.StaffConsole;
import zhengjian.staff.Account;
import zhengjian.web.session.Gate;

/** Every address of oversight. */
public final class OversightRoutes {
    private OversightRoutes() {}

    /** Statistics and publications, for everybody. */
    public static void everybody(RoutesConfig routes, Counting counting) {
        page(routes, GET, Address.STATISTICS, counting.statistics()::page);
        page(routes, GET, Address.PUBLICATIONS, counting.publications()::page);
        routes.get("/api/v1/stats", counting.statistics()::json);
        routes.get("/api/v1/stats.csv", counting.statistics()::csv);
        routes.get("/api/v1/publications", counting.publications()::json);
    }

    /** Pages for the authority's people, and the same as JSON. */
    public static void staff(RoutesConfig routes, StaffConsole console) {
        Gate<Account> gate = console.gate();
        String all = "/staff/integrity";
        page(routes, GET, all, gate.page(console.integrity()::list));
        page(routes, POST, all, gate.form(console.integrity()::search));
        page(routes, GET, all + "/{entry}", gate.page(console.integrity()::entry));
        page(routes, POST, all + "/{entry}/lifting", gate.form(console.integrity()::lift));
        audit(routes, console);
        answers(routes, console.integrityAnswers());
        answers(routes, console.accountAnswers());
        answers(routes, console.auditAnswers());
    }

    /** Who did what, and which accounts there are. */
    private static void audit(RoutesConfig routes, StaffConsole console) {
        Gate<Account> gate = console.gate();
        page(routes, GET, "/staff/audit", gate.page(console.audit()::show));
        page(routes, POST, "/staff/audit", gate.form(console.audit()::filter));
        page(routes, POST, "/staff/audit/proof", gate.form(console.audit()::prove));
        page(routes, POST, "/staff/audit/export", gate.form(console.audit()::export));
        page(routes, GET, "/staff/accounts", gate.page(console.accounts()::list));
        String step = "/staff/accounts/steps/{step}";
        page(routes, GET, step, gate.page(console.accountForms()::form));
        page(routes, POST, step, gate.form(console.accountForms()::ask));
        page(routes, POST, "/staff/accounts/closing", gate.form(console.accounts()::close));
    }

    /** The same as JSON. */
    private static void answers(RoutesConfig routes, IntegrityEndpoints integrity) {
        routes.get("/api/v1/staff/integrity-grounds", integrity::grounds);
        routes.get("/api/v1/staff/integrity-entries", integrity::list);
        routes.post("/api/v1/staff/integrity-searches", integrity::search);
        routes.get("/api/v1/staff/integrity-entries/{entry}", integrity::show);
        routes.post("/api/v1/staff/integrity-entries/{entry}/lifting", integrity::lift);
    }

    private static void answers(RoutesConfig routes, AccountEndpoints accounts) {
        routes.get("/api/v1/staff/accounts", accounts::list);
        routes.post("/api/v1/staff/account-requests", accounts::ask);
        routes.post("/api/v1/staff/account-closings", accounts::close);
    }

    private static void answers(RoutesConfig routes, AuditEndpoints audit) {
        routes.post("/api/v1/staff/audit-searches", audit::search);
        routes.post("/api/v1/staff/audit-proofs", audit::prove);
    }
}
