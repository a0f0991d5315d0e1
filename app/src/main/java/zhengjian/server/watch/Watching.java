package zhengjian.server.watch;

import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import zhengjian.holder.share.LookAtShare;
import zhengjian.holder.share.ShareStore;
import zhengjian.holder.share.Shares;
import zhengjian.server.Application;
import zhengjian.server.Checking;
import zhengjian.server.employer.Employing;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.watch.TellWatchers;
import zhengjian.watch.WatchStore;
import zhengjian.watch.Watches;
import zhengjian.watch.http.WatchEndpoints;
import zhengjian.watch.http.WatchPageEndpoints;

/** The parts of watches, wired to an open register. */
public record Watching(WatchEndpoints endpoints, WatchPageEndpoints pages, TellWatchers teller)
        implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Wires them. @param employing tells who asks */
    public static Watching of(Application application, Checking.Checks checking, Employing employing) {
        boolean demo = application.configuration().demo();
        Shares shares = new Shares(
                application.dossiers(),
                application.ledger(),
                new ShareStore(application.database().jdbi()),
                application.clock(),
                application.random());
        WatchStore store = new WatchStore(application.database().jdbi());
        Watches watches =
                new Watches(application.ledger(), store, shares, application.personalData(), application.random());
        LookAtShare looking = new LookAtShare(shares, checking.verify(), checking.record(), application.clock());
        TellWatchers teller = new TellWatchers(
                application.ledger(),
                store,
                watches,
                new GuardedConnection(new AddressRules(demo), (SSLSocketFactory) SSLSocketFactory.getDefault()),
                application.clock(),
                application.configuration().baseUrl());
        WatchEndpoints programs = new WatchEndpoints(employing.guard(), watches, looking, application.clock(), demo);
        return new Watching(
                programs, new WatchPageEndpoints(employing.gate(), watches, programs, application.clock()), teller);
    }

    /** Tells from now on. */
    public void start() {
        teller.start(PAUSE);
    }

    @Override
    public void close() {
        teller.close();
    }
}
