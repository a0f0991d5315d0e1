package zhengjian.signing.trust.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;

/**
 * The rules by which a checker takes over newer trust files, numbered as in docs/formats/trust-list.md. All or nothing: the
 * outcome is a whole new state or one named refusal, and the old state is never changed.
 */
public final class UpdateTrust {
    private final TrustState trusted;
    private final TrustFiles files;
    private final Instant now;

    private UpdateTrust(TrustState trusted, TrustFiles files, Instant now) {
        this.trusted = trusted;
        this.files = files;
        this.now = now;
    }

    /**
     * The state after taking over {@code files}; it may be stale, see {@link TrustState#freshness}.
     *
     * @throws TrustException with the one reason why not
     */
    public static TrustState apply(TrustState trusted, TrustFiles files, Instant now) throws TrustException {
        return new UpdateTrust(trusted, files, now).run();
    }

    private TrustState run() throws TrustException {
        TrustState rooted = trusted.withRoots(newRoots());
        requireUsable(rooted.root().content().period(), "root");
        SignedFile<Timestamp> timestamp = timestamp(rooted);
        SignedFile<TrustList> list = list(rooted, timestamp.content());
        return new TrustState(
                rooted.roots(),
                Optional.of(list),
                Optional.of(timestamp),
                statusLists(rooted, timestamp.content(), list.content()));
    }

    /** Rule 1: each root is the next one, signed by the one before and by itself. */
    private List<SignedFile<Root>> newRoots() throws TrustException {
        List<SignedFile<Root>> newer = new ArrayList<>();
        SignedFile<Root> last = trusted.root();
        for (Bytes file : files.roots()) {
            SignedFile<Root> next = SignedFile.root(file);
            int version = next.content().version();
            int expected = last.content().version();
            if (version == expected) {
                requireSame(last, next, "root");
            } else if (version < expected) {
                throw refused(Refusal.ROLLBACK, "root", expected, version);
            } else if (version > expected + 1) {
                throw refused(Refusal.VERSION_GAP, "root", expected + 1, version);
            } else {
                requireHandedOver(last.content(), next);
                newer.add(next);
                last = next;
            }
        }
        return newer;
    }

    private static void requireHandedOver(Root before, SignedFile<Root> next) throws TrustException {
        next.requireSignedBy(next.content().root(), new HashSet<>(before.root().keys()));
        int found = next.signaturesOf(before.root());
        if (found < before.root().threshold()) {
            throw new TrustException(
                    Refusal.OLD_THRESHOLD_NOT_MET,
                    "root: expected " + before.root().threshold() + " signatures of version " + before.version()
                            + ", found " + found);
        }
    }

    /** Rules 2 to 5: the timestamp is signed, not older than the trusted one, and usable now. */
    private SignedFile<Timestamp> timestamp(TrustState rooted) throws TrustException {
        Optional<SignedFile<Timestamp>> remembered = rememberedTimestamp(rooted);
        SignedFile<Timestamp> next = files.timestamp().isPresent()
                ? SignedFile.timestamp(files.timestamp().get())
                : trusted.timestamp()
                        .orElseThrow(() -> new TrustException(Refusal.TIMESTAMP_MISSING, "there is no timestamp yet"));
        requireRoot(rooted, next.content());
        next.requireSignedBy(rooted.root().content().timestamp(), Set.of());
        if (remembered.isPresent()) {
            requireNotOlder(
                    remembered.get(),
                    next,
                    remembered.get().content().version(),
                    next.content().version());
        }
        requireUsable(next.content().period(), "timestamp");
        return next;
    }

    private Optional<SignedFile<Timestamp>> rememberedTimestamp(TrustState rooted) {
        Role before = trusted.root().content().timestamp();
        return trusted.timestamp()
                .filter(file -> sameKeys(before, rooted.root().content().timestamp()));
    }

    /** Rule 3: the timestamp's root is the one at hand. */
    private static void requireRoot(TrustState rooted, Timestamp timestamp) throws TrustException {
        Root root = rooted.root().content();
        if (timestamp.rootVersion() > root.version()) {
            throw refused(Refusal.ROOT_MISSING, "root", timestamp.rootVersion(), root.version());
        }
        if (timestamp.rootVersion() < root.version()) {
            throw refused(Refusal.ROLLBACK, "root named by the timestamp", root.version(), timestamp.rootVersion());
        }
        if (!timestamp.rootHash().equals(rooted.root().hash().sha256())) {
            throw new TrustException(Refusal.FORK, "root: version " + root.version() + " has another content here");
        }
    }

    /** Rules 6 to 9: the list is the one that the timestamp names, signed, not older, and follows the trusted one. */
    private SignedFile<TrustList> list(TrustState rooted, Timestamp timestamp) throws TrustException {
        Role before = trusted.root().content().list();
        Optional<SignedFile<TrustList>> remembered = trusted.list()
                .filter(list -> sameKeys(before, rooted.root().content().list()));
        if (remembered.isPresent()) {
            requireNamedNotOlder(remembered.get(), timestamp);
        }
        SignedFile<TrustList> next = named(timestamp);
        if (next.content().version() != timestamp.listVersion()) {
            throw refused(
                    Refusal.WRONG_HASH,
                    "list",
                    timestamp.listVersion(),
                    next.content().version());
        }
        next.requireSignedBy(rooted.root().content().list(), Set.of());
        requireUsable(next.content().period(), "list");
        if (remembered.isPresent()) {
            requireFollows(remembered.get(), next);
        }
        if (trusted.list().isPresent()) {
            KeyHistory.require(trusted.list().get().content(), next.content());
        }
        return next;
    }

    private static void requireNamedNotOlder(SignedFile<TrustList> trusted, Timestamp timestamp) throws TrustException {
        int version = trusted.content().version();
        if (timestamp.listVersion() < version) {
            throw refused(Refusal.ROLLBACK, "list named by the timestamp", version, timestamp.listVersion());
        }
        if (timestamp.listVersion() == version && !timestamp.list().equals(trusted.hash())) {
            throw new TrustException(Refusal.FORK, "list: version " + version + " has another content here");
        }
    }

    private SignedFile<TrustList> named(Timestamp timestamp) throws TrustException {
        if (files.list().isPresent()) {
            if (!timestamp.list().fits(files.list().get())) {
                throw new TrustException(Refusal.WRONG_HASH, "list: not the file that the timestamp names");
            }
            return SignedFile.list(files.list().get());
        }
        return trusted.list()
                .filter(list -> timestamp.list().equals(list.hash()))
                .orElseThrow(() -> new TrustException(
                        Refusal.LIST_MISSING, "list: version " + timestamp.listVersion() + " is not here"));
    }

    private static void requireFollows(SignedFile<TrustList> before, SignedFile<TrustList> next) throws TrustException {
        boolean isNext = next.content().version() == before.content().version() + 1;
        if (isNext
                && !next.content().previous().equals(Optional.of(before.hash().sha256()))) {
            throw new TrustException(
                    Refusal.FORK, "list: version " + next.content().version() + " does not follow the one here");
        }
    }

    /** Rules 10 and 11: status lists are those that the timestamp names, and none disappears. */
    private Map<StatusListName, Bytes> statusLists(TrustState rooted, Timestamp timestamp, TrustList list)
            throws TrustException {
        Map<StatusListName, FileHash> named = timestamp.statusLists();
        Optional<SignedFile<Timestamp>> remembered = rememberedTimestamp(rooted);
        if (remembered.isPresent()) {
            requireNoneDropped(remembered.get().content(), timestamp, list);
        }
        Map<StatusListName, Bytes> present = new HashMap<>();
        for (Map.Entry<StatusListName, FileHash> entry : named.entrySet()) {
            statusList(entry.getKey(), entry.getValue()).ifPresent(file -> present.put(entry.getKey(), file));
        }
        return present;
    }

    private static void requireNoneDropped(Timestamp before, Timestamp after, TrustList list) throws TrustException {
        for (StatusListName name : before.statusLists().keySet()) {
            if (!after.statusLists().containsKey(name)
                    && list.issuer(name.issuer()).isPresent()) {
                throw new TrustException(
                        Refusal.STATUS_LIST_DROPPED, "status list " + name.fileName() + " is named no more");
            }
        }
    }

    private Optional<Bytes> statusList(StatusListName name, FileHash hash) throws TrustException {
        Bytes file = files.statusLists().get(name);
        if (file == null) {
            return trusted.statusList(name).filter(hash::fits);
        }
        if (!hash.fits(file)) {
            throw new TrustException(
                    Refusal.WRONG_HASH, "status list " + name.fileName() + ": not the file that the timestamp names");
        }
        return Optional.of(file);
    }

    /**
     * Rule 4: versions are compared with the trusted ones, unless the keys of the role have changed since: then a thief of
     * the old keys may have written any version, and only the root that took the keys from him counts.
     */
    private static boolean sameKeys(Role before, Role after) {
        return new HashSet<>(before.keys()).equals(new HashSet<>(after.keys()));
    }

    private void requireUsable(Period period, String what) throws TrustException {
        switch (Freshness.of(period, now)) {
            case FRESH, STALE -> {}
            case EXPIRED ->
                throw new TrustException(
                        Refusal.EXPIRED,
                        what + ": expired at " + period.expires() + ", more than 30 days before " + now);
            case NOT_YET ->
                throw new TrustException(
                        Refusal.NOT_YET,
                        what + ": issued at " + period.issuedAt() + ", which is after " + now
                                + "; is the clock right?");
        }
    }

    private static <T> void requireNotOlder(SignedFile<T> before, SignedFile<T> next, int trusted, int found)
            throws TrustException {
        if (found < trusted) {
            throw refused(Refusal.ROLLBACK, "timestamp", trusted, found);
        }
        if (found == trusted) {
            requireSame(before, next, "timestamp");
        }
    }

    private static <T> void requireSame(SignedFile<T> before, SignedFile<T> next, String what) throws TrustException {
        if (!before.bytes().equals(next.bytes())) {
            throw new TrustException(Refusal.FORK, what + ": the trusted version has another content here");
        }
    }

    private static TrustException refused(Refusal refusal, String what, int expected, int found) {
        return new TrustException(refusal, what + ": expected version " + expected + ", found " + found);
    }
}
