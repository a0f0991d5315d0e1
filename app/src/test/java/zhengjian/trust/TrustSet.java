package zhengjian.trust;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.status.StatusList;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.Issuer;
import zhengjian.signing.trust.IssuerKey;
import zhengjian.signing.trust.IssuerScope;
import zhengjian.signing.trust.KeyPurpose;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Role;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.signing.trust.state.UpdateTrust;

/** A publisher with fresh keys: each call publishes one thing more. Its state is that of whoever has fetched everything. */
public final class TrustSet {
    private final Instant now;
    private final SigningKey one = key();
    private final SigningKey two = key();
    private final SigningKey online = key();
    private final SigningKey issuing = key();
    private final SigningKey statusKey = key();
    private final Map<StatusListName, Bytes> statusLists = new TreeMap<>();
    private final SignedFile<Root> firstRoot;
    private Optional<Instant> compromised = Optional.empty();
    private TrustState state;

    /** A set of one issuer, whose files are issued at {@code now}. */
    public TrustSet(Instant now) throws Exception {
        this.now = now;
        this.firstRoot = sign(SignedFile.draft(root(1)));
        this.state = TrustState.pinned(firstRoot.bytes());
        publish(List.of(), list(Optional.empty()));
    }

    private static SigningKey key() {
        return SigningKey.generate(Algorithm.ES256, new SecureRandom());
    }

    private Root root(int version) {
        Role two2 = new Role(2, List.of(one.verificationKey(), two.verificationKey()));
        return new Root(
                version,
                Period.from(now, Duration.ofDays(100 + version)),
                two2,
                two2,
                new Role(1, List.of(online.verificationKey())),
                new Role(0, List.of()));
    }

    private SignedFile<TrustList> list(Optional<SignedFile<TrustList>> before) {
        IssuerKey key = new IssuerKey(
                KeyPurpose.ISSUING,
                new TrustedKey(
                        issuing.verificationKey(),
                        "CN-22",
                        Instant.parse("2020-01-01T00:00:00Z"),
                        Instant.parse("2040-01-01T00:00:00Z"),
                        compromised.isPresent() ? KeyState.COMPROMISED : KeyState.ACTIVE,
                        compromised));
        Issuer issuer = new Issuer(
                "CN-22",
                "吉林省",
                "Jilin",
                "https://zs.example.gov.cn",
                "https://zs.example.gov.cn/status/",
                "zs.example.gov.cn/ledger",
                new IssuerScope(List.of("22"), List.of("22"), true, List.of(3)),
                List.of(
                        key,
                        new IssuerKey(
                                KeyPurpose.STATUS,
                                TrustedKey.active(
                                        statusKey.verificationKey(),
                                        "CN-22",
                                        Instant.parse("2020-01-01T00:00:00Z"),
                                        Instant.parse("2040-01-01T00:00:00Z")))));
        return sign(SignedFile.draft(new TrustList(
                before.map(file -> file.content().version()).orElse(0) + 1,
                Period.from(now, Duration.ofDays(90)),
                before.map(file -> file.hash().sha256()),
                List.of(issuer),
                Optional.empty())));
    }

    private <T> SignedFile<T> sign(SignedFile<T> draft) {
        return draft.sign(one).sign(two);
    }

    private void publish(List<SignedFile<Root>> roots, SignedFile<TrustList> list) throws Exception {
        state = UpdateTrust.apply(state, new StampTrust(online).stamp(state, roots, list, statusLists, now), now);
    }

    /** A timestamp more, over the same files. */
    public TrustSet stamped() throws Exception {
        publish(List.of(), state.list().orElseThrow());
        return this;
    }

    /** A list more. */
    public TrustSet listed() throws Exception {
        publish(List.of(), list(state.list()));
        return this;
    }

    /** A list more, in which the issuing key has been in other hands since then. */
    public TrustSet compromised(Instant since) throws Exception {
        compromised = Optional.of(since);
        return listed();
    }

    /** A root more. */
    public TrustSet rooted() throws Exception {
        publish(
                List.of(sign(SignedFile.draft(root(state.root().content().version() + 1)))),
                state.list().orElseThrow());
        return this;
    }

    /** This status list, new or changed. */
    public TrustSet withStatusList(int number, String content) throws Exception {
        statusLists.put(new StatusListName("CN-22", number), Bytes.copyOf(content.getBytes(StandardCharsets.UTF_8)));
        return stamped();
    }

    /** A directory that holds everything published so far. */
    public TrustDirectory writtenTo(Path folder) throws Exception {
        TrustDirectory directory = new TrustDirectory(folder);
        directory.pin(pinned());
        directory.write(state);
        return directory;
    }

    /** A status list 0 with these statuses from place 0 on, rightly signed and good for a day and an hour. */
    public TrustSet withStatuses(int... statuses) throws Exception {
        StatusList.Draft draft = StatusList.draft(2, statuses.length);
        for (int index = 0; index < statuses.length; index++) {
            draft.set(index, statuses[index]);
        }
        StatusListClaims claims = new StatusListClaims(
                "https://zs.example.gov.cn/status/0.cwt",
                now,
                now.plus(Duration.ofHours(25)),
                Duration.ofSeconds(60),
                draft.finish());
        statusLists.put(
                new StatusListName("CN-22", 0),
                StatusListToken.sign(claims, statusKey).encode());
        return stamped();
    }

    /** What has been published so far. */
    public TrustState state() {
        return state;
    }

    /** The root that checkers pin. */
    public Bytes pinned() {
        return firstRoot.bytes();
    }

    /** Signs certificates of the issuer. */
    public SigningKey issuing() {
        return issuing;
    }
}
