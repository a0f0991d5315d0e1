package zhengjian.offline;

import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.status.ListedStatus;
import zhengjian.signing.status.StatusList;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.IssuerScope;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustList;

/** Two provinces and their trust files, the same in every run: the first signs with the example keys. */
public final class OfflineWorld {
    /** When the files were made. */
    static final Instant START = Instant.parse("2026-11-21T02:00:00Z");

    static final String JILIN_ADDRESS = "https://zs.example.gov.cn";
    static final String LEDGER_ORIGIN = "zs.example.gov.cn/ledger";
    static final String ANHUI_ADDRESS = "https://zs.34.example.gov.cn";
    static final SigningKey ES256 = example("issuing.p12", "issuing");
    static final SigningKey EDDSA = example("issuing-ed25519.p12", "issuing");
    static final SigningKey SM2 = example("issuing-sm2.p12", "issuing");
    static final SigningKey LEDGER = example("ledger.p12", "ledger");
    static final SigningKey DOCUMENTS = example("documents.p12", "documents");
    static final SigningKey STATUS = example("status.p12", "status");
    static final SigningKey RETIRED = key("retired");
    static final SigningKey STOLEN = key("stolen");
    static final SigningKey ANHUI = key("issuing CN-34");
    static final SigningKey STRANGER = key("stranger");
    /** Places in the list of Jilin. */
    static final int REVOKED = 17;

    static final int SUSPENDED = 4711;
    static final int SUPERSEDED = 131_071;

    private OfflineWorld() {}

    private static SigningKey example(String file, String alias) {
        try {
            return KeyFile.open(ExampleKeys.content(file), file, ExampleKeys.PASSWORD.toCharArray(), alias);
        } catch (KeyFileException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The ES256 key of this word, the same in every run. */
    static SigningKey key(String word) {
        try {
            SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(word.getBytes(StandardCharsets.UTF_8));
            return SigningKey.generate(Algorithm.ES256, random);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IssuerKey listed(SigningKey key, String issuer, KeyPurpose purpose) {
        return listed(key, issuer, purpose, KeyState.ACTIVE, Optional.empty());
    }

    private static IssuerKey listed(
            SigningKey key, String issuer, KeyPurpose purpose, KeyState state, Optional<Instant> since) {
        Instant from = Instant.parse("2020-01-01T00:00:00Z");
        Instant to = Instant.parse("2040-01-01T00:00:00Z");
        return new IssuerKey(purpose, new TrustedKey(key.verificationKey(), issuer, from, to, state, since));
    }

    private static List<Issuer> issuers() {
        return List.of(jilin(JILIN_ADDRESS, LEDGER_ORIGIN, List.of("22"), List.of(1, 2, 3, 4, 5)), anhui());
    }

    private static Issuer jilin(String address, String ledger, List<String> numbers, List<Integer> ranks) {
        Optional<Instant> since = Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
        return new Issuer(
                "CN-22",
                "吉林省（样例）",
                "Jilin (sample)",
                address,
                address + "/status/",
                ledger,
                new IssuerScope(List.of("22"), numbers, true, ranks),
                List.of(
                        listed(ES256, "CN-22", KeyPurpose.ISSUING),
                        listed(EDDSA, "CN-22", KeyPurpose.ISSUING),
                        listed(SM2, "CN-22", KeyPurpose.ISSUING),
                        listed(RETIRED, "CN-22", KeyPurpose.ISSUING, KeyState.RETIRED, since),
                        listed(STOLEN, "CN-22", KeyPurpose.ISSUING, KeyState.COMPROMISED, since),
                        listed(LEDGER, "CN-22", KeyPurpose.LEDGER),
                        listed(DOCUMENTS, "CN-22", KeyPurpose.DOCUMENTS),
                        listed(STATUS, "CN-22", KeyPurpose.STATUS)));
    }

    private static Issuer anhui() {
        return new Issuer(
                "CN-34",
                "安徽省（样例）",
                "Anhui (sample)",
                ANHUI_ADDRESS,
                ANHUI_ADDRESS + "/status/",
                "zs.34.example.gov.cn/ledger",
                new IssuerScope(List.of("34"), List.of("34"), false, List.of(1, 2, 3)),
                List.of(
                        listed(ANHUI, "CN-34", KeyPurpose.ISSUING),
                        listed(key("status CN-34"), "CN-34", KeyPurpose.STATUS)));
    }

    private static Role role(int threshold, String... words) {
        return new Role(
                threshold,
                Arrays.stream(words).map(word -> key(word).verificationKey()).toList());
    }

    private static SignedFile<Root> root(Instant start) {
        Root root = new Root(
                1,
                Period.from(start, Duration.ofDays(1000)),
                role(2, "root 1", "root 2", "root 3"),
                role(2, "list 1", "list 2", "list 3"),
                role(1, "timestamp"),
                new Role(0, List.of()));
        return SignedFile.draft(root).sign(key("root 1")).sign(key("root 2"));
    }

    private static SignedFile<TrustList> list(Instant start, List<Issuer> issuers) {
        TrustList list =
                new TrustList(1, Period.from(start, Duration.ofDays(100)), Optional.empty(), issuers, Optional.empty());
        return SignedFile.draft(list).sign(key("list 1")).sign(key("list 2"));
    }

    /** The status list of Jilin at START, living for that long. */
    static Bytes statusList(Duration life) {
        return statusList(START, life);
    }

    /** The same, signed then. */
    static Bytes statusList(Instant start, Duration life) {
        StatusList.Draft draft = StatusList.draft(2, 1 << 17);
        draft.set(REVOKED, ListedStatus.INVALID.value());
        draft.set(SUSPENDED, ListedStatus.SUSPENDED.value());
        draft.set(SUPERSEDED, ListedStatus.SUPERSEDED.value());
        StatusListClaims claims = new StatusListClaims(
                JILIN_ADDRESS + "/status/0.cwt", start, start.plus(life), Duration.ofSeconds(60), draft.finish());
        return StatusListToken.sign(claims, STATUS).encode();
    }

    /** The files of a trust directory by their names. */
    static Map<String, Bytes> directory(Bytes statusList) {
        return directory(START, statusList);
    }

    /** The same, signed then. */
    static Map<String, Bytes> directory(Instant start, Bytes statusList) {
        return directory(start, statusList, issuers());
    }

    /** The files that trust a demonstration at this address, which signs with the example keys, too. */
    public static Map<String, Bytes> demonstration(Instant start, Bytes statusList, String address, String ledger) {
        List<Integer> ranks = List.of(1, 2, 3, 4, 5, 8, 9, 16, 17, 18, 19);
        return directory(start, statusList, List.of(jilin(address, ledger, List.of("22", "JL"), ranks)));
    }

    private static Map<String, Bytes> directory(Instant start, Bytes statusList, List<Issuer> issuers) {
        SignedFile<Root> root = root(start);
        SignedFile<TrustList> list = list(start, issuers);
        StatusListName name = new StatusListName("CN-22", 0);
        TreeMap<StatusListName, FileHash> named = new TreeMap<>(Map.of(name, FileHash.of(statusList)));
        Timestamp timestamp = new Timestamp(
                1, Period.from(start, Duration.ofHours(24)), 1, root.hash().sha256(), 1, list.hash(), named);
        Map<String, Bytes> files = new TreeMap<>();
        files.put("pinned-root.cose", root.bytes());
        files.put("list.cose", list.bytes());
        files.put(
                "timestamp.cose",
                SignedFile.draft(timestamp).sign(key("timestamp")).bytes());
        files.put("status/CN-22-0.cwt", statusList);
        return files;
    }
}
