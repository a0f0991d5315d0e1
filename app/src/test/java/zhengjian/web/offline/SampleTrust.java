package zhengjian.web.offline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhengjian.catalogue.Divisions;
import zhengjian.offline.CheckOffline;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.Algorithm;
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
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustFiles;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;
import zhengjian.trust.TrustBundle;

/** Two provinces with keys of every algorithm, their tokens, and the trust files that they publish. */
final class SampleTrust {
    static final int REVOKED = 17;
    static final int SUSPENDED = 18;
    static final int SUPERSEDED = 19;

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant FAR = Instant.parse("2090-01-01T00:00:00Z");
    private static final StatusListName JILIN_LIST = new StatusListName("CN-22", 0);

    final SigningKey es256 = key(Algorithm.ES256);
    final SigningKey eddsa = key(Algorithm.EDDSA);
    final SigningKey sm2 = key(Algorithm.SM2);
    final SigningKey stolen = key(Algorithm.ES256);
    final SigningKey stranger = key(Algorithm.ES256);
    final SigningKey anhui = key(Algorithm.SM2);
    private final SigningKey status = key(Algorithm.ES256);
    private final List<SigningKey> people =
            IntStream.range(0, 3).mapToObj(i -> key(Algorithm.ES256)).toList();
    private final SigningKey online = key(Algorithm.ES256);
    private final SignedFile<Root> root;
    private final SignedFile<TrustList> list;
    private final String base;

    /** @param base address of the service that publishes; both provinces use it, so that their codes are read */
    SampleTrust(String base, Instant now) {
        this.base = base;
        Role two = new Role(2, people.stream().map(SigningKey::verificationKey).toList());
        Role one = new Role(1, List.of(online.verificationKey()));
        Period years = Period.from(now, Duration.ofDays(400));
        this.root = byTwo(SignedFile.draft(new Root(1, years, two, two, one, new Role(0, List.of()))));
        this.list = byTwo(SignedFile.draft(
                new TrustList(1, years, Optional.empty(), List.of(jilin(), anhui()), Optional.empty())));
    }

    private static SigningKey key(Algorithm algorithm) {
        return SigningKey.generate(algorithm, new SecureRandom());
    }

    private <T> SignedFile<T> byTwo(SignedFile<T> draft) {
        return draft.sign(people.get(0)).sign(people.get(2));
    }

    private Issuer jilin() {
        List<IssuerKey> keys = new ArrayList<>();
        for (SigningKey issuing : List.of(es256, eddsa, sm2)) {
            keys.add(key("CN-22", KeyPurpose.ISSUING, issuing, KeyState.ACTIVE));
        }
        keys.add(key("CN-22", KeyPurpose.ISSUING, stolen, KeyState.COMPROMISED));
        keys.add(key("CN-22", KeyPurpose.STATUS, status, KeyState.ACTIVE));
        return issuer("CN-22", "吉林省演示厅", "Jilin demonstration", base, "22", keys);
    }

    private Issuer anhui() {
        List<IssuerKey> keys = List.of(key("CN-34", KeyPurpose.ISSUING, anhui, KeyState.ACTIVE));
        return issuer("CN-34", "安徽省演示厅", "Anhui demonstration", "https://zs.34.example.gov.cn", "34", keys);
    }

    private static IssuerKey key(String issuer, KeyPurpose purpose, SigningKey key, KeyState state) {
        Optional<Instant> since =
                state == KeyState.ACTIVE ? Optional.empty() : Optional.of(Instant.parse("2026-01-01T00:00:00Z"));
        return new IssuerKey(purpose, new TrustedKey(key.verificationKey(), issuer, LONG_AGO, FAR, state, since));
    }

    private static Issuer issuer(
            String code, String name, String english, String address, String digits, List<IssuerKey> keys) {
        IssuerScope scope = new IssuerScope(List.of(digits), List.of(digits), true, List.of(1, 2, 3, 4, 5));
        return new Issuer(code, name, english, address, address + "/status/", "ledger of " + code, scope, keys);
    }

    /** Everything that is published at a time: path → file. */
    TreeMap<String, Bytes> files(int version, Instant now) {
        Bytes statuses = statuses(now);
        TreeMap<StatusListName, FileHash> named = new TreeMap<>();
        named.put(JILIN_LIST, FileHash.of(statuses));
        Timestamp timestamp = new Timestamp(
                version, Period.from(now, Duration.ofHours(24)), 1, root.hash().sha256(), 1, list.hash(), named);
        TreeMap<String, Bytes> files = new TreeMap<>();
        files.put("/trust/root.cose", root.bytes());
        files.put("/trust/list.cose", list.bytes());
        files.put(
                "/trust/timestamp.cose",
                SignedFile.draft(timestamp).sign(online).bytes());
        files.put("/trust/status/CN-22-0.cwt", statuses);
        files.put(
                "/trust/set.cbor",
                TrustBundle.encode(new TrustFiles(
                        List.of(root.bytes()),
                        Optional.of(list.bytes()),
                        Optional.ofNullable(files.get("/trust/timestamp.cose")),
                        Map.of(JILIN_LIST, statuses))));
        return files;
    }

    /** The {@code verify} command's check on a copy of the same files. */
    CheckOffline command(Instant now) throws TrustException {
        TreeMap<String, Bytes> files = files(5, now);
        TrustFiles copy = new TrustFiles(
                List.of(),
                Optional.of(list.bytes()),
                Optional.of(Objects.requireNonNull(files.get("/trust/timestamp.cose"))),
                Map.of(JILIN_LIST, Objects.requireNonNull(files.get("/trust/status/CN-22-0.cwt"))));
        TrustState state = UpdateTrust.apply(TrustState.pinned(root.bytes()), copy, now);
        return new CheckOffline(state, Divisions::load, now);
    }

    private Bytes statuses(Instant now) {
        StatusList entries = StatusList.draft(2, 131_072)
                .set(REVOKED, ListedStatus.INVALID.value())
                .set(SUSPENDED, ListedStatus.SUSPENDED.value())
                .set(SUPERSEDED, ListedStatus.SUPERSEDED.value())
                .finish();
        StatusListClaims claims = new StatusListClaims(
                base + "/status/0.cwt", now, now.plus(Duration.ofHours(25)), Duration.ofSeconds(60), entries);
        return StatusListToken.sign(claims, status).encode();
    }

    /** A token of 吉林 whose status stands at this place; 定向 in a county, or regular. */
    String token(SigningKey key, int index, Optional<String> county) {
        return token(key, "CN-22", "22K7M4T9XQ3W8E5A", index, county);
    }

    String token(SigningKey key, String issuer, String number, int index, Optional<String> county) {
        return CredentialToken.sign(
                        new Credential(
                                issuer,
                                Instant.parse("2026-06-01T00:00:00Z"),
                                number,
                                "张晓明",
                                "220582********123X",
                                "title",
                                "associate-senior",
                                "工程",
                                "机械工程",
                                "高级工程师",
                                county,
                                LocalDate.of(2023, 6, 30),
                                0,
                                index),
                        key)
                .text();
    }

    /** A right token with another name put in: the form stays right, the signature does not. */
    String forged() throws Exception {
        byte[] bytes =
                CredentialToken.parse(token(es256, 1, Optional.empty())).bytes().toArray();
        byte[] name = "张晓明".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] other = "李晓明".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int at = 0; at + name.length < bytes.length; at++) {
            if (java.util.Arrays.equals(bytes, at, at + name.length, name, 0, name.length)) {
                System.arraycopy(other, 0, bytes, at, other.length);
            }
        }
        return CredentialToken.parse(Bytes.copyOf(bytes)).text();
    }
}
