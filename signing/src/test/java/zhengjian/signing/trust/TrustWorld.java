package zhengjian.signing.trust;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;
import zhengjian.signing.key.TrustedKey;

/**
 * Two provinces, the people who hold the keys of the trust files, and those files, the same in every run. Keys are derived
 * from a word, so that a sample can be made again anywhere.
 */
public final class TrustWorld {
    /** When everything here happens first. */
    public static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    /** 吉林 signs its certificates with ES256, 安徽 with SM2. */
    public static final SigningKey JILIN = key("issuing CN-22");

    public static final SigningKey ANHUI = TestKeys.SM2;
    public static final Bytes JILIN_STATUS = Bytes.copyOf("status list of CN-22".getBytes(UTF_8));
    public static final Bytes ANHUI_STATUS = Bytes.copyOf("status list of CN-34".getBytes(UTF_8));
    public static final StatusListName JILIN_LIST = new StatusListName("CN-22", 0);
    public static final StatusListName ANHUI_LIST = new StatusListName("CN-34", 0);

    private TrustWorld() {}

    /** The ES256 key of this word. */
    public static SigningKey key(String word) {
        return TestKeys.of(
                Algorithm.ES256,
                FileHash.sha256(Bytes.copyOf(word.getBytes(UTF_8))).hex());
    }

    public static Role role(int threshold, String... words) {
        return new Role(
                threshold,
                Arrays.stream(words).map(word -> key(word).verificationKey()).toList());
    }

    /** A root with the keys of this generation: root and list two of three, the timestamp one of one. */
    public static Root root(int version, Instant issuedAt, String rootKeys, String listKeys, String timestampKey) {
        return new Root(
                version,
                Period.from(issuedAt, Duration.ofDays(1000)),
                role(2, rootKeys + " 1", rootKeys + " 2", rootKeys + " 3"),
                role(2, listKeys + " 1", listKeys + " 2", listKeys + " 3"),
                role(1, timestampKey),
                new Role(0, List.of()));
    }

    public static SignedFile<Root> firstRoot() {
        return sign(SignedFile.draft(root(1, START, "root A", "list A", "timestamp A")), "root A 1", "root A 2");
    }

    public static IssuerKey jilinKey(KeyState state, Optional<Instant> since) {
        return issuerKey(JILIN, "CN-22", KeyPurpose.ISSUING, state, since);
    }

    public static IssuerKey issuerKey(
            SigningKey key, String issuer, KeyPurpose purpose, KeyState state, Optional<Instant> since) {
        return new IssuerKey(
                purpose,
                new TrustedKey(
                        key.verificationKey(),
                        issuer,
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2040-01-01T00:00:00Z"),
                        state,
                        since));
    }

    public static IssuerKey active(SigningKey key, String issuer, KeyPurpose purpose) {
        return issuerKey(key, issuer, purpose, KeyState.ACTIVE, Optional.empty());
    }

    public static Issuer jilin(IssuerKey... keys) {
        return issuer("CN-22", "吉林省", "Jilin", "22", List.of(keys));
    }

    public static Issuer jilin() {
        return jilin(
                active(JILIN, "CN-22", KeyPurpose.ISSUING),
                active(key("ledger CN-22"), "CN-22", KeyPurpose.LEDGER),
                active(key("status CN-22"), "CN-22", KeyPurpose.STATUS));
    }

    public static Issuer anhui() {
        return issuer(
                "CN-34",
                "安徽省",
                "Anhui",
                "34",
                List.of(
                        active(ANHUI, "CN-34", KeyPurpose.ISSUING),
                        active(key("status CN-34"), "CN-34", KeyPurpose.STATUS)));
    }

    /** An issuer of titles, whose numbers and regions begin with these digits. */
    public static Issuer issuer(String code, String name, String english, String digits, List<IssuerKey> keys) {
        String host = "https://zs." + digits + ".example.gov.cn";
        return new Issuer(
                code,
                name,
                english,
                host,
                host + "/status/",
                "zs." + digits + ".example.gov.cn/ledger",
                new IssuerScope(List.of(digits), List.of(digits), true, List.of(1, 2, 3, 4, 5)),
                keys);
    }

    public static TrustList list(int version, Instant issuedAt, Optional<Bytes> previous, Issuer... issuers) {
        return new TrustList(
                version, Period.from(issuedAt, Duration.ofDays(100)), previous, List.of(issuers), Optional.empty());
    }

    public static SignedFile<TrustList> firstList() {
        return sign(SignedFile.draft(list(1, START, Optional.empty(), jilin(), anhui())), "list A 1", "list A 3");
    }

    /** The version after {@code before}. */
    public static TrustList nextList(SignedFile<TrustList> before, Instant issuedAt, Issuer... issuers) {
        return list(
                before.content().version() + 1,
                issuedAt,
                Optional.of(before.hash().sha256()),
                issuers);
    }

    public static Timestamp timestamp(
            int version, Instant issuedAt, SignedFile<Root> root, SignedFile<TrustList> list) {
        return timestamp(version, issuedAt, root, list, statusLists());
    }

    public static Timestamp timestamp(
            int version,
            Instant issuedAt,
            SignedFile<Root> root,
            SignedFile<TrustList> list,
            SortedMap<StatusListName, FileHash> statusLists) {
        return new Timestamp(
                version,
                Period.from(issuedAt, Duration.ofHours(24)),
                root.content().version(),
                root.hash().sha256(),
                list.content().version(),
                list.hash(),
                statusLists);
    }

    public static SortedMap<StatusListName, FileHash> statusLists() {
        SortedMap<StatusListName, FileHash> lists = new TreeMap<>();
        lists.put(JILIN_LIST, FileHash.of(JILIN_STATUS));
        lists.put(ANHUI_LIST, FileHash.of(ANHUI_STATUS));
        return lists;
    }

    public static SignedFile<Timestamp> firstTimestamp() {
        return sign(SignedFile.draft(timestamp(1, START, firstRoot(), firstList())), "timestamp A");
    }

    /** Signed by the keys of these words. */
    public static <T> SignedFile<T> sign(SignedFile<T> draft, String... words) {
        SignedFile<T> signed = draft;
        for (String word : words) {
            signed = signed.sign(key(word));
        }
        return signed;
    }
}
