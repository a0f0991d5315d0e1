package zhengjian.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.employer.ApiKeys.Wanted;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;

/** Accounts of employers, their keys, and signing in, whatever the database. */
abstract class ApiKeysContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CreditCode ONE = new CreditCode("91350100M000100Y43");
    private static final CreditCode OTHER = new CreditCode("91110000600037341L");
    private static final String PASSWORD = "a password for tests";
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD.toCharArray(), RANDOM);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @TempDir
    Path directory;

    private final OneTimeSecret secret = OneTimeSecret.generate(RANDOM);
    private TestLedger ledger;
    private Employers employers;
    private ApiKeys keys;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(directory), directory.resolve("second"));
        Dossiers dossiers = new Dossiers(
                new DossierStore(ledger.database().reader()), PersonalData.of(new byte[32]), ledger.ledger(), RANDOM);
        employers = new Employers(dossiers, ledger.ledger());
        keys = new ApiKeys(
                dossiers,
                ledger.ledger(),
                employers,
                new ApiKeyStore(ledger.database().jdbi()),
                RANDOM);
        employers.enter(employer(ONE, "甲厂"));
        employers.enter(employer(OTHER, "乙厂"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Employer employer(CreditCode code, String name) {
        return new Employer(code, name, true, HASH, secret, "test");
    }

    private ApiKeys.Made make(CreditCode employer) {
        return keys.make(employer, Wanted.usual("人事系统"), "tester", ledger.now());
    }

    private Optional<ApiKey> asks(String key) {
        return keys.authenticate(key, ledger.now());
    }

    private List<LedgerEntry> entries() {
        return LongStream.range(0, ledger.ledger().latest().size())
                .mapToObj(index -> ledger.ledger().proven(index).orElseThrow())
                .toList();
    }

    @Test
    void aKeyIsItsOwnersAndNothingOfItIsKept() throws Exception {
        ApiKeys.Made made = make(ONE);
        assertThat(made.text()).matches("zjk_[0-9a-f]{16}_[0-9A-Za-z_-]{43}");
        assertThat(asks(made.text()).orElseThrow().employer()).isEqualTo(ONE);
        assertThat(made.toString() + made.key()).doesNotContain(made.text().substring(21));
        String wrong = made.text().substring(0, made.text().length() - 1)
                + (made.text().endsWith("A") ? "B" : "A");
        assertThat(asks(wrong)).isEmpty();
        assertThat(asks(made.text() + "A")).isEmpty();
        assertThat(asks(make(OTHER).text()).orElseThrow().employer()).isEqualTo(OTHER);
        for (byte[] leaf : new LedgerStore(
                        ledger.database().writer(), ledger.database().reader())
                .entries(0, ledger.ledger().latest().size())) {
            assertThat(new String(leaf, StandardCharsets.ISO_8859_1))
                    .doesNotContain(ONE.text(), made.key().id());
        }
    }

    @Test
    void everyChangeOfAccountAndKeyIsAnEntryWithWhoMadeIt() {
        ApiKeys.Made first = make(ONE);
        ApiKeys.Made second = keys.rotate(ONE, first.key().id(), Duration.ofDays(7), "rotator", ledger.now());
        keys.revoke(ONE, second.key().id(), "revoker");
        employers.close(ONE, "closer");
        assertThat(entries().stream().map(LedgerEntry::kind))
                .containsExactly(
                        EntryKind.EMPLOYER_CHANGED,
                        EntryKind.EMPLOYER_CHANGED,
                        EntryKind.API_KEY_CHANGED,
                        EntryKind.API_KEY_CHANGED,
                        EntryKind.API_KEY_CHANGED,
                        EntryKind.API_KEY_CHANGED,
                        EntryKind.EMPLOYER_CHANGED);
        assertThat(entries().get(4).about()).isEqualTo(first.ledgerIndex());
        assertThat(entries().get(5).about()).isEqualTo(second.ledgerIndex());
        assertThat(keys.find(first.key().id()).orElseThrow().changedBy()).isEqualTo("rotator");
        assertThat(keys.find(second.key().id()).orElseThrow().changedBy()).isEqualTo("revoker");
        assertThat(employers.find(ONE).orElseThrow().changedBy()).isEqualTo("closer");
    }

    @Test
    void anOldKeyGoesOnBesideTheNewOneForAsLongAsWasSaid() {
        ApiKeys.Made old = make(ONE);
        ApiKeys.Made fresh = keys.rotate(ONE, old.key().id(), Duration.ofDays(7), "t", ledger.now());
        assertThat(fresh.key().scopes()).isEqualTo(old.key().scopes());
        assertThat(asks(old.text())).isPresent();
        assertThat(asks(fresh.text())).isPresent();
        ledger.advance(Duration.ofDays(7));
        assertThat(asks(old.text())).isEmpty();
        assertThat(asks(fresh.text())).isPresent();
        assertThatThrownBy(() -> keys.rotate(ONE, old.key().id(), Duration.ZERO, "t", ledger.now()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已失效");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> keys.rotate(ONE, fresh.key().id(), Duration.ofDays(31), "t", ledger.now()));
    }

    @Test
    void revokedKeysAndKeysOfClosedAccountsAreWorthNothingAtOnce() {
        ApiKeys.Made revoked = make(ONE);
        ApiKeys.Made closed = make(OTHER);
        keys.revoke(ONE, revoked.key().id(), "t");
        employers.close(OTHER, "t");
        assertThat(asks(revoked.text())).isEmpty();
        assertThat(asks(closed.text())).isEmpty();
        assertThatThrownBy(() -> keys.revoke(ONE, revoked.key().id(), "t")).hasMessageContaining("已撤销");
        assertThatThrownBy(() -> make(OTHER)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> employers.close(OTHER, "t")).hasMessageContaining("已停用");
        employers.enter(employer(OTHER, "乙厂"));
        assertThat(asks(closed.text())).isPresent();
    }

    @Test
    void anothersKeyIsNoKey() {
        ApiKeys.Made made = make(ONE);
        for (String id : List.of(made.key().id(), "0123456789abcdef", "x", "")) {
            assertThatThrownBy(() -> keys.revoke(OTHER, id, "t")).isInstanceOf(ApiKeys.NoSuchKey.class);
            assertThatThrownBy(() -> keys.rotate(OTHER, id, Duration.ZERO, "t", ledger.now()))
                    .isInstanceOf(ApiKeys.NoSuchKey.class)
                    .hasMessage("没有这个密钥 / there is no such key");
        }
        assertThat(asks(made.text())).isPresent();
        assertThat(keys.ofEmployer(OTHER)).isEmpty();
        assertThat(keys.ofEmployer(ONE))
                .extracting(listed -> listed.key().id())
                .containsExactly(made.key().id());
    }

    @Test
    void aKeyHasSoManyRowsADayAndNoMore() {
        KeyUse use = new KeyUse(ledger.ledger());
        ApiKey key = keys.make(ONE, new Wanted("少", Set.of(KeyScope.BATCHES), 10, Optional.empty()), "t", ledger.now())
                .key();
        int[] done = {0};
        Change change = Change.of(List.of(), (transaction, index) -> done[0]++);
        use.take(key, 7, ledger.now(), change);
        assertThatThrownBy(() -> use.take(key, 4, ledger.now(), change))
                .isInstanceOfSatisfying(
                        KeyUse.UsedUp.class,
                        e -> assertThat(e.waitingTime()).isPositive().isLessThanOrEqualTo(Duration.ofDays(1)));
        use.take(key, 3, ledger.now(), change);
        assertThat(done[0]).isEqualTo(2);
        LocalDate today = LocalDate.ofInstant(ledger.now(), ZONE);
        assertThat(keys.ofEmployer(ONE).get(0).use().rowsOn(today)).isEqualTo(10);
        ledger.advance(Duration.ofDays(1));
        use.take(key, 10, ledger.now(), change);
        assertThat(done[0]).isEqualTo(3);
    }

    @Test
    void noEmployerHasMoreKeysInForceThanItCanKnow() {
        for (int i = 0; i < ApiKeys.MOST; i++) {
            make(ONE);
        }
        assertThatThrownBy(() -> make(ONE)).hasMessageContaining("请先撤销");
        keys.revoke(ONE, keys.ofEmployer(ONE).get(0).key().id(), "t");
        assertThat(asks(make(ONE).text())).isPresent();
    }

    @Test
    void signingInNeedsCodePasswordAndOneTimeCodeOnce() {
        SignInEmployer signIn = new SignInEmployer(employers, ledger.clock(), OneTimeSecret.generate(RANDOM));
        String code = secret.code(ledger.now());
        assertThat(signIn.check(Optional.of(ONE), "another password".toCharArray(), code))
                .isEmpty();
        assertThat(signIn.check(Optional.of(ONE), PASSWORD.toCharArray(), code.equals("000000") ? "1" : "000000"))
                .isEmpty();
        assertThat(signIn.check(Optional.empty(), PASSWORD.toCharArray(), code)).isEmpty();
        assertThat(signIn.check(Optional.of(ONE), PASSWORD.toCharArray(), code)
                        .orElseThrow()
                        .name())
                .isEqualTo("甲厂");
        assertThat(signIn.check(Optional.of(ONE), PASSWORD.toCharArray(), code)).isEmpty();
        employers.close(ONE, "t");
        ledger.advance(Duration.ofMinutes(5));
        assertThat(signIn.check(Optional.of(ONE), PASSWORD.toCharArray(), secret.code(ledger.now())))
                .isEmpty();
    }
}
