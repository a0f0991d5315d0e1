package zhengjian.committee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.Act;
import zhengjian.approval.ActKinds;
import zhengjian.approval.Approval;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.Level;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.Change;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.PersonalData;
import zhengjian.staff.Account;
import zhengjian.staff.Accounts;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

/** What committees promise, on whatever database: every change by two people, decided inside the transaction. */
abstract class CommitteesContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash PASSWORD = PasswordHash.of("password of the tests".toCharArray(), RANDOM);
    private static final Account ZHAO = account("zhao.min", "赵敏", Role.STAFF);
    private static final Account SUN = account("sun.li", "孙莉", Role.STAFF);
    private static final Account OFFICE = account("jian.office", "钱办", Role.COMMITTEE_OFFICE);
    private static final SampleAuthorisation COUNTY = SampleAuthorisation.ofCounty();
    private static final SampleAuthorisation UNIT = SampleAuthorisation.ofUnit();
    private static final LocalDate DAY = SampleAuthorisation.DAY;

    @TempDir
    Path directory;

    private TestLedger ledger;
    private Committees committees;
    private AuthorisationChanges kind;
    private Accounts accounts;
    private Requests requests;
    private AskForApproval asking;
    private DecideRequest deciding;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(directory), directory.resolve("second"));
        wire();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private void wire() {
        Dossiers dossiers = new Dossiers(
                new DossierStore(ledger.database().reader()), PersonalData.of(new byte[32]), ledger.ledger(), RANDOM);
        TitleCatalogue catalogue = TitleCatalogue.load();
        committees = new Committees(dossiers, PilotCounties.load(), catalogue, Divisions.load());
        accounts = new Accounts(dossiers, ledger.ledger());
        kind = new AuthorisationChanges(dossiers, committees, accounts, catalogue, Divisions.load());
        requests = new Requests(dossiers, ActKinds.of(List.of(kind)));
        asking = new AskForApproval(dossiers, requests, ledger.ledger(), ledger.clock(), RANDOM);
        deciding = new DecideRequest(dossiers, requests, ledger.ledger(), ledger.clock());
    }

    private static Account account(String user, String person, Role role) {
        OneTimeSecret secret = OneTimeSecret.generate(RANDOM);
        return new Account(new UserName(user), new PersonName(person), role, true, PASSWORD, secret, "test");
    }

    private Request ask(AuthorisationChange change) {
        return asking.ask(ZHAO, new Act<>(kind, change), Optional.empty());
    }

    private void make(AuthorisationChange change) {
        deciding.approve(ask(change), SUN, "");
    }

    private Change prepared(AuthorisationChange change, LocalDate on) {
        return kind.change(change, new Approval(ZHAO.user(), SUN.user(), on));
    }

    private Committee find(SampleAuthorisation one) {
        return committees.find(new CommitteeId(one.id())).orElseThrow();
    }

    @Test
    void aGrantByTwoPeopleIsReadAfterARestart() throws Exception {
        Request asked = ask(COUNTY.grant());
        assertThat(committees.all()).as("nothing before somebody approves").isEmpty();
        deciding.approve(asked, SUN, "");
        ledger.restart();
        wire();
        Committee granted = find(COUNTY);
        assertThat(granted.authorisation()).isEqualTo(COUNTY.build());
        assertThat(granted.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(granted.history())
                .containsExactly(new Recorded(COUNTY.grant(), LocalDate.of(2026, 11, 20), "申请 zhao.min，批准 sun.li"));
        assertThat(committees.find(new CommitteeId("nobody"))).isEmpty();
    }

    @Test
    void eachChangeIsAnEntryAfterItsApprovalAndFollowsUpTheGrant() {
        make(COUNTY.grant());
        long grant = ledger.ledger().latest().size() - 1;
        make(COUNTY.step(AuthorisationStep.STOP));
        long stop = ledger.ledger().latest().size() - 1;
        LedgerEntry first = ledger.ledger().entry(grant).orElseThrow();
        LedgerEntry second = ledger.ledger().entry(stop).orElseThrow();
        assertThat(List.of(first.kind(), second.kind())).containsOnly(EntryKind.AUTHORISATION_CHANGED);
        assertThat(ledger.ledger().entry(stop - 1).orElseThrow().kind()).isEqualTo(EntryKind.APPROVED);
        assertThat(first.about()).isEqualTo(LedgerEntry.NOTHING);
        assertThat(second.about()).isEqualTo(grant);
    }

    @Test
    void aLifeOfAnAuthorisation() {
        make(COUNTY.grant());
        make(COUNTY.upTo(Level.INTERMEDIATE).change());
        make(COUNTY.correct(LocalDate.of(2026, 12, 31)));
        assertThat(find(COUNTY).correctBy()).contains(LocalDate.of(2026, 12, 31));
        make(COUNTY.step(AuthorisationStep.STOP));
        make(COUNTY.step(AuthorisationStep.RESUME));
        assertThat(find(COUNTY).standing()).isEqualTo(Standing.IN_FORCE);
        make(COUNTY.step(AuthorisationStep.WITHDRAW));
        make(COUNTY.grant());
        Committee committee = find(COUNTY);
        assertThat(committee.standing()).isEqualTo(Standing.IN_FORCE);
        assertThat(committee.authorisation()).isEqualTo(COUNTY.build());
        assertThat(committee.history()).hasSize(7);
    }

    @Test
    void theOneWhoseAuthorisationChangedLastComesFirst() {
        accounts.enter(OFFICE);
        make(COUNTY.office("jian.office").grant());
        make(UNIT.grant());
        assertThat(committees.all())
                .extracting(one -> one.authorisation().id().text())
                .containsExactly("design-institute", "jian");
        assertThat(committees.ofOffice(OFFICE.user()))
                .extracting(one -> one.authorisation().id().text())
                .containsExactly("jian");
        assertThat(committees.ofOffice(SUN.user())).isEmpty();
    }

    @Test
    void staffAloneAskAndDecide() {
        Request asked = ask(COUNTY.grant());
        for (Role role : Role.values()) {
            if (role != Role.STAFF) {
                Account other = account("somebody", "某人", role);
                assertThatThrownBy(() -> asking.ask(other, new Act<>(kind, UNIT.grant()), Optional.empty()))
                        .isInstanceOf(NotAllowed.class);
                assertThatThrownBy(() -> deciding.approve(asked, other, "")).isInstanceOf(NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> deciding.approve(asked, ZHAO, "")).isInstanceOf(NotAllowed.class);
        assertThat(committees.all()).isEmpty();
    }

    @Test
    void whatCannotBeDoneIsNotAskedFor() {
        assertThatThrownBy(() -> ask(COUNTY.step(AuthorisationStep.STOP)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有代号为 jian 的评委会");
        make(COUNTY.grant());
        assertThatThrownBy(() -> ask(COUNTY.grant()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("J23·四(一)");
    }

    @Test
    void whatCannotBeDoneAnyMoreIsRefusedInTheTransaction() {
        make(COUNTY.grant());
        Request stop = ask(COUNTY.step(AuthorisationStep.STOP));
        Request correct = ask(COUNTY.correct(LocalDate.of(2026, 12, 31)));
        deciding.approve(stop, SUN, "");
        assertThatThrownBy(() -> deciding.approve(correct, SUN, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("责令停止");
        assertThat(requests.find(correct.id()).orElseThrow().state()).isEqualTo(State.WAITING);
        assertThat(find(COUNTY).standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void ofTwoGrantsOfOneNameAtTheSameMomentOneIsMade() {
        Change first = prepared(COUNTY.grant(), DAY);
        Change second = prepared(COUNTY.named("twin", COUNTY.name()).grant(), DAY);
        ledger.ledger().append(first);
        assertThatThrownBy(() -> ledger.ledger().append(second))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已有同名评委会");
        assertThat(committees.all()).hasSize(1);
    }

    @Test
    void aBarHoldsForAGrantThatWasPreparedBeforeIt() {
        ledger.ledger().append(prepared(UNIT.grant(), DAY));
        LocalDate october = LocalDate.of(2023, 10, 1);
        Change again = prepared(UNIT.named("again", "集团自主评委会").grant(), october);
        ledger.ledger().append(prepared(UNIT.withdrawForMissing(2023), october));
        assertThatThrownBy(() -> ledger.ledger().append(again))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("至 2026 年底不再授权");
        assertThat(committees.find(new CommitteeId("again"))).isEmpty();
    }

    @Test
    void aBarEndsWithTheThirdYear() {
        ledger.ledger().append(prepared(UNIT.grant(), DAY));
        ledger.ledger().append(prepared(UNIT.withdrawForMissing(2022), DAY));
        assertThatThrownBy(() -> ask(UNIT.years(2025, 2026).grant())).isInstanceOf(Refused.class);
        assertThat(ledger.now()).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
        make(UNIT.years(2026, 2027).grant());
        assertThat(find(UNIT).standing()).isEqualTo(Standing.IN_FORCE);
    }

    @Test
    void officesAreOpenAccountsOfTheirRole() {
        assertThatThrownBy(() -> ask(COUNTY.office("jian.office").grant()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("账户 jian.office 不是启用的评委会办公室账户");
        accounts.enter(OFFICE);
        accounts.enter(SUN);
        assertThatThrownBy(() -> ask(COUNTY.office("sun.li").grant())).isInstanceOf(Refused.class);
        Request asked = ask(COUNTY.office("jian.office").grant());
        accounts.disable(OFFICE.user(), "test");
        assertThatThrownBy(() -> deciding.approve(asked, SUN, "")).isInstanceOf(Refused.class);
        assertThat(committees.all()).isEmpty();
    }

    @Test
    void seriesAndSpecialtiesAreThoseOfTheCatalogue() {
        refuses(COUNTY.withFields(new Field("航海学", Set.of())), "目录中没有“航海学”系列");
        refuses(COUNTY.withFields(new Field("工程系列", Set.of())), "请写作“工程”");
        refuses(SampleAuthorisation.ofProvince().withFields(new Field("新职业", Set.of("占星"))), "没有这些专业");
        make(SampleAuthorisation.ofProvince()
                .withFields(new Field("新职业", Set.of("人工智能")))
                .grant());
    }

    @Test
    void theRegionIsADivision() {
        refuses(COUNTY.in("229999"), "没有区划 229999");
    }

    private void refuses(SampleAuthorisation one, String sentence) {
        assertThatThrownBy(() -> ask(one.grant())).isInstanceOf(Refused.class).hasMessageContaining(sentence);
    }
}
