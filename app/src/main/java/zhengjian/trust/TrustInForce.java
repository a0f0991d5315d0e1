package zhengjian.trust;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;

/**
 * The trust files that a server works with: one immutable state, replaced as a whole. What is taken over is on the disk
 * before anybody sees it. Safe for threads.
 */
public final class TrustInForce {
    private final TrustDirectory directory;
    private volatile TrustState state;

    private TrustInForce(TrustDirectory directory, TrustState state) {
        this.directory = directory;
        this.state = state;
    }

    /**
     * Opens a directory. Without list and timestamp yet it begins with the pinned root alone; what was believed once and is
     * too old now is there, and not {@linkplain #list usable}; a status list that the timestamp does not name is missing.
     *
     * @throws TrustDirectoryException when there is no pinned root that can be read
     */
    public static TrustInForce open(TrustDirectory directory, Instant now) throws TrustDirectoryException {
        try {
            return new TrustInForce(directory, opened(directory.pinned(), named(directory.files()), now));
        } catch (TrustException e) {
            throw new TrustDirectoryException(
                    "信任目录 " + directory.path() + " 中的文件不可信。 The files in " + directory.path() + " are not trusted: "
                            + e.refusal() + ", " + e.getMessage(),
                    e);
        }
    }

    private static TrustState opened(TrustState pinned, TrustFiles files, Instant now) throws TrustException {
        if (files.timestamp().isEmpty()) {
            return pinned;
        }
        try {
            return UpdateTrust.apply(pinned, files, now);
        } catch (TrustException e) {
            if (e.refusal() != Refusal.EXPIRED && e.refusal() != Refusal.NOT_YET) {
                throw e;
            }
            // of no use now, but newer files must still follow from them
            Timestamp last = SignedFile.timestamp(files.timestamp().get()).content();
            return UpdateTrust.apply(pinned, files, last.period().issuedAt());
        }
    }

    /** Status lists are on the disk before the timestamp that names them: after a crash, one that it does not name. */
    private static TrustFiles named(TrustFiles files) throws TrustException {
        if (files.timestamp().isEmpty()) {
            return files;
        }
        Map<StatusListName, FileHash> named =
                SignedFile.timestamp(files.timestamp().get()).content().statusLists();
        Map<StatusListName, Bytes> fitting = new TreeMap<>(files.statusLists());
        fitting.entrySet()
                .removeIf(list -> named.containsKey(list.getKey())
                        && !named.get(list.getKey()).fits(list.getValue()));
        return new TrustFiles(files.roots(), files.list(), files.timestamp(), fitting);
    }

    /** What is trusted now, whatever its age. */
    public TrustState state() {
        return state;
    }

    /** The list of issuers, if there is one that may be used at {@code now}. */
    public Optional<TrustList> list(Instant now) {
        TrustState trusted = state;
        return trusted.list().filter(list -> trusted.freshness(now).usable()).map(list -> list.content());
    }

    /** The age of what is trusted. */
    public Freshness freshness(Instant now) {
        return state.freshness(now);
    }

    /** Takes over newer files; a refusal leaves everything as it was. */
    public synchronized void update(TrustFiles files, Instant now) throws TrustException, TrustDirectoryException {
        TrustState next = UpdateTrust.apply(state, files, now);
        directory.write(next);
        state = next;
    }
}
