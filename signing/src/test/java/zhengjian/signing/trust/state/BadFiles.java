package zhengjian.signing.trust.state;

import static zhengjian.signing.trust.TrustWorld.START;
import static zhengjian.signing.trust.TrustWorld.firstList;
import static zhengjian.signing.trust.TrustWorld.firstRoot;
import static zhengjian.signing.trust.TrustWorld.firstTimestamp;
import static zhengjian.signing.trust.TrustWorld.key;
import static zhengjian.signing.trust.TrustWorld.statusLists;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;
import zhengjian.signing.cose.CoseSign;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.TestKeys;
import zhengjian.signing.key.VerificationKey;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.Timestamp;

/** Files with one fact spoiled and rightly signed all the same, for what no record of ours lets anybody write. */
final class BadFiles {
    /** Two Ed25519 keys of one key id, 99a90630, found by trying. */
    private static final VerificationKey ONE = TestKeys.of(
                    Algorithm.EDDSA, "2848be5413805ddd1c243de9dc950b32c87b0aa2fc5eb10546f44fbef55b15d9")
            .verificationKey();

    private static final VerificationKey OTHER = TestKeys.of(
                    Algorithm.EDDSA, "709c3356f463920e0e2369fbcf513393ec620a557d0a4332df1736820d6556d5")
            .verificationKey();
    private static final CborItem NULL = CborItem.ofNull();
    private static final int ISSUERS = 6;
    private static final int SCOPE = 6;
    private static final int KEYS = 7;

    private final Map<String, Scenario> scenarios = new TreeMap<>();

    static Map<String, Scenario> all() {
        BadFiles bad = new BadFiles();
        bad.roots();
        bad.lists();
        bad.issuers();
        bad.keys();
        bad.claims();
        bad.timestamps();
        bad.envelopes();
        return bad.scenarios;
    }

    private void roots() {
        root("root-of-another-kind", set("zhengjian-list", 0), "MALFORMED");
        root("root-of-format-2", set(2, 1), "MALFORMED");
        root("root-version-0", set(0, 2), "MALFORMED");
        root("root-version-as-text", set("1", 2), "MALFORMED");
        root("root-for-more-than-five-years", set(START.getEpochSecond() + 1828L * 86400, 4), "MALFORMED");
        root("root-ends-before-it-begins", set(START.getEpochSecond() - 1, 4), "MALFORMED");
        root("root-signed-by-one-person", set(1, 5, 0, 0), "MALFORMED");
        root("root-where-one-person-signs-lists", set(1, 5, 1, 0), "MALFORMED");
        root("root-threshold-beyond-its-keys", set(4, 5, 0, 0), "MALFORMED");
        root("root-without-timestamp-key", set(CborItem.array(CborItem.of(0), CborItem.array()), 5, 2), "MALFORMED");
        root("root-of-three-roles", at(roles -> array(roles, items -> items.remove(3)), 5), "MALFORMED");
        root("root-keys-not-in-order", at(keys -> array(keys, Collections::reverse), 5, 0, 1), "MALFORMED");
        root(
                "root-key-stands-twice",
                at(keys -> array(keys, items -> items.set(1, items.get(0))), 5, 0, 1),
                "KEY_CLAIMED_TWICE");
        root("root-key-with-surplus-member", at(key -> plus(key, 3, CborItem.of(-7)), 5, 0, 1, 0), "MALFORMED");
        root(
                "root-key-not-on-its-curve",
                at(key -> replace(key, -3, CborItem.of(new byte[32])), 5, 0, 1, 0),
                "MALFORMED");
        root("root-timestamp-key-is-a-list-key", whole -> with(whole, at(whole, 5, 1, 1, 0), 5, 2, 1, 0), "MALFORMED");
        root("root-two-keys-of-one-id", set(role(ONE, OTHER), 5, 3), "KEY_ID_COLLISION");
        root("root-with-a-surplus-field", whole -> array(whole, items -> items.add(NULL)), "MALFORMED");
    }

    private void lists() {
        list("list-of-format-2", set(2, 1), "MALFORMED");
        list("list-for-more-than-400-days", set(START.getEpochSecond() + 401L * 86400, 4), "MALFORMED");
        list("list-first-version-with-a-previous", set(CborItem.of(new byte[32]), 5), "MALFORMED");
        list("list-second-version-without-previous", set(2, 2), "MALFORMED");
        list("list-without-issuers", set(CborItem.array(), ISSUERS), "MALFORMED");
        list("list-issuers-not-in-order", at(issuers -> array(issuers, Collections::reverse), ISSUERS), "MALFORMED");
        list("list-rules-as-text", set("rules", 7), "MALFORMED");
        list("list-version-missing", whole -> array(whole, items -> items.remove(2)), "MALFORMED");
    }

    private void issuers() {
        list("issuer-of-no-province", set("22", ISSUERS, 0, 0), "MALFORMED");
        list("issuer-name-empty", set("", ISSUERS, 0, 1), "MALFORMED");
        list("issuer-name-with-right-to-left-override", set("吉\u202e林", ISSUERS, 0, 1), "MALFORMED");
        list("issuer-address-without-tls", set("http://zs.22.example.gov.cn", ISSUERS, 0, 3), "MALFORMED");
        list("issuer-address-with-user", set("https://zs@22.example.gov.cn", ISSUERS, 0, 3), "MALFORMED");
        list("issuer-address-with-slash-at-the-end", set("https://zs.22.example.gov.cn/", ISSUERS, 0, 3), "MALFORMED");
        list("issuer-address-of-a-file", set("file:///etc/passwd", ISSUERS, 0, 3), "MALFORMED");
        list(
                "issuer-status-base-without-slash",
                set("https://zs.22.example.gov.cn/status", ISSUERS, 0, 4),
                "MALFORMED");
        list("issuer-without-keys", set(CborItem.array(), ISSUERS, 0, KEYS), "MALFORMED");
        list("scope-without-region", set(CborItem.array(), ISSUERS, 0, SCOPE, 0), "MALFORMED");
        list("scope-region-of-one-digit", set(CborItem.array(CborItem.of("2")), ISSUERS, 0, SCOPE, 0), "MALFORMED");
        list("scope-numbers-in-lower-case", set(CborItem.array(CborItem.of("a")), ISSUERS, 0, SCOPE, 1), "MALFORMED");
        list("scope-directional-as-number", set(1, ISSUERS, 0, SCOPE, 2), "MALFORMED");
        list("scope-rank-not-known", set(CborItem.array(CborItem.of(7)), ISSUERS, 0, SCOPE, 3), "MALFORMED");
        list(
                "scope-ranks-not-in-order",
                at(ranks -> array(ranks, Collections::reverse), ISSUERS, 0, SCOPE, 3),
                "MALFORMED");
    }

    private void keys() {
        list("key-purpose-not-known", set(6, ISSUERS, 0, KEYS, 0, 0), "MALFORMED");
        list("key-state-not-known", set(3, ISSUERS, 0, KEYS, 0, 4), "MALFORMED");
        list("key-active-with-since", set(START.getEpochSecond(), ISSUERS, 0, KEYS, 0, 5), "MALFORMED");
        list("key-retired-without-since", set(1, ISSUERS, 0, KEYS, 0, 4), "MALFORMED");
        list("key-window-ends-before-it-begins", set(1, ISSUERS, 0, KEYS, 0, 3), "MALFORMED");
        list(
                "keys-of-an-issuer-not-in-order",
                at(keys -> array(keys, Collections::reverse), ISSUERS, 0, KEYS),
                "MALFORMED");
    }

    private void claims() {
        list(
                "key-claimed-by-two-issuers",
                whole -> with(whole, CborItem.array(at(whole, ISSUERS, 0, KEYS, 0)), ISSUERS, 1, KEYS),
                "KEY_CLAIMED_TWICE");
        list(
                "key-id-shared-by-two-issuers",
                whole -> with(with(whole, onlyKey(ONE), ISSUERS, 0, KEYS), onlyKey(OTHER), ISSUERS, 1, KEYS),
                "KEY_ID_COLLISION");
        list(
                "region-claimed-by-two-issuers",
                set(CborItem.array(CborItem.of("2205")), ISSUERS, 1, SCOPE, 0),
                "SCOPE_CLAIMED_TWICE");
        list(
                "numbers-claimed-by-two-issuers",
                set(CborItem.array(CborItem.of("2")), ISSUERS, 1, SCOPE, 1),
                "SCOPE_CLAIMED_TWICE");
        list("issuer-stands-twice", set("CN-22", ISSUERS, 1, 0), "SCOPE_CLAIMED_TWICE");
    }

    private void timestamps() {
        timestamp("timestamp-of-format-2", set(2, 1));
        timestamp("timestamp-for-more-than-24-hours", set(START.getEpochSecond() + 86401, 4));
        timestamp("timestamp-version-0", set(0, 2));
        timestamp("timestamp-hash-of-31-bytes", set(CborItem.of(new byte[31]), 5, 1));
        timestamp("timestamp-list-of-no-length", set(0, 6, 2));
        timestamp("timestamp-status-list-too-long", set((1 << 24) + 1, 7, 0, 3));
        timestamp("timestamp-status-lists-not-in-order", at(lists -> array(lists, Collections::reverse), 7));
        timestamp(
                "timestamp-status-list-stands-twice",
                at(lists -> array(lists, items -> items.set(1, items.get(0))), 7));
        timestamp("timestamp-status-list-of-no-province", set("CN-22/..", 7, 0, 0));
    }

    /** The signed object around a good timestamp. */
    private void envelopes() {
        byte[] good = firstTimestamp().bytes().toArray();
        envelope("envelope-with-trailing-byte", Arrays.copyOf(good, good.length + 1));
        envelope("envelope-cut-by-a-byte", Arrays.copyOf(good, good.length - 1));
        CborItem.Array whole = (CborItem.Array) parse(Bytes.copyOf(good));
        envelope("envelope-tagged-98", Cbor.encode(new CborItem.Tag(98, whole)));
        envelope("envelope-with-a-body-header", Cbor.encode(with(whole, CborItem.of(new byte[] {(byte) 0xa0}), 0)));
        envelope(
                "envelope-with-an-unprotected-header", Cbor.encode(with(whole, CborItem.map(CborItem.of(5), NULL), 1)));
        envelope("envelope-payload-detached", Cbor.encode(with(whole, NULL, 2)));
        envelope(
                "envelope-signature-twice",
                Cbor.encode(at(list -> array(list, items -> items.add(items.get(0))), 3)
                        .apply(whole)));
        envelope("envelope-of-sign1", Cbor.encode(with(whole, CborItem.of(new byte[64]), 3)));
        envelope("empty", new byte[0]);
    }

    private void root(String name, UnaryOperator<CborItem> defect, String expected) {
        Bytes file = signed(defect.apply(parse(firstRoot().content().encode())), "root A 1", "root A 2");
        put(name, Scenario.pin(firstRoot()).at(START).root(file).expect(expected));
    }

    private void list(String name, UnaryOperator<CborItem> defect, String expected) {
        Bytes file = signed(defect.apply(parse(firstList().content().encode())), "list A 1", "list A 2");
        Timestamp stamp = new Timestamp(
                1,
                Period.from(START, Duration.ofHours(24)),
                1,
                firstRoot().hash().sha256(),
                1,
                FileHash.of(file),
                statusLists());
        SignedFile<Timestamp> signed = SignedFile.draft(stamp).sign(key("timestamp A"));
        put(
                name,
                Scenario.pin(firstRoot()).at(START).list(file).timestamp(signed).expect(expected));
    }

    private void timestamp(String name, UnaryOperator<CborItem> defect) {
        Bytes file = signed(defect.apply(parse(firstTimestamp().content().encode())), "timestamp A");
        envelope(name, file.toArray());
    }

    private void envelope(String name, byte[] file) {
        put(
                name,
                Scenario.pin(firstRoot())
                        .at(START)
                        .list(firstList())
                        .timestamp(Bytes.copyOf(file))
                        .expect("MALFORMED"));
    }

    private void put(String name, Scenario scenario) {
        if (scenarios.put(name, scenario) != null) {
            throw new IllegalStateException("two samples named " + name);
        }
    }

    private static Bytes signed(CborItem payload, String... words) {
        CoseSign signed = CoseSign.of(Cbor.encode(payload));
        for (String word : words) {
            signed = signed.sign(key(word));
        }
        return Bytes.copyOf(signed.encode());
    }

    private static CborItem onlyKey(VerificationKey key) {
        return CborItem.array(CborItem.array(
                CborItem.of(1), parse(key.coseKey()), CborItem.of(1), CborItem.of(2), CborItem.of(0), NULL));
    }

    private static CborItem role(VerificationKey one, VerificationKey other) {
        return CborItem.array(CborItem.of(2), CborItem.array(parse(one.coseKey()), parse(other.coseKey())));
    }

    private static UnaryOperator<CborItem> set(long value, int... path) {
        return set(CborItem.of(value), path);
    }

    private static UnaryOperator<CborItem> set(String value, int... path) {
        return set(CborItem.of(value), path);
    }

    private static UnaryOperator<CborItem> set(CborItem value, int... path) {
        return whole -> with(whole, value, path);
    }

    private static UnaryOperator<CborItem> at(UnaryOperator<CborItem> change, int... path) {
        return whole -> with(whole, change.apply(at(whole, path)), path);
    }

    private static CborItem at(CborItem whole, int... path) {
        CborItem item = whole;
        for (int index : path) {
            item = ((CborItem.Array) item).items().get(index);
        }
        return item;
    }

    private static CborItem with(CborItem whole, CborItem value, int... path) {
        if (path.length == 0) {
            return value;
        }
        int[] rest = Arrays.copyOfRange(path, 1, path.length);
        return array(whole, items -> items.set(path[0], with(items.get(path[0]), value, rest)));
    }

    private static CborItem array(CborItem item, Consumer<List<CborItem>> change) {
        List<CborItem> items = new ArrayList<>(((CborItem.Array) item).items());
        change.accept(items);
        return new CborItem.Array(items);
    }

    private static CborItem plus(CborItem map, long key, CborItem value) {
        List<CborItem.Entry> entries = new ArrayList<>(((CborItem.Map) map).entries());
        entries.add(new CborItem.Entry(CborItem.of(key), value));
        return new CborItem.Map(entries);
    }

    private static CborItem replace(CborItem map, long key, CborItem value) {
        List<CborItem.Entry> entries = new ArrayList<>(((CborItem.Map) map).entries());
        entries.removeIf(entry -> entry.key().equals(CborItem.of(key)));
        return plus(new CborItem.Map(entries), key, value);
    }

    private static CborItem parse(Bytes encoded) {
        return parse(encoded.toArray());
    }

    private static CborItem parse(byte[] encoded) {
        try {
            return Cbor.parse(encoded, CborLimits.TRUST_FILE);
        } catch (CborException e) {
            throw new IllegalStateException(e);
        }
    }
}
