package zhengjian.trust;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;

/** Makes the next timestamp over root, list and status lists with the online key. Whether it is trusted, the rules say. */
public final class StampTrust {
    private static final Duration LENGTH = Timestamp.LONGEST;

    private final SigningKey key;

    public StampTrust(SigningKey key) {
        this.key = key;
    }

    /** True when the timestamp of {@code trusted} is past half of its time, or names other status lists than these. */
    public static boolean isDue(TrustState trusted, Map<StatusListName, Bytes> statusLists, Instant now) {
        Optional<Timestamp> present = trusted.timestamp().map(SignedFile::content);
        return present.isEmpty()
                || now.isAfter(present.get().period().issuedAt().plus(LENGTH.dividedBy(2)))
                || !present.get().statusLists().equals(named(present.get(), statusLists));
    }

    /**
     * The files with a new timestamp: the trusted root and list, or the newer ones that are given.
     *
     * @param newer a later root and list, if there are any
     */
    public TrustFiles stamp(
            TrustState trusted,
            List<SignedFile<Root>> roots,
            SignedFile<TrustList> list,
            Map<StatusListName, Bytes> statusLists,
            Instant now) {
        SignedFile<Root> root = roots.isEmpty() ? trusted.root() : roots.get(roots.size() - 1);
        int version =
                trusted.timestamp().map(stamp -> stamp.content().version()).orElse(0) + 1;
        SortedMap<StatusListName, FileHash> named = trusted.timestamp()
                .map(stamp -> named(stamp.content(), statusLists))
                .orElseGet(() -> hashes(statusLists));
        named.keySet().removeIf(name -> list.content().issuer(name.issuer()).isEmpty());
        Timestamp next = new Timestamp(
                version,
                Period.from(now, LENGTH),
                root.content().version(),
                root.hash().sha256(),
                list.content().version(),
                list.hash(),
                named);
        TreeMap<StatusListName, Bytes> kept = new TreeMap<>(statusLists);
        kept.keySet().retainAll(named.keySet());
        return new TrustFiles(
                roots.stream().map(SignedFile::bytes).toList(),
                Optional.of(list.bytes()),
                Optional.of(SignedFile.draft(next).sign(key).bytes()),
                kept);
    }

    /** What was named before stays named, in its newest form. */
    private static SortedMap<StatusListName, FileHash> named(Timestamp before, Map<StatusListName, Bytes> statusLists) {
        SortedMap<StatusListName, FileHash> named = new TreeMap<>(before.statusLists());
        named.putAll(hashes(statusLists));
        return named;
    }

    private static SortedMap<StatusListName, FileHash> hashes(Map<StatusListName, Bytes> statusLists) {
        SortedMap<StatusListName, FileHash> hashes = new TreeMap<>();
        statusLists.forEach((name, file) -> hashes.put(name, FileHash.of(file)));
        return hashes;
    }
}
