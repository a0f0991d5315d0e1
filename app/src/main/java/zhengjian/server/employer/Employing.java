package zhengjian.server.employer;

import io.javalin.http.Context;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import zhengjian.employer.ApiKeyStore;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.Employer;
import zhengjian.employer.Employers;
import zhengjian.employer.KeyUse;
import zhengjian.employer.SignInEmployer;
import zhengjian.employer.http.EmployerDoor;
import zhengjian.employer.http.KeyEndpoints;
import zhengjian.employer.http.KeyGuardEndpoints;
import zhengjian.employer.http.KeyPageEndpoints;
import zhengjian.page.session.MenuItem;
import zhengjian.page.session.Visitor;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.staff.OneTimeSecret;
import zhengjian.verification.receipt.Organisation;
import zhengjian.web.AttemptLimits;
import zhengjian.web.ClientAddress;
import zhengjian.web.Pages;
import zhengjian.web.session.Area;
import zhengjian.web.session.Gate;
import zhengjian.web.session.OwnOrigin;
import zhengjian.web.session.PageSessions;
import zhengjian.web.session.SignInEndpoints;

/**
 * The parts of the employers' side, wired to an open register.
 *
 * @param guard stands before every address of programs
 * @param gate stands before every page
 * @param signIn the pages for signing in and out
 */
public record Employing(
        KeyGuardEndpoints guard,
        KeyEndpoints keys,
        Employers employers,
        Gate<Employer> gate,
        SignInEndpoints<Employer> signIn,
        KeyPageEndpoints keyPages) {
    private static final List<MenuItem> MENU = List.of(
            new MenuItem("batches", "/employer"),
            new MenuItem("keys", "/employer/keys"),
            new MenuItem("watches", "/employer/watches"));
    private static final AttemptLimits.Limit FAILED_SIGN_INS = new AttemptLimits.Limit(5, Duration.ofMinutes(15));

    /** Wires them. @param limits what is no key counts against its client */
    public static Employing of(Application application, AttemptLimits limits, Pages pages) {
        ApiKeys keys = keys(application);
        Employers employers = employers(application);
        boolean limited = application.configuration().limits().enabled();
        KeyGuardEndpoints guard =
                new KeyGuardEndpoints(keys, new KeyUse(application.ledger()), limits, application.clock(), limited);
        URI baseUrl = application.configuration().baseUrl();
        Area area = new Area("employer", "/employer", "https".equals(baseUrl.getScheme()));
        OwnOrigin origin = new OwnOrigin(baseUrl);
        PageSessions<Employer> sessions = new PageSessions<>(
                employer -> employers.find(employer.code()).filter(Employer::enabled),
                application.clock(),
                application.random());
        Gate<Employer> gate = new Gate<>(area, sessions, origin, pages, Employing::person);
        SignInEmployer signIn =
                new SignInEmployer(employers, application.clock(), OneTimeSecret.generate(application.random()));
        return new Employing(
                guard,
                new KeyEndpoints(guard, keys, application.clock()),
                employers,
                gate,
                new SignInEndpoints<>(
                        area,
                        sessions,
                        new EmployerDoor(signIn),
                        origin,
                        signInLimits(application.configuration()),
                        pages,
                        application.random()),
                new KeyPageEndpoints(gate, keys, application.clock()));
    }

    /** The employer whose program asks, if the request has a key. @throws zhengjian.web.ProblemException 401, 429 */
    public Optional<Organisation> asker(Context context) {
        return guard.identify(context)
                .flatMap(key -> employers.find(key.employer()))
                .map(employer -> new Organisation(employer.code().text(), employer.name()));
    }

    private static Visitor.Person person(Employer employer) {
        return new Visitor.Person(employer.name(), "employer.role", MENU);
    }

    private static AttemptLimits signInLimits(Configuration configuration) {
        ClientAddress addresses = new ClientAddress(configuration.listen().trustedProxies());
        AttemptLimits.Limit client =
                new AttemptLimits.Limit(configuration.limits().perClientPerMinute(), Duration.ofMinutes(1));
        return configuration.limits().enabled()
                ? new AttemptLimits(addresses, client, FAILED_SIGN_INS)
                : AttemptLimits.off(addresses);
    }

    /** The accounts of employers. */
    public static Employers employers(Application application) {
        return new Employers(application.dossiers(), application.ledger());
    }

    /** Their keys. */
    public static ApiKeys keys(Application application) {
        return new ApiKeys(
                application.dossiers(),
                application.ledger(),
                employers(application),
                new ApiKeyStore(application.database().jdbi()),
                application.random());
    }
}
