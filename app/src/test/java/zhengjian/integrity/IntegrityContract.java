package zhengjian.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.approval.Act;
import zhengjian.approval.ActKinds;
import zhengjian.approval.AskForApproval;
import zhengjian.approval.DecideRequest;
import zhengjian.approval.NotAllowed;
import zhengjian.approval.Request;
import zhengjian.approval.Requests;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.Status;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.ledger.TestStore;
import zhengjian.register.Certificates;
import zhengjian.register.NewCertificate;
import zhengjian.register.StatusChange;
import zhengjian.register.TestRegister;
import zhengjian.signing.Bytes;
import zhengjian.staff.Account;
import zhengjian.staff.OneTimeSecret;
import zhengjian.staff.PasswordHash;
import zhengjian.staff.Role;
import zhengjian.staff.UserName;
import zhengjian.supervision.PublicPreview;
import zhengjian.supervision.Sanctions;
import zhengjian.supervision.StatusChangeList;
import zhengjian.supervision.StatusChangeLists;
import zhengjian.supervision.StatusChanges;
import zhengjian.supervision.StatusDecision;

/** What the integrity record promises, on whatever database. */
abstract class IntegrityContract {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PasswordHash PASSWORD = PasswordHash.of("password of the tests".toCharArray(), RANDOM);
    private static final Account ZHAO = account("zhao.min", "赵敏", Role.STAFF);
    private static final Account SUN = account("sun.li", "孙莉", Role.STAFF);
    private static final Account AUDITOR = account("zheng.shen", "郑审", Role.AUDITOR);
    private static final LocalDate DECIDED = LocalDate.of(2026, 11, 21);
    private static final Misconduct PLAGIARISM = new Misconduct("plagiarism", 24);

    @TempDir
    Path directory;

    private TestRegister register;
    private Certificate certificate;
    private IntegrityRecord integrity;
    private StatusChanges changes;
    private StatusChangeLists lists;
    private LiftBans liftings;
    private Requests requests;
    private AskForApproval asking;
    private DecideRequest deciding;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        register = new TestRegister(store(directory), directory);
        certificate = Certificates.certificate(1);
        register.enter(List.of(NewCertificate.of(certificate), NewCertificate.of(Certificates.certificate(2))));
        wire();
        on(DECIDED);
    }

    private void wire() {
        Dossiers dossiers = new Dossiers(
                new DossierStore(register.ledger.database().reader()),
                register.personalData(),
                register.ledger(),
                RANDOM);
        integrity = new IntegrityRecord(dossiers, register.personalData(), Grounds.load());
        Sanctions sanctions = new Sanctions(integrity, register.register());
        PublicPreview preview = new PublicPreview(register.register(), found -> Map.of(), register.ledger.clock());
        changes = new StatusChanges(register.changeStatus(), sanctions, preview);
        lists = new StatusChangeLists(register.changeStatus(), sanctions, preview);
        liftings = new LiftBans(integrity);
        requests = new Requests(dossiers, ActKinds.of(List.of(changes, lists, liftings)));
        asking = new AskForApproval(dossiers, requests, register.ledger(), register.ledger.clock(), RANDOM);
        deciding = new DecideRequest(dossiers, requests, register.ledger(), register.ledger.clock());
    }

    @AfterEach
    void close() {
        register.close();
    }

    private void on(LocalDate day) {
        register.ledger.moveTo(day.atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of("Asia/Shanghai"))
                .toInstant());
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

    private StatusDecision decision(Misconduct misconduct) {
        StatusChange change = new StatusChange(
                certificate.number(), EntryKind.REVOKED, "弄虚作假：论文抄袭", "函〔2026〕7号", "zhao.min", Optional.empty());
        return new StatusDecision(change, Optional.of(misconduct));
    }

    private Request askFor(Misconduct misconduct) {
        return asking.ask(ZHAO, new Act<>(changes, decision(misconduct)), Optional.empty());
    }

    private Recorded revoked(Misconduct misconduct) {
        deciding.approve(askFor(misconduct), SUN, "");
        return integrity.of(certificate.holder().id()).get(0);
    }

    private Request askToLift(long entry) {
        return asking.ask(ZHAO, new Act<>(liftings, new LiftBan(entry, "申诉成立", "函〔2026〕9号")), Optional.empty());
    }

    @Test
    void aRevocationForMisconductEntersThePersonWithTheSameApproval() {
        Request asked = askFor(PLAGIARISM);
        assertThat(integrity.of(certificate.holder().id())).isEmpty();
        assertThat(asked.asked().act().describe())
                .containsEntry("misconduct", Map.of("ground", "plagiarism", "banMonths", 24, "rule", "J23·一(四)"));
        long size = register.ledger().latest().size();

        deciding.approve(asked, SUN, "");

        Recorded recorded = integrity.of(certificate.holder().id()).get(0);
        assertThat(recorded.entry())
                .isEqualTo(new RecordEntry(
                        certificate.number(),
                        certificate.holder().id(),
                        certificate.holder().name(),
                        "plagiarism",
                        "J23·一(四)",
                        "弄虚作假：论文抄袭",
                        "函〔2026〕7号",
                        DECIDED,
                        Optional.of(LocalDate.of(2028, 11, 20)),
                        LocalDate.of(2029, 11, 20),
                        "申请 zhao.min，批准 sun.li"));
        assertThat(register.register()
                        .find(certificate.number())
                        .orElseThrow()
                        .status()
                        .status())
                .isEqualTo(Status.REVOKED);
        assertThat(kinds(size)).containsExactly(EntryKind.APPROVED, EntryKind.REVOKED, EntryKind.INTEGRITY_RECORDED);
    }

    private List<EntryKind> kinds(long from) {
        return register.ledger().leaves(from, register.ledger().latest().size()).stream()
                .map(IntegrityContract::entry)
                .map(LedgerEntry::kind)
                .toList();
    }

    private static LedgerEntry entry(byte[] leaf) {
        try {
            return LedgerEntry.parse(leaf);
        } catch (LedgerEntry.BadEntry e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theLeafNamesNoCertificateAndNoPerson() {
        Recorded recorded = revoked(PLAGIARISM);
        byte[] leaf = register.ledger()
                .leaves(recorded.ledgerIndex(), recorded.ledgerIndex() + 1)
                .get(0);
        assertThat(entry(leaf).about()).isEqualTo(LedgerEntry.NOTHING);
        assertThat(leaf).hasSizeLessThan(64);
    }

    @Test
    void noRowOfTheDatabaseTellsWhoIsInTheRecord() throws Exception {
        revoked(PLAGIARISM);
        String id = certificate.holder().id().number();
        String name =
                HexFormat.of().formatHex(certificate.holder().name().text().getBytes(StandardCharsets.UTF_8));
        try (Connection connection = register.ledger.database().reader().getConnection();
                ResultSet rows =
                        connection.createStatement().executeQuery("select subject, sealed from dossier order by 1")) {
            while (rows.next()) {
                String sealed = HexFormat.of().formatHex(rows.getBytes("sealed"));
                assertThat(rows.getString("subject")).doesNotContain(id);
                assertThat(sealed)
                        .doesNotContain(name)
                        .doesNotContain(HexFormat.of().formatHex(id.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    @Test
    void aBanEndsByItselfAndTheEntryStaysAsLongAsTheRuleSays() {
        Recorded recorded = revoked(PLAGIARISM);
        assertThat(recorded.bans(DECIDED.minusDays(1))).isFalse();
        assertThat(recorded.bans(DECIDED)).isTrue();
        assertThat(recorded.bans(LocalDate.of(2028, 11, 20))).isTrue();
        assertThat(recorded.bans(LocalDate.of(2028, 11, 21))).isFalse();
        assertThat(recorded.isKept(LocalDate.of(2029, 11, 20))).isTrue();
        assertThat(recorded.isKept(LocalDate.of(2029, 11, 21))).isFalse();
    }

    @Test
    void anEntryIsKeptAtLeastAsLongAsItsBan() {
        assertThat(revoked(new Misconduct("false-materials", 60)).entry().keptThrough())
                .isEqualTo(LocalDate.of(2031, 11, 20));
    }

    @Test
    void whereNoBanWasDecidedNobodyIsBanned() {
        Recorded recorded = revoked(new Misconduct("plagiarism", 0));
        assertThat(recorded.bannedThrough()).isEmpty();
        assertThat(recorded.bans(DECIDED)).isFalse();
        assertThat(recorded.isKept(DECIDED)).isTrue();
        assertThatThrownBy(() -> askToLift(recorded.ledgerIndex()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有禁期");
    }

    @Test
    void aGroundThatIsNoneIsRefusedBeforeAnybodyHasToApprove() {
        long size = register.ledger().latest().size();
        for (Misconduct none : List.of(new Misconduct("bad-manners", 0), new Misconduct("plagiarism", 121))) {
            assertThatThrownBy(() -> askFor(none)).isInstanceOf(Refused.class);
        }
        assertThat(register.ledger().latest().size()).isEqualTo(size);
    }

    @Test
    void onlyARevocationEntersAnybody() {
        StatusChange suspension =
                new StatusChange(certificate.number(), EntryKind.SUSPENDED, "复核", "函1号", "zhao.min", Optional.empty());
        assertThatThrownBy(() -> new StatusDecision(suspension, Optional.of(PLAGIARISM)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("只有撤销");
        deciding.approve(
                asking.ask(ZHAO, new Act<>(changes, StatusDecision.of(suspension)), Optional.empty()), SUN, "");
        assertThat(integrity.newest(10)).isEmpty();
    }

    @Test
    void aListEntersEverybodyOnItInOneTransaction() {
        Certificate other = Certificates.certificate(7);
        register.enter(List.of(NewCertificate.of(other)));
        StatusChangeList list = new StatusChangeList(
                EntryKind.REVOKED,
                "弄虚作假",
                "函〔2026〕8号",
                "zhao.min",
                List.of(certificate.number(), other.number()),
                Optional.of(new Misconduct("false-materials", 12)));
        assertThat(lists.parse(Bytes.copyOf(lists.encode(list)))).isEqualTo(list);
        long size = register.ledger().latest().size();
        Request asked = asking.ask(ZHAO, new Act<>(lists, list), Optional.empty());
        deciding.approve(asked, SUN, "", OptionalInt.of(2));

        assertThat(kinds(size + 1))
                .containsExactly(
                        EntryKind.APPROVED,
                        EntryKind.REVOKED,
                        EntryKind.INTEGRITY_RECORDED,
                        EntryKind.REVOKED,
                        EntryKind.INTEGRITY_RECORDED);
        assertThat(integrity.among(List.of(
                        certificate.holder().id(),
                        other.holder().id(),
                        Certificates.certificate(2).holder().id())))
                .containsOnlyKeys(certificate.holder().id(), other.holder().id());
    }

    @Test
    void aDecisionIsReadBackAsItWasWrittenWithMisconductAndWithout() {
        for (StatusDecision one : List.of(
                decision(PLAGIARISM), StatusDecision.of(decision(PLAGIARISM).change()))) {
            assertThat(changes.parse(Bytes.copyOf(changes.encode(one)))).isEqualTo(one);
        }
    }

    @Test
    void aBanIsLiftedByTwoPeopleAndTheEntryStays() throws Exception {
        Recorded recorded = revoked(PLAGIARISM);
        Request asked = askToLift(recorded.ledgerIndex());
        assertThatThrownBy(() -> deciding.approve(asked, ZHAO, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deciding.approve(asked, AUDITOR, "")).isInstanceOf(NotAllowed.class);
        assertThat(integrity.find(recorded.ledgerIndex()).orElseThrow().bans(DECIDED))
                .isTrue();
        LocalDate later = DECIDED.plusMonths(3);
        on(later);
        deciding.approve(asked, SUN, "");
        register.restart();
        wire();

        Recorded lifted = integrity.find(recorded.ledgerIndex()).orElseThrow();
        assertThat(lifted.entry()).isEqualTo(recorded.entry());
        assertThat(lifted.bans(later.minusDays(1))).isTrue();
        assertThat(lifted.bans(later)).isFalse();
        assertThat(lifted.isKept(later)).isTrue();
        assertThat(lifted.lifting().orElseThrow().document()).isEqualTo("函〔2026〕9号");
        long leaf = register.ledger().latest().size() - 1;
        assertThat(register.ledger().proven(leaf).orElseThrow().kind()).isEqualTo(EntryKind.BAN_LIFTED);
        assertThat(register.ledger().proven(leaf).orElseThrow().about()).isEqualTo(recorded.ledgerIndex());
        assertThat(integrity.actor(leaf)).contains(Map.entry("申请 zhao.min，批准 sun.li", recorded.ledgerIndex()));
    }

    @Test
    void aBanIsLiftedOnceAndNotAfterItEnded() {
        Recorded recorded = revoked(PLAGIARISM);
        Request first = askToLift(recorded.ledgerIndex());
        Request second = askToLift(recorded.ledgerIndex());
        deciding.approve(first, SUN, "");
        assertThatThrownBy(() -> deciding.approve(second, SUN, ""))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("已解除");
        on(LocalDate.of(2028, 11, 21));
        assertThatThrownBy(() -> askToLift(recorded.ledgerIndex())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> askToLift(recorded.ledgerIndex() - 1))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("没有第");
    }

    @Test
    void whyAPersonIsRefusedIsSaidWithRuleAndSourceAndNamesNobody() {
        String sentence = revoked(PLAGIARISM).sentence();
        assertThat(sentence)
                .contains("2026-11-21 至 2028-11-20", "J23·一(四)", "函〔2026〕7号", "may not apply")
                .doesNotContain(certificate.holder().name().text())
                .doesNotContain(certificate.holder().id().number().toLowerCase(Locale.ROOT));
    }
}
