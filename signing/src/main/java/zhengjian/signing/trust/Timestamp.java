package zhengjian.signing.trust;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborItem;

/**
 * Which files are the newest, signed by an online key at least once a day: without it nobody could tell an old list from
 * the present one.
 *
 * @param version 1 and more
 * @param period at most 24 hours
 * @param rootVersion version of the newest root
 * @param rootHash SHA-256 of its file
 * @param listVersion version of the newest list
 * @param list its file
 * @param statusLists the newest status lists known to the publisher
 */
public record Timestamp(
        int version,
        Period period,
        int rootVersion,
        Bytes rootHash,
        int listVersion,
        FileHash list,
        SortedMap<StatusListName, FileHash> statusLists) {
    /** How the payload begins. */
    public static final String KIND = "zhengjian-timestamp";

    /** Longest time that a copy counts as fresh. */
    public static final Duration LONGEST = Duration.ofHours(24);

    private static final int MOST_STATUS_LISTS = 4096;

    public Timestamp {
        statusLists = Collections.unmodifiableSortedMap(new TreeMap<>(statusLists));
        period.requireAtMost(LONGEST, "timestamp");
        if (version < 1 || rootVersion < 1 || listVersion < 1 || rootHash.length() != 32) {
            throw new IllegalArgumentException("timestamp: version or hash out of range");
        }
        if (statusLists.size() > MOST_STATUS_LISTS) {
            throw new IllegalArgumentException("timestamp: more than " + MOST_STATUS_LISTS + " status lists");
        }
    }

    /** Reads what {@link #encode} writes. */
    static Timestamp read(Bytes payload) throws TrustException {
        Fields fields = Fields.ofPayload(payload, KIND, 8);
        Fields root = Fields.of(fields.item(5), 2, "root");
        Fields list = Fields.of(fields.item(6), 3, "list");
        TreeMap<StatusListName, FileHash> statusLists = new TreeMap<>();
        for (Fields entry : fields.list(7, "status lists", item -> Fields.of(item, 4, "status list"))) {
            StatusListName name = new StatusListName(entry.text(0, "issuer"), entry.small(1, 0, "number"));
            if (!statusLists.isEmpty() && statusLists.lastKey().compareTo(name) >= 0) {
                throw entry.malformed("not in their order, each once");
            }
            statusLists.put(name, new FileHash(entry.hash(2, "hash"), entry.small(3, 1, "length")));
        }
        return new Timestamp(
                fields.small(2, 1, "version"),
                new Period(fields.time(3, "issued at"), fields.time(4, "expires")),
                root.small(0, 1, "version"),
                root.hash(1, "hash"),
                list.small(0, 1, "version"),
                new FileHash(list.hash(1, "hash"), list.small(2, 1, "length")),
                statusLists);
    }

    /** The payload, to be signed. */
    public byte[] encode() {
        return Cbor.encode(CborItem.array(
                CborItem.of(KIND),
                CborItem.of(1),
                CborItem.of(version),
                Fields.item(period.issuedAt()),
                Fields.item(period.expires()),
                CborItem.array(CborItem.of(rootVersion), CborItem.of(rootHash)),
                CborItem.array(CborItem.of(listVersion), CborItem.of(list.sha256()), CborItem.of(list.length())),
                new CborItem.Array(
                        statusLists.entrySet().stream().map(Timestamp::item).toList())));
    }

    private static CborItem item(Map.Entry<StatusListName, FileHash> entry) {
        return CborItem.array(
                CborItem.of(entry.getKey().issuer()),
                CborItem.of(entry.getKey().number()),
                CborItem.of(entry.getValue().sha256()),
                CborItem.of(entry.getValue().length()));
    }
}
