package zhengjian.server.trust;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.keys.OpenKey;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.status.StatusLists;
import zhengjian.trust.StampTrust;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.FetchStatusLists;
import zhengjian.trust.fetch.FetchTrust;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.trust.fetch.HttpGet;

/**
 * Keeps a server's trust files young. Where this server publishes it names its own status lists and those of the other
 * issuers in a new timestamp, within seconds of a change; elsewhere it fetches newer files. What fails is logged and tried
 * again; the files in force grow old meanwhile, and every answer says so.
 */
public final class KeepTrust implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepTrust.class);
    private static final int LOOK_SECONDS = 2;
    private static final long FIRST_LOOK_MILLIS = 500;
    private static final Duration TRY_AGAIN = Duration.ofMinutes(1);

    private final TrustInForce trust;
    private final Optional<StampTrust> stamp;
    private final Optional<FetchTrust> source;
    private final GatherStatusLists gather;
    private final Duration refresh;
    private final InstantSource clock;
    // somebody else's slow server must not keep us from signing
    private final ScheduledExecutorService signing = thread("trust");
    private final ScheduledExecutorService fetching = thread("trust-fetch");
    private Instant nextRefresh = Instant.MIN;
    private String lastFailure = "";

    private KeepTrust(
            TrustInForce trust,
            Optional<StampTrust> stamp,
            Optional<FetchTrust> source,
            GatherStatusLists gather,
            Duration refresh,
            InstantSource clock) {
        this.trust = trust;
        this.stamp = stamp;
        this.source = source;
        this.gather = gather;
        this.refresh = refresh;
        this.clock = clock;
    }

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread one = new Thread(task, name);
            one.setDaemon(true);
            return one;
        });
    }

    /**
     * Opens the directory; nothing is signed or fetched before {@link #start}.
     *
     * @param own code of this server's issuer
     * @param lists its status lists, if it publishes any
     * @throws Refusal when directory or key are not acceptable
     */
    public static KeepTrust open(
            Configuration.Trust configured,
            boolean demo,
            String own,
            Optional<StatusLists> lists,
            InstantSource clock) {
        try {
            TrustInForce trust = TrustInForce.open(new TrustDirectory(configured.directory()), clock.instant());
            boolean example =
                    trust.state().root().content().keys().stream().anyMatch(key -> ExampleKeys.isExample(key.id()));
            if (example && !demo) {
                throw Refusal.undecided(
                        "信任的根用到了示例密钥，只可用于 demo。 The pinned root has example keys; they are for the demo only.");
            }
            HttpGet http =
                    new GuardedConnection(new AddressRules(demo), (SSLSocketFactory) SSLSocketFactory.getDefault());
            return new KeepTrust(
                    trust,
                    configured.timestampKey().map(KeepTrust::key).map(StampTrust::new),
                    configured.source().map(source -> new FetchTrust(http, source)),
                    new GatherStatusLists(own, lists, new FetchStatusLists(http)),
                    Duration.ofMinutes(configured.refreshMinutes()),
                    clock);
        } catch (TrustDirectoryException e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        }
    }

    private static SigningKey key(Configuration.KeySource source) {
        try {
            return OpenKey.at(source);
        } catch (KeyFileException | IOException e) {
            throw Refusal.undecided("时间戳密钥打不开。 The timestamp key cannot be opened: " + e.getMessage());
        }
    }

    /** Works from now on: looks for changed statuses every two seconds, and fetches as often as configured. */
    public void start() {
        if (stamp.isPresent()) {
            // not while the start still needs the processors
            signing.scheduleWithFixedDelay(
                    this::publish, FIRST_LOOK_MILLIS, LOOK_SECONDS * 1000, TimeUnit.MILLISECONDS);
        }
        fetching.scheduleWithFixedDelay(this::refreshIfDue, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** The files in force. */
    public TrustInForce trust() {
        return trust;
    }

    /** Where this server publishes: signs a new timestamp when the present one is half over or a status list has changed. */
    public synchronized void publish() {
        Instant now = clock.instant();
        TrustState trusted = trust.state();
        Optional<SignedFile<TrustList>> list = trusted.list();
        if (stamp.isEmpty() || list.isEmpty()) {
            return;
        }
        try {
            Map<StatusListName, Bytes> lists = gather.newer(trusted, now);
            if (StampTrust.isDue(trusted, lists, now)) {
                trust.update(stamp.get().stamp(trusted, List.of(), list.get(), lists, now), now);
            }
            lastFailure = "";
        } catch (TrustException | TrustDirectoryException | FetchException | RuntimeException e) {
            once("the trust timestamp was not signed: " + e.getMessage());
        }
    }

    /** Every two seconds the same sentence would tell nobody more. */
    private void once(String failure) {
        if (!failure.equals(lastFailure)) {
            LOG.warn("{}", failure);
        }
        lastFailure = failure;
    }

    private void refreshIfDue() {
        Instant now = clock.instant();
        boolean clockWentBack = nextRefresh.isAfter(now.plus(refresh).plus(TRY_AGAIN));
        if (!now.isBefore(nextRefresh) || clockWentBack) {
            nextRefresh = now.plus(refresh() ? refresh : TRY_AGAIN);
        }
    }

    /**
     * Brings what is newer elsewhere: from the source, or, where this server publishes, the status lists of the other issuers.
     *
     * @return false when something is to be tried again soon
     */
    public boolean refresh() {
        if (source.isPresent()) {
            return attempt("trust files", now -> trust.update(source.get().newerThan(trust.state()), now));
        }
        if (stamp.isEmpty() || trust.state().list().isEmpty()) {
            return true;
        }
        boolean complete = true;
        for (Issuer issuer : trust.state().list().get().content().issuers()) {
            if (gather.isElsewhere(issuer)) {
                complete &=
                        attempt("status lists of " + issuer.code(), now -> gather.fetch(issuer, trust.state(), now));
            }
        }
        return complete;
    }

    private interface Fetch {
        void at(Instant now) throws TrustException, TrustDirectoryException, FetchException;
    }

    private boolean attempt(String what, Fetch fetch) {
        try {
            fetch.at(clock.instant());
            return true;
        } catch (TrustException e) {
            LOG.warn("newer {} were refused: {} {}", what, e.refusal(), e.getMessage());
        } catch (FetchException | TrustDirectoryException | RuntimeException e) {
            LOG.warn("{} were not fetched: {}", what, e.getMessage());
        }
        return false;
    }

    /** What is being fetched is left to end by itself; it changes nothing but the trust directory. */
    @Override
    public void close() {
        fetching.shutdown();
        signing.shutdown();
        try {
            signing.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
