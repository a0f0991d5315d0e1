package zhengjian.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.approval.Approval;
import zhengjian.approval.NotAllowed;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** What two security administrators may do with accounts, and what nobody may. */
class AccountRequestsTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash OLD = PasswordHash.of("password of the tests".toCharArray(), RANDOM);
    private static final PasswordHash NEW = PasswordHash.of("another one of the tests".toCharArray(), RANDOM);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Account ZHOU = account("zhou.an", "周安", Role.SECURITY_ADMINISTRATOR);
    private static final Account ZHAO = account("zhao.min", "赵敏", Role.STAFF);
    private static final Approval APPROVAL = new Approval(ZHOU.user(), new UserName("ning.jing"), TODAY);

    @TempDir
    Path directory;

    private TestLedger ledger;
    private Accounts accounts;
    private AccountRequests kind;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(TestStore.sqlite(directory.resolve("data")), directory.resolve("second"));
        accounts = new Accounts(
                new Dossiers(
                        new DossierStore(ledger.database().reader()),
                        PersonalData.of(new byte[32]),
                        ledger.ledger(),
                        RANDOM),
                ledger.ledger());
        accounts.enter(ZHAO);
        kind = new AccountRequests(accounts);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Account account(String user, String person, Role role) {
        return new Account(
                new UserName(user), new PersonName(person), role, true, OLD, OneTimeSecret.generate(RANDOM), "test");
    }

    private static AccountRequest make(String user, String person) {
        return new AccountRequest(
                AccountStep.MAKE,
                new UserName(user),
                Optional.of(new PersonName(person)),
                Optional.of(Role.STAFF),
                Optional.of(new AccountRequest.Factors(NEW, OneTimeSecret.generate(RANDOM))),
                "新到岗");
    }

    private static AccountRequest about(AccountStep step, String user) {
        return new AccountRequest(
                step,
                new UserName(user),
                Optional.empty(),
                Optional.empty(),
                step.bringsFactors()
                        ? Optional.of(new AccountRequest.Factors(NEW, OneTimeSecret.generate(RANDOM)))
                        : Optional.empty(),
                "遗失手机");
    }

    private Account now(String user) {
        return accounts.find(new UserName(user)).orElseThrow();
    }

    @Test
    void aRequestIsReadBackAsItWasWritten() {
        for (AccountRequest request : new AccountRequest[] {
            make("he.xin", "何新"), about(AccountStep.OPEN, "a1"), about(AccountStep.RENEW, "a1")
        }) {
            assertThat(kind.parse(Bytes.copyOf(kind.encode(request)))).isEqualTo(request);
            assertThat(kind.describe(request).toString()).doesNotContain("argon2id");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void securityAdministratorsAloneAskAndDecide(Role role) {
        Account somebody = account("somebody", "某人", role);
        AccountRequest request = make("he.xin", "何新");
        if (role == Role.SECURITY_ADMINISTRATOR) {
            kind.requireMayAsk(request, somebody);
            kind.requireMayDecide(request, somebody);
        } else {
            assertThatThrownBy(() -> kind.requireMayAsk(request, somebody)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> kind.requireMayDecide(request, somebody)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void nobodyDoesItForTheOwnAccountNorForAnotherOfTheSameName() {
        accounts.enter(ZHOU);
        accounts.enter(account("zhou.two", "周安", Role.STAFF));
        for (AccountRequest own : new AccountRequest[] {
            about(AccountStep.RENEW, "zhou.an"), about(AccountStep.RENEW, "zhou.two"), make("zhou.new", "周安")
        }) {
            assertThatThrownBy(() -> kind.requireMayAsk(own, ZHOU)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> kind.requireMayDecide(own, ZHOU)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Account before = now("zhao.min");
        ledger.ledger().append(kind.change(about(AccountStep.RENEW, "zhao.min"), APPROVAL));
        Account after = now("zhao.min");
        assertThat(after.password()).isEqualTo(NEW);
        assertThat(after.changedBy()).isEqualTo("申请 zhou.an，批准 ning.jing");
        assertThat(before.admits(before)).isTrue();
        assertThat(after.admits(before)).isFalse();
    }

    @Test
    void whatCannotBeDoneAsThingsAreIsRefused() {
        assertThatThrownBy(() -> kind.requirePossible(make("zhao.min", "别人"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不重复使用");
        assertThatThrownBy(() -> kind.requirePossible(about(AccountStep.OPEN, "zhao.min"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有停用");
        assertThatThrownBy(() -> kind.requirePossible(about(AccountStep.RENEW, "nobody"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有用户");
        accounts.disable(new UserName("zhao.min"), "test");
        assertThatThrownBy(() -> kind.requirePossible(about(AccountStep.RENEW, "zhao.min"), TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("请先恢复");
        ledger.ledger().append(kind.change(about(AccountStep.OPEN, "zhao.min"), APPROVAL));
        assertThat(now("zhao.min").enabled()).isTrue();
    }

    @Test
    void aRequestHasWhatItsStepNeedsAndNothingElse() {
        assertThatThrownBy(() -> new AccountRequest(
                        AccountStep.OPEN,
                        new UserName("zhao.min"),
                        Optional.empty(),
                        Optional.of(Role.AUDITOR),
                        Optional.empty(),
                        "x"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AccountRequest(
                        AccountStep.RENEW,
                        new UserName("zhao.min"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
