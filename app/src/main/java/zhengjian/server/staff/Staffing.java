package zhengjian.server.staff;

import java.time.Duration;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.committee.http.CommitteeEndpoints;
import zhengjian.recognition.decision.Territories;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Sessions;
import zhengjian.staff.SignIn;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.supervision.http.StatusChangeEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;

/** The parts of the authority's side, wired to an open register. */
public record Staffing(
        StaffSessionEndpoints sessions,
        RequestEndpoints requests,
        StatusChangeEndpoints statusChanges,
        CommitteeEndpoints committees) {
    private static final AttemptLimits.Limit FAILED_SIGN_INS = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    /** Wires them. */
    public static Staffing of(Application application, Territories territories) {
        Sessions sessions = new Sessions(application.accounts(), application.clock(), application.random());
        SignIn signIn = new SignIn(
                application.accounts(), sessions, application.clock(), OneTimeSecret.generate(application.random()));
        StaffSessionEndpoints signedIn =
                new StaffSessionEndpoints(signIn, sessions, limits(application.configuration()));
        Approving approving = Approving.of(application, territories);
        RequestEndpoints requests =
                new RequestEndpoints(signedIn, approving.requests(), approving.asking(), approving.deciding());
        return new Staffing(
                signedIn,
                requests,
                new StatusChangeEndpoints(signedIn, requests, approving.statusChanges()),
                new CommitteeEndpoints(signedIn, requests, approving.committees(), approving.authorisationChanges()));
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
