package zhengjian.server.staff;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import zhengjian.administration.http.AccountEndpoints;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.committee.http.CommitteeEndpoints;
import zhengjian.integrity.http.IntegrityEndpoints;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.signin.StaffSignIn;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Role;
import zhengjian.staff.Sessions;
import zhengjian.staff.SignIn;
import zhengjian.staff.desk.MenuEntry;
import zhengjian.staff.desk.StaffMenu;
import zhengjian.staff.http.StaffDoor;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.supervision.http.CorrectionEndpoints;
import zhengjian.supervision.http.StatusChangeEndpoints;
import zhengjian.supervision.http.StatusChangeListEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;
import zhengjian.web.Pages;
import zhengjian.web.session.Area;
import zhengjian.web.session.Gate;
import zhengjian.web.session.OwnOrigin;
import zhengjian.web.session.PageSessions;
import zhengjian.web.session.SignInEndpoints;
import zhengjian.web.session.SignInSteps;

/**
 * The parts of the authority's side, wired to an open register.
 *
 * @param gate stands before every page of staff
 * @param signIn the pages for signing in and out
 * @param otherSignIns by an identity provider
 */
public record Staffing(
        Gate<Account> gate,
        SignInEndpoints<Account> signIn,
        StaffSignIn otherSignIns,
        Approving approving,
        StaffSessionEndpoints sessions,
        RequestEndpoints requests,
        StatusChangeEndpoints statusChanges,
        StatusChangeListEndpoints statusChangeLists,
        CorrectionEndpoints corrections,
        CommitteeEndpoints committees,
        IntegrityEndpoints integrity,
        AccountEndpoints accounts) {
    /** The menu of the authority's pages, in its order: one line for each feature with pages. */
    private static final List<MenuEntry> MENU = List.of(
            new MenuEntry("home", "/staff", role -> true),
            new MenuEntry("requests", "/staff/requests", Role::hasRequests),
            new MenuEntry("reviews", "/staff/reviews", Role::seesRequests),
            new MenuEntry("batches", "/staff/batches", Role::seesRequests),
            new MenuEntry("committee", "/committee", role -> role == Role.COMMITTEE_OFFICE),
            new MenuEntry("certificates", "/staff/certificates", Role::seesRequests),
            new MenuEntry("integrity", "/staff/integrity", Role::seesRequests),
            new MenuEntry(
                    "committees", "/staff/committees", role -> role.seesCommittees() || role == Role.COMMITTEE_OFFICE),
            new MenuEntry("holder-claims", "/staff/holder-claims", Role::seesRequests),
            new MenuEntry("holder-addresses", "/staff/holder-addresses", Role::changesCertificates),
            new MenuEntry("audit", "/staff/audit", Role::audits),
            new MenuEntry("accounts", "/staff/accounts", Role::seesAccounts));

    private static final AttemptLimits.Limit FAILED_SIGN_INS = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    /** Wires them. */
    public static Staffing of(Application application, Territories territories, Pages pages) {
        Sessions sessions = new Sessions(application.accounts(), application.clock(), application.random());
        SignIn signIn = new SignIn(
                application.accounts(), sessions, application.clock(), OneTimeSecret.generate(application.random()));
        AttemptLimits limits = limits(application.configuration());
        StaffSessionEndpoints signedIn = new StaffSessionEndpoints(signIn, sessions, limits);
        Approving approving = Approving.of(application, territories);
        RequestEndpoints requests =
                new RequestEndpoints(signedIn, approving.requests(), approving.asking(), approving.deciding());
        URI baseUrl = application.configuration().baseUrl();
        Area area = new Area("staff", "/staff", List.of("/committee"), "https".equals(baseUrl.getScheme()));
        OwnOrigin origin = new OwnOrigin(baseUrl);
        PageSessions<Account> pageSessions = new PageSessions<>(
                account -> application.accounts().find(account.user()).filter(now -> now.admits(account)),
                application.clock(),
                application.random());
        return new Staffing(
                new Gate<>(area, pageSessions, origin, pages, new StaffMenu(MENU)::person),
                new SignInEndpoints<>(
                        area,
                        pageSessions,
                        new StaffDoor(signIn, StaffSignIn.link(application, area)),
                        origin,
                        limits,
                        pages,
                        application.random()),
                StaffSignIn.of(
                        application,
                        area,
                        signIn,
                        new SignInSteps<>(area, pageSessions, origin, application.random()),
                        limits,
                        pages),
                approving,
                signedIn,
                requests,
                new StatusChangeEndpoints(signedIn, requests, approving.statusChanges()),
                new StatusChangeListEndpoints(signedIn, requests, approving.statusChangeLists()),
                new CorrectionEndpoints(signedIn, requests, approving.corrections()),
                new CommitteeEndpoints(signedIn, requests, approving.committees(), approving.authorisationChanges()),
                new IntegrityEndpoints(
                        signedIn, requests, approving.integrity(), approving.banLiftings(), application.clock()),
                new AccountEndpoints(
                        signedIn, requests, approving.accountRequests(), application.accounts(), application.random()));
    }

    private static AttemptLimits limits(Configuration configuration) {
        ClientAddress addresses = new ClientAddress(configuration.listen().trustedProxies());
        if (!configuration.limits().enabled()) {
            return AttemptLimits.off(addresses);
        }
        AttemptLimits.Limit client =
                new AttemptLimits.Limit(configuration.limits().perClientPerMinute(), Duration.ofMinutes(1));
        return new AttemptLimits(addresses, client, FAILED_SIGN_INS);
    }
}
