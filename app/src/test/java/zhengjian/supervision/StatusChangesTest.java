package zhengjian.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.approval.ActKinds;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.RequestId;
import zhengjian.approval.Requests;
import zhengjian.approval.State;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.dossier.Subject;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.PersonalData;
import zhengjian.register.StatusChange;
import zhengjian.register.TestRegister;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;

class StatusChangesTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash PASSWORD = PasswordHash.of("password of the tests".toCharArray(), RANDOM);

    @TempDir
    Path directory;

    private TestRegister register;
    private Sanctions sanctions;
    private StatusChanges kind;
    private Dossiers dossiers;
    private Requests requests;

    @BeforeEach
    void open() throws Exception {
        register = new TestRegister(TestStore.sqlite(directory.resolve("data")), directory);
        dossiers = new Dossiers(
                new DossierStore(register.ledger.database().reader()),
                PersonalData.of(new byte[32]),
                register.ledger(),
                RANDOM);
        IntegrityRecord integrity = new IntegrityRecord(dossiers, register.personalData(), Grounds.load());
        sanctions = new Sanctions(integrity, register.register());
        kind = new StatusChanges(register.changeStatus(), sanctions, preview());
        requests = new Requests(dossiers, ActKinds.of(List.of(kind)));
    }

    /** Answers with the word of the status alone. */
    private PublicPreview preview() {
        return new PublicPreview(
                register.register(),
                found -> Map.of("status", found.status().status().code()),
                register.ledger.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private static StatusChange change(EntryKind step, Optional<CertificateNumber> successor) {
        CertificateNumber number = CertificateNumber.generate("22", RANDOM);
        return new StatusChange(number, step, "申报材料不实", "函〔2026〕7号", "zhao.min", successor);
    }

    private static Account account(String user, String person, Role role) {
        OneTimeSecret secret = OneTimeSecret.generate(RANDOM);
        return new Account(new UserName(user), new PersonName(person), role, true, PASSWORD, secret, "test");
    }

    /** What the program wrote when a request could be for a change of status only. */
    private Request requestWithoutKind(StatusChange change) {
        byte[] content = Content.encode(
                CborItem.of(change.number().text()),
                CborItem.of(change.kind().code()),
                CborItem.of(change.reason()),
                CborItem.of(change.document()),
                Content.orNull(change.successor().map(CertificateNumber::text)),
                CborItem.of("zhao.min"),
                CborItem.of("赵敏"));
        RequestId id = new RequestId("0123456789abcdef".repeat(2));
        register.ledger()
                .append(dossiers.state(
                        new Subject("request", id.text()),
                        EntryKind.REQUESTED,
                        LedgerEntry.NOTHING,
                        content,
                        any -> {}));
        return requests.find(id).orElseThrow();
    }

    @Test
    void aChangeIsReadBackAsItWasWritten() {
        StatusChange revoked = change(EntryKind.REVOKED, Optional.empty());
        StatusChange superseded = change(EntryKind.SUPERSEDED, Optional.of(CertificateNumber.generate("22", RANDOM)));
        for (StatusChange change : List.of(revoked, superseded)) {
            StatusDecision decision = StatusDecision.of(change);
            assertThat(kind.parse(Bytes.copyOf(kind.encode(decision)))).isEqualTo(decision);
        }
    }

    @Test
    void aRequestOfTheTimeBeforeThereWereKindsIsReadAsTheSameChange() {
        StatusChange change = change(EntryKind.SUPERSEDED, Optional.of(CertificateNumber.generate("22", RANDOM)));
        Request request = requestWithoutKind(change);
        assertThat(request.asked().act().what()).isEqualTo(StatusDecision.of(change));
        assertThat(request.asked().user().text()).isEqualTo("zhao.min");
        assertThat(request.asked().person().text()).isEqualTo("赵敏");
        assertThat(request.state()).isEqualTo(State.WAITING);
    }

    @Test
    void aRequestOfThatTimeIsApprovedAsAnyOther() {
        NewCertificate entered = Certificates.several(1).get(0);
        register.enter(List.of(entered));
        CertificateNumber number = entered.certificate().number();
        Request request = requestWithoutKind(
                new StatusChange(number, EntryKind.SUSPENDED, "复核", "函1号", "zhao.min", Optional.empty()));
        DecideRequest deciding = new DecideRequest(dossiers, requests, register.ledger(), register.ledger.clock());
        Account zhao = account("zhao.min2", "赵敏", Role.STAFF);
        assertThatThrownBy(() -> deciding.approve(request, zhao, "")).isInstanceOf(NotAllowed.class);
        deciding.approve(request, account("sun.li", "孙莉", Role.STAFF), "");
        assertThat(register.register().find(number).orElseThrow().status().status())
                .isEqualTo(Status.SUSPENDED);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void staffAloneAskAndDecide(Role role) {
        StatusDecision change = StatusDecision.of(change(EntryKind.REVOKED, Optional.empty()));
        Account account = account("somebody", "某人", role);
        if (role == Role.STAFF) {
            kind.requireMayAsk(change, account);
            kind.requireMayDecide(change, account);
        } else {
            assertThatThrownBy(() -> kind.requireMayAsk(change, account)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> kind.requireMayDecide(change, account)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void whatThePublicReadsNowAndAfterwardsIsOfTheCertificateAsItStandsAndAsItWouldStand() {
        List<NewCertificate> entered = Certificates.several(1);
        register.enter(entered);
        CertificateNumber number = entered.get(0).certificate().number();
        StatusChange change = new StatusChange(number, EntryKind.SUSPENDED, "复核", "函1号", "zhao.min", Optional.empty());
        Map<String, Object> preview = Map.of("now", Map.of("status", "valid"), "after", Map.of("status", "suspended"));
        assertThat(kind.publicAnswers(StatusDecision.of(change))).contains(preview);
        StatusChangeLists lists = new StatusChangeLists(register.changeStatus(), sanctions, preview());
        StatusChangeList list = new StatusChangeList(EntryKind.SUSPENDED, "复核", "函1号", "zhao.min", List.of(number));
        assertThat(lists.publicAnswers(list)).contains(List.of(preview));
        assertThat(kind.publicAnswers(StatusDecision.of(change(EntryKind.SUSPENDED, Optional.empty()))))
                .as("no such certificate")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = EntryKind.class,
            names = {"REVOKED", "SUSPENDED", "REINSTATED", "SUPERSEDED"})
    void whatThePublicWillReadIsSaidBeforehand(EntryKind step) {
        StatusChange change = change(step, Optional.empty());
        assertThat(kind.describe(StatusDecision.of(change)))
                .containsEntry("publicWillRead", change.status().code())
                .containsEntry("change", ChangeWord.of(step).code());
        assertThat(ChangeWord.parse(ChangeWord.of(step).code()).kind()).isEqualTo(step);
    }
}
