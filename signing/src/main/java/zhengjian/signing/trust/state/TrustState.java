package zhengjian.signing.trust.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;

/**
 * What is trusted. Begins with a root that its holder got by other means than the network; every later state comes out of
 * {@link UpdateTrust}. Immutable. List and timestamp are there together or not at all.
 *
 * @param roots the pinned root, and every later one in the order of their versions
 * @param list the list of issuers
 * @param timestamp the timestamp that names it
 * @param statusLists the status lists that it names, as far as they are at hand
 */
public record TrustState(
        List<SignedFile<Root>> roots,
        Optional<SignedFile<TrustList>> list,
        Optional<SignedFile<Timestamp>> timestamp,
        Map<StatusListName, Bytes> statusLists) {
    public TrustState {
        roots = List.copyOf(roots);
        statusLists = Map.copyOf(statusLists);
        if (roots.isEmpty() || list.isPresent() != timestamp.isPresent()) {
            throw new IllegalArgumentException("no state of trust: a root is missing, or the list or timestamp alone");
        }
    }

    /**
     * Trusts this root and nothing else yet. Its holder vouches for the file, so signatures of earlier roots are not asked
     * for; those of its own threshold are.
     *
     * @throws TrustException when it is no root, or not signed by its own threshold
     */
    public static TrustState pinned(Bytes rootFile) throws TrustException {
        SignedFile<Root> root = SignedFile.root(rootFile);
        root.requireSignedBy(root.content().root(), Set.of(), SignedFile.Strangers.IGNORED);
        return new TrustState(List.of(root), Optional.empty(), Optional.empty(), Map.of());
    }

    /** The newest trusted root. */
    public SignedFile<Root> root() {
        return roots.get(roots.size() - 1);
    }

    /** The age of the oldest part; {@code EXPIRED} while there is no list yet. */
    public Freshness freshness(Instant now) {
        if (list.isEmpty() || timestamp.isEmpty()) {
            return Freshness.EXPIRED;
        }
        return Freshness.of(root().content().period(), now)
                .worse(Freshness.of(list.get().content().period(), now))
                .worse(Freshness.of(timestamp.get().content().period(), now));
    }

    /** The status list of this name, if it is at hand. */
    public Optional<Bytes> statusList(StatusListName name) {
        return Optional.ofNullable(statusLists.get(name));
    }

    TrustState withRoots(List<SignedFile<Root>> newer) {
        List<SignedFile<Root>> all = new ArrayList<>(roots);
        all.addAll(newer);
        return new TrustState(all, list, timestamp, statusLists);
    }
}
