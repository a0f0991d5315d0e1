package zhengjian.trust;

import java.time.Instant;
import java.util.Optional;
import zhengjian.signing.trust.Refusal;
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
     * Opens a directory. Without list and timestamp yet, or with ones that are not believed now, it begins with the pinned
     * root alone.
     *
     * @throws TrustDirectoryException when there is no pinned root that can be read
     */
    public static TrustInForce open(TrustDirectory directory, Instant now) throws TrustDirectoryException {
        TrustInForce opened = new TrustInForce(directory, directory.pinned());
        try {
            opened.state = UpdateTrust.apply(directory.pinned(), directory.files(), now);
        } catch (TrustException e) {
            if (e.refusal() != Refusal.TIMESTAMP_MISSING) {
                throw new TrustDirectoryException(
                        "信任目录 " + directory.path() + " 中的文件不可信。 The files in " + directory.path() + " are not trusted: "
                                + e.refusal() + ", " + e.getMessage(),
                        e);
            }
        }
        return opened;
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
