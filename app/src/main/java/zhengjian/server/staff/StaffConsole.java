package zhengjian.server.staff;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import zhengjian.administration.http.AccountEndpoints;
import zhengjian.administration.http.AccountFormEndpoints;
import zhengjian.administration.http.AccountRequestPage;
import zhengjian.approval.http.ActPage;
import zhengjian.approval.http.ActPages;
import zhengjian.approval.http.AskByPageEndpoints;
import zhengjian.approval.http.RequestPageEndpoints;
import zhengjian.approval.http.RequestTasks;
import zhengjian.catalogue.Divisions;
import zhengjian.committee.http.AuthorisationChangePage;
import zhengjian.committee.http.CommitteePageEndpoints;
import zhengjian.committee.http.CommitteeTasks;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.http.IntegrityEndpoints;
import zhengjian.integrity.http.IntegrityPageEndpoints;
import zhengjian.integrity.http.LiftBanPage;
import zhengjian.oversight.AuditTrail;
import zhengjian.oversight.http.AuditEndpoints;
import zhengjian.oversight.http.AuditPageEndpoints;
import zhengjian.page.VerdictPage;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.Application;
import zhengjian.server.signin.StaffSignIn;
import zhengjian.staff.Account;
import zhengjian.staff.desk.TaskSource;
import zhengjian.staff.http.AccountPageEndpoints;
import zhengjian.staff.http.StaffHomeEndpoints;
import zhengjian.supervision.http.CertificatePageEndpoints;
import zhengjian.supervision.http.CorrectionPage;
import zhengjian.supervision.http.CorrectionPageEndpoints;
import zhengjian.supervision.http.StatusChangeListPage;
import zhengjian.supervision.http.StatusChangeListPageEndpoints;
import zhengjian.supervision.http.StatusChangePage;
import zhengjian.verification.http.PublicReading;
import zhengjian.web.session.Gate;
import zhengjian.web.session.SignInEndpoints;

/** The authority's pages, wired to an open register. */
public record StaffConsole(
        Gate<Account> gate,
        SignInEndpoints<Account> signIn,
        StaffSignIn otherSignIns,
        StaffHomeEndpoints home,
        RequestPageEndpoints requests,
        CertificatePageEndpoints certificates,
        CorrectionPageEndpoints corrections,
        StatusChangeListPageEndpoints changeLists,
        CommitteePageEndpoints committees,
        AskByPageEndpoints asking,
        AuditPageEndpoints audit,
        AuditEndpoints auditAnswers,
        AccountPageEndpoints accounts,
        IntegrityPageEndpoints integrity,
        IntegrityEndpoints integrityAnswers,
        AccountFormEndpoints accountForms,
        AccountEndpoints accountAnswers) {
    /**
     * Wires them.
     *
     * @param moreTasks what other features put on the list of tasks
     * @param moreActs how other features show what is asked for
     */
    public static StaffConsole of(
            Application application, Staffing staffing, List<TaskSource> moreTasks, List<ActPage<?>> moreActs) {
        Gate<Account> gate = staffing.gate();
        Approving approving = staffing.approving();
        InstantSource clock = application.clock();
        Divisions divisions = application.divisions();
        BiFunction<RegisteredCertificate, Instant, VerdictPage> reading = new PublicReading(divisions)::of;
        List<ActPage<?>> pages = new ArrayList<>(moreActs);
        Grounds grounds = approving.integrity().grounds();
        pages.add(new StatusChangePage(approving.statusChanges(), grounds, application.register(), reading, clock));
        pages.add(new AccountRequestPage(approving.accountRequests()));
        pages.add(new LiftBanPage(approving.banLiftings(), approving.integrity()));
        pages.add(new StatusChangeListPage(
                approving.statusChangeLists(), grounds, application.register(), reading, clock));
        pages.add(new CorrectionPage(approving.corrections(), application.register(), reading, clock));
        pages.add(new AuthorisationChangePage(approving.authorisationChanges(), approving.committees(), divisions));
        ActPages acts = new ActPages(pages);
        AskByPageEndpoints asking = new AskByPageEndpoints(gate, approving.asking(), acts, clock, application.random());
        List<TaskSource> tasks = new ArrayList<>(moreTasks);
        tasks.add(new RequestTasks(approving.requests(), approving.deciding(), acts));
        tasks.add(new CommitteeTasks(approving.committees()));
        CertificatePageEndpoints certificates = new CertificatePageEndpoints(
                gate,
                asking,
                approving.statusChanges(),
                grounds,
                application.register(),
                reading,
                divisions::name,
                clock);
        AuditTrail trail = Auditing.of(application, approving);
        return new StaffConsole(
                gate,
                staffing.signIn(),
                staffing.otherSignIns(),
                new StaffHomeEndpoints(gate, tasks, clock),
                new RequestPageEndpoints(gate, approving.requests(), approving.deciding(), acts),
                certificates,
                new CorrectionPageEndpoints(gate, asking, approving.corrections(), certificates),
                new StatusChangeListPageEndpoints(
                        gate, asking, approving.statusChangeLists(), grounds, clock, application.random()),
                new CommitteePageEndpoints(
                        gate, asking, approving.committees(), approving.authorisationChanges(), divisions),
                asking,
                new AuditPageEndpoints(gate, trail),
                new AuditEndpoints(staffing.sessions(), trail),
                new AccountPageEndpoints(gate, application.accounts()),
                new IntegrityPageEndpoints(gate, asking, approving.integrity(), approving.banLiftings(), clock),
                staffing.integrity(),
                new AccountFormEndpoints(gate, asking, approving.accountRequests(), clock, application.random()),
                staffing.accounts());
    }
}
