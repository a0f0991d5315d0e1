package zhengjian.server.trust;

import java.io.IOException;
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
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.trust.StampTrust;
import zhengjian.trust.TrustDirectory;
import zhengjian.trust.TrustDirectoryException;
import zhengjian.trust.TrustInForce;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.FetchTrust;
import zhengjian.trust.fetch.GuardedConnection;

/**
 * Keeps a server's trust files young: signs the timestamp where this server publishes, fetches newer files where another one
 * does. What fails is logged and tried again; the files in force grow old meanwhile, and every answer says so.
 */
public final class KeepTrust implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KeepTrust.class);

    private final TrustDirectory directory;
    private final TrustInForce trust;
    private final Optional<StampTrust> stamp;
    private final Optional<FetchTrust> fetch;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread one = new Thread(task, "trust");
        one.setDaemon(true);
        return one;
    });

    private KeepTrust(
            TrustDirectory directory,
            TrustInForce trust,
            Optional<StampTrust> stamp,
            Optional<FetchTrust> fetch,
            InstantSource clock) {
        this.directory = directory;
        this.trust = trust;
        this.stamp = stamp;
        this.fetch = fetch;
        this.clock = clock;
    }

    /**
     * Opens the directory, and works on it once a minute or as often as configured.
     *
     * @throws Refusal when directory or key are not acceptable
     */
    public static KeepTrust open(Configuration.Trust configured, boolean demo, InstantSource clock) {
        TrustDirectory directory = new TrustDirectory(configured.directory());
        try {
            TrustInForce trust = TrustInForce.open(directory, clock.instant());
            boolean example =
                    trust.state().root().content().keys().stream().anyMatch(key -> ExampleKeys.isExample(key.id()));
            if (example && !demo) {
                throw Refusal.undecided(
                        "信任的根用到了示例密钥，只可用于 demo。 The pinned root has example keys; they are for the demo only.");
            }
            KeepTrust keep = new KeepTrust(
                    directory,
                    trust,
                    configured.timestampKey().map(KeepTrust::key).map(StampTrust::new),
                    configured
                            .source()
                            .map(source -> new FetchTrust(
                                    new GuardedConnection(
                                            new AddressRules(demo), (SSLSocketFactory) SSLSocketFactory.getDefault()),
                                    source)),
                    clock);
            keep.stampIfDue();
            keep.thread.scheduleWithFixedDelay(keep::stampIfDue, 1, 1, TimeUnit.MINUTES);
            keep.thread.scheduleWithFixedDelay(keep::fetch, 0, configured.refreshMinutes(), TimeUnit.MINUTES);
            return keep;
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

    /** The files in force. */
    public TrustInForce trust() {
        return trust;
    }

    /** Signs a new timestamp when the present one is half over or a status list has changed. */
    public void stampIfDue() {
        Instant now = clock.instant();
        Optional<SignedFile<TrustList>> list = trust.state().list();
        if (stamp.isEmpty() || list.isEmpty()) {
            return;
        }
        try {
            Map<StatusListName, Bytes> statusLists = directory.files().statusLists();
            if (StampTrust.isDue(trust.state(), statusLists, now)) {
                trust.update(stamp.get().stamp(trust.state(), List.of(), list.get(), statusLists, now), now);
            }
        } catch (TrustException | TrustDirectoryException | RuntimeException e) {
            LOG.warn("the trust timestamp was not signed: {}", e.getMessage());
        }
    }

    /** Brings what the source has newer. */
    public void fetch() {
        if (fetch.isEmpty()) {
            return;
        }
        try {
            trust.update(fetch.get().newerThan(trust.state()), clock.instant());
        } catch (TrustException e) {
            LOG.warn("newer trust files were refused: {} {}", e.refusal(), e.getMessage());
        } catch (FetchException | TrustDirectoryException | RuntimeException e) {
            LOG.warn("trust files were not fetched: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
