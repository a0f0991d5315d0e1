package zhengjian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;
import zhengjian.register.RegisterDamaged;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** What asking and approving promise for an act of whatever kind, on whatever database. */
abstract class ApprovalContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash PASSWORD = PasswordHash.of("password of the tests".toCharArray(), RANDOM);
    private static final Account AUDITOR = account("zheng.shen", "郑审", Role.AUDITOR);
    private static final Account AUDITOR_AGAIN = account("zheng.two", "郑审", Role.AUDITOR);
    private static final Account STAFF = account("zhao.min", "赵敏", Role.STAFF);
    private static final Account SYSTEM = account("wu.xi", "吴曦", Role.SYSTEM_ADMINISTRATOR);

    @TempDir
    Path directory;

    private final Greeting greeting = new Greeting();
    private TestLedger ledger;
    private Dossiers dossiers;
    private Requests requests;
    private AskForApproval asking;
    private DecideRequest deciding;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(directory), directory.resolve("second"));
        wire(ActKinds.of(List.of(greeting)));
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void wire(ActKinds kinds) {
        dossiers = new Dossiers(
                new DossierStore(ledger.database().reader()),
                PersonalData.of(new byte[32]),
                ledger.ledger(),
                new SecureRandom());
        requests = new Requests(dossiers, kinds);
        asking = new AskForApproval(dossiers, requests, ledger.ledger(), ledger.clock(), RANDOM);
        deciding = new DecideRequest(dossiers, requests, ledger.ledger(), ledger.clock());
    }

    private static Account account(String user, String person, Role role) {
        return new Account(
                new UserName(user),
                new PersonName(person),
                role,
                true,
                PASSWORD,
                OneTimeSecret.generate(RANDOM),
                "test");
    }

    private Request ask(String words) {
        return asking.ask(AUDITOR, new Act<>(greeting, words), Optional.empty());
    }

    @Test
    void whatIsAskedForIsReadBackAfterARestart() throws Exception {
        Request asked = ask("您好");
        ledger.restart();
        wire(ActKinds.of(List.of(greeting)));
        Request read = requests.find(asked.id()).orElseThrow();
        assertThat(read).isEqualTo(asked);
        assertThat(read.asked().act().describe()).containsEntry("words", "您好");
        assertThat(read.state()).isEqualTo(State.WAITING);
        assertThat(greeting.spoken).isEmpty();
    }

    @Test
    void itIsDoneWhenAnotherPersonApprovesAndOnThatDay() {
        Request asked = ask("您好");
        ledger.advance(Duration.ofHours(14));
        assertThat(deciding.approve(asked, STAFF, "").state()).isEqualTo(State.APPROVED);
        assertThat(greeting.spoken).containsExactly("2026-11-21 申请 zheng.shen，批准 zhao.min：您好");
    }

    @Test
    void theKindSaysWhoMayAskAndWhoMayDecide() {
        assertThatThrownBy(() -> asking.ask(STAFF, new Act<>(greeting, "您好"), Optional.empty()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("only auditors greet");
        Request asked = ask("您好");
        assertThatThrownBy(() -> deciding.approve(asked, SYSTEM, ""))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("do not answer");
        assertThatThrownBy(() -> deciding.decline(asked, SYSTEM, "")).isInstanceOf(NotAllowed.class);
        assertThat(greeting.spoken).isEmpty();
    }

    @Test
    void nobodyApprovesTheOwnRequestWithWhateverAccount() {
        Request asked = ask("您好");
        for (Account own : List.of(AUDITOR, AUDITOR_AGAIN)) {
            assertThatThrownBy(() -> deciding.approve(asked, own, ""))
                    .isInstanceOf(NotAllowed.class)
                    .hasMessageContaining("申请人不能批准自己的申请");
        }
        assertThat(greeting.spoken).isEmpty();
    }

    @Test
    void whatIsNotPossibleIsNotEntered() {
        long size = ledger.ledger().latest().size();
        assertThatThrownBy(() -> ask("新年好")).isInstanceOf(Refused.class).hasMessageContaining("未到新年");
        assertThat(ledger.ledger().latest().size()).isEqualTo(size);
        ledger.advance(Duration.ofDays(60));
        assertThat(ask("新年好").state()).isEqualTo(State.WAITING);
    }

    @Test
    void whatIsRefusedInTheTransactionLeavesTheRequestWaiting() {
        Request asked = ask("再见");
        assertThatThrownBy(() -> deciding.approve(asked, STAFF, "")).isInstanceOf(Refused.class);
        assertThat(requests.find(asked.id()).orElseThrow().state()).isEqualTo(State.WAITING);
        deciding.approve(ask("您好"), STAFF, "");
        assertThat(deciding.approve(asked, STAFF, "").state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aRequestOfAKindThatTheProgramDoesNotKnowIsNotRead() {
        Request asked = ask("您好");
        wire(ActKinds.of(List.of()));
        assertThatThrownBy(() -> requests.find(asked.id())).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void aStatementThatIsNoRequestIsNotRead() {
        RequestId id = RequestId.draw(RANDOM);
        ledger.ledger()
                .append(dossiers.state(
                        Requests.subject(id),
                        EntryKind.REQUESTED,
                        LedgerEntry.NOTHING,
                        new byte[] {(byte) 0x80},
                        any -> {}));
        assertThatThrownBy(() -> requests.find(id)).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void kindsHaveWordsOfTheirOwn() {
        assertThatThrownBy(() -> ActKinds.of(List.of(greeting, new Greeting())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("greeting");
    }
}
