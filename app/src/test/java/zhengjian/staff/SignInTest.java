package zhengjian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;

/** Accounts, signing in, and how long it lasts. */
class SignInTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UserName ZHANG = new UserName("zhang");
    private static final String PASSWORD = "a password for tests";

    @TempDir
    Path directory;

    private final OneTimeSecret secret = OneTimeSecret.generate(RANDOM);
    private TestLedger ledger;
    private Accounts accounts;
    private Sessions sessions;
    private SignIn signIn;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(TestStore.sqlite(directory.resolve("data")), directory.resolve("second"));
        Dossiers dossiers = new Dossiers(
                new DossierStore(ledger.database().reader()), PersonalData.of(new byte[32]), ledger.ledger(), RANDOM);
        accounts = new Accounts(dossiers, ledger.ledger());
        sessions = new Sessions(accounts, ledger.clock(), RANDOM);
        signIn = new SignIn(accounts, sessions, ledger.clock(), OneTimeSecret.generate(RANDOM));
        accounts.enter(account(ZHANG, "张伟"));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private Account account(UserName user, String person) {
        return new Account(
                user,
                new PersonName(person),
                Role.STAFF,
                true,
                PasswordHash.of(PASSWORD.toCharArray(), RANDOM),
                secret,
                "test");
    }

    private Optional<Sessions.Opened> with(String password, String code) {
        return signIn.with(ZHANG, password.toCharArray(), code);
    }

    private String code() {
        return secret.code(ledger.now());
    }

    @Test
    void needsUserPasswordAndCode() {
        assertThat(with("another password", code())).isEmpty();
        assertThat(with(PASSWORD, "000000".equals(code()) ? "111111" : "000000"))
                .isEmpty();
        assertThat(signIn.with(new UserName("nobody"), PASSWORD.toCharArray(), code()))
                .isEmpty();
        Sessions.Opened opened = with(PASSWORD, code()).orElseThrow();
        assertThat(sessions.find(opened.token()).orElseThrow().account().user()).isEqualTo(ZHANG);
        assertThat(sessions.find(opened.token() + "x")).isEmpty();
    }

    @Test
    void takesACodeOnlyOnce() {
        String code = code();
        assertThat(with(PASSWORD, code)).isPresent();
        assertThat(with(PASSWORD, code)).isEmpty();
        ledger.advance(Duration.ofSeconds(30));
        assertThat(with(PASSWORD, code)).as("still in the window, but used").isEmpty();
        assertThat(with(PASSWORD, code())).isPresent();
    }

    @Test
    void everySignInHasATokenOfItsOwnAndOldOnesEndBySigningOut() {
        String first = with(PASSWORD, code()).orElseThrow().token();
        ledger.advance(Duration.ofSeconds(30));
        String second = with(PASSWORD, code()).orElseThrow().token();
        assertThat(first).isNotEqualTo(second).hasSize(43);
        sessions.end(first);
        assertThat(sessions.find(first)).isEmpty();
        assertThat(sessions.find(second)).isPresent();
    }

    @Test
    void aSessionEndsWhenItIsNotUsedAndAfterAWorkingDay() {
        String token = with(PASSWORD, code()).orElseThrow().token();
        ledger.advance(Sessions.IDLE.minusSeconds(1));
        assertThat(sessions.find(token)).isPresent();
        ledger.advance(Sessions.IDLE.plusSeconds(1));
        assertThat(sessions.find(token)).isEmpty();
        String busy = with(PASSWORD, code()).orElseThrow().token();
        for (Duration used = Duration.ZERO;
                used.compareTo(Sessions.LONGEST.minusMinutes(10)) < 0;
                used = used.plusMinutes(10)) {
            assertThat(sessions.find(busy)).as(used.toString()).isPresent();
            ledger.advance(Duration.ofMinutes(10));
        }
        ledger.advance(Duration.ofMinutes(10));
        assertThat(sessions.find(busy)).isEmpty();
    }

    @Test
    void aClosedAccountIsSignedOutAndCannotSignIn() {
        String token = with(PASSWORD, code()).orElseThrow().token();
        accounts.disable(ZHANG, "test");
        assertThat(sessions.find(token)).isEmpty();
        ledger.advance(Duration.ofMinutes(1));
        assertThat(with(PASSWORD, code())).isEmpty();
        assertThatThrownBy(() -> accounts.disable(ZHANG, "test"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已停用")
                .hasMessageContaining("closed already");
    }

    @Test
    void userNamesAreNeverUsedAgain() {
        accounts.disable(ZHANG, "test");
        assertThatThrownBy(() -> accounts.enter(account(ZHANG, "另一人")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不重复使用");
        assertThat(accounts.all()).extracting(Account::enabled).containsExactly(false);
    }

    @Test
    void onePersonIsOnePersonWithHoweverManyAccounts() {
        Account one = account(ZHANG, "张伟");
        assertThat(one.samePerson(account(new UserName("zhang2"), "张 伟"))).isTrue();
        assertThat(one.samePerson(account(new UserName("li"), "李娜"))).isFalse();
        assertThat(one.samePerson(account(ZHANG, "改名"))).isTrue();
    }
}
