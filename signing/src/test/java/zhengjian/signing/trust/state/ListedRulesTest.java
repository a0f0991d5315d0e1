package zhengjian.signing.trust.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseSign;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.TrustWorld;

/** The list of issuers names the recognition rules; the root names who signs them. */
class ListedRulesTest {
    private static final Bytes RULES = Bytes.copyOf("rules".getBytes(UTF_8));
    private static final Bytes OTHERS = Bytes.copyOf("other rules".getBytes(UTF_8));

    private static TrustState trusting(Optional<Bytes> rules) throws TrustException {
        Root root = new Root(
                1,
                Period.from(TrustWorld.START, Duration.ofDays(1000)),
                TrustWorld.role(2, "root A 1", "root A 2", "root A 3"),
                TrustWorld.role(2, "list A 1", "list A 2", "list A 3"),
                TrustWorld.role(1, "timestamp A"),
                TrustWorld.role(2, "rules 1", "rules 2", "rules 3"));
        SignedFile<Root> rooted =
                SignedFile.draft(root).sign(TrustWorld.key("root A 1")).sign(TrustWorld.key("root A 2"));
        TrustList issuers = new TrustList(
                1,
                Period.from(TrustWorld.START, Duration.ofDays(100)),
                Optional.empty(),
                List.of(TrustWorld.jilin()),
                rules);
        SignedFile<TrustList> list =
                SignedFile.draft(issuers).sign(TrustWorld.key("list A 1")).sign(TrustWorld.key("list A 2"));
        Timestamp stamp = new Timestamp(
                1,
                Period.from(TrustWorld.START, Duration.ofHours(24)),
                1,
                rooted.hash().sha256(),
                1,
                list.hash(),
                new TreeMap<>());
        TrustFiles files = new TrustFiles(
                List.of(),
                Optional.of(list.bytes()),
                Optional.of(SignedFile.draft(stamp)
                        .sign(TrustWorld.key("timestamp A"))
                        .bytes()),
                Map.of());
        return UpdateTrust.apply(TrustState.pinned(rooted.bytes()), files, TrustWorld.START.plusSeconds(60));
    }

    private static CoseSign signed(Bytes rules, SigningKey... keys) {
        CoseSign signed = CoseSign.of(rules.toArray());
        for (SigningKey key : keys) {
            signed = signed.sign(key);
        }
        return signed;
    }

    private static void assertRefused(TrustState trust, CoseSign signed, Refusal refusal) {
        assertThatThrownBy(() -> ListedRules.requireSigned(trust, signed))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @Test
    void rulesOfTheListedHashAreAcceptedAndNoOthers() throws Exception {
        TrustState trust = trusting(Optional.of(FileHash.of(RULES).sha256()));
        ListedRules.require(trust, RULES);
        assertThatThrownBy(() -> ListedRules.require(trust, OTHERS))
                .isInstanceOfSatisfying(
                        TrustException.class, e -> assertThat(e.refusal()).isEqualTo(Refusal.WRONG_HASH))
                .hasMessageContaining(FileHash.of(RULES).sha256().hex());
    }

    @Test
    void aListThatNamesNoneGoesOn() throws Exception {
        ListedRules.require(trusting(Optional.empty()), OTHERS);
    }

    @Test
    void signedRulesNeedEnoughOfThePeopleWhomTheRootNames() throws Exception {
        TrustState trust = trusting(Optional.of(FileHash.of(RULES).sha256()));
        SigningKey first = TrustWorld.key("rules 1");
        SigningKey second = TrustWorld.key("rules 2");
        ListedRules.requireSigned(trust, signed(RULES, first, second));
        assertRefused(trust, signed(RULES, first), Refusal.THRESHOLD_NOT_MET);
        assertRefused(trust, signed(RULES), Refusal.THRESHOLD_NOT_MET);
        assertRefused(trust, signed(RULES, first, second, TrustWorld.key("stranger")), Refusal.UNKNOWN_KEY);
        assertRefused(
                trust, signed(RULES, TrustWorld.key("list A 1"), TrustWorld.key("list A 2")), Refusal.UNKNOWN_KEY);
        assertRefused(trust, signed(OTHERS, first, second), Refusal.WRONG_HASH);
    }
}
