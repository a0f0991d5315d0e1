package zhengjian.server;

import java.time.Duration;
import zhengjian.approval.AskForChange;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.Requests;
import zhengjian.approval.http.RequestEndpoints;
import zhengjian.register.ChangeStatus;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.Sessions;
import zhengjian.staff.SignIn;
import zhengjian.staff.http.SignedIn;
import zhengjian.staff.http.StaffSessionEndpoints;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;

/** The parts of the authority's side, wired to an open register. */
record Staffing(StaffSessionEndpoints sessions, RequestEndpoints requests) {
    private static final AttemptLimits.Limit FAILED_SIGN_INS = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    static Staffing of(Application application) {
        Sessions sessions = new Sessions(application.accounts(), application.clock(), application.random());
        SignIn signIn = new SignIn(
                application.accounts(), sessions, application.clock(), OneTimeSecret.generate(application.random()));
        SignedIn signedIn = new SignedIn(sessions);
        Requests requests = new Requests(application.dossiers());
        ChangeStatus changes = application.changeStatus();
        return new Staffing(
                new StaffSessionEndpoints(signIn, sessions, signedIn, limits(application.configuration())),
                new RequestEndpoints(
                        signedIn,
                        requests,
                        new AskForChange(
                                application.dossiers(), requests, changes, application.ledger(), application.random()),
                        new DecideRequest(application.dossiers(), requests, changes, application.ledger())));
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
