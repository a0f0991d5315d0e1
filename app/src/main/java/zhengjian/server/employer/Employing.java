package zhengjian.server.employer;

import zhengjian.employer.ApiKeyStore;
import zhengjian.employer.ApiKeys;
import zhengjian.employer.Employers;
import zhengjian.employer.KeyUse;
import zhengjian.employer.http.KeyEndpoints;
import zhengjian.employer.http.KeyGuardEndpoints;
import zhengjian.server.Application;
import zhengjian.web.AttemptLimits;

/** The parts of the employers' side, wired to an open register. */
public record Employing(KeyGuardEndpoints guard, KeyEndpoints keys) {
    /** Wires them. @param limits what is no key counts against its client */
    public static Employing of(Application application, AttemptLimits limits) {
        ApiKeys keys = keys(application);
        KeyGuardEndpoints guard = new KeyGuardEndpoints(
                keys,
                new KeyUse(application.ledger()),
                limits,
                application.clock(),
                application.configuration().limits().enabled());
        return new Employing(guard, new KeyEndpoints(guard, keys, application.clock()));
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
