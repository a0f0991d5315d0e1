package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Status;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.NotAppended;
import zhengjian.ledger.TestStore;
import zhengjian.signing.Bytes;

/** What the register promises, on whatever database. After every test everything is compared with the ledger. */
abstract class RegisterContract {
    @TempDir
    Path directory;

    private TestRegister world;
    private boolean damaged;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestRegister(store(directory), directory);
    }

    @AfterEach
    void everythingAgreesWithTheLedger() {
        if (!damaged) {
            long issued = 0;
            long changed = 0;
            for (long index = 0; index < world.ledger().latest().size(); index++) {
                EntryKind kind = world.ledger().entry(index).orElseThrow().kind();
                issued += kind == EntryKind.CERTIFICATE_ISSUED ? 1 : 0;
                changed += kind != EntryKind.CERTIFICATE_ISSUED ? 1 : 0;
            }
            CheckRegister.Report report = new CheckRegister(world.register()).run(issued, changed);
            assertThat(report.faults()).isEmpty();
            assertThat(report.certificates())
                    .isEqualTo(issued)
                    .isEqualTo(world.register().count());
            assertThat(report.changes()).isEqualTo(changed);
        }
        world.close();
    }

    private CertificateNumber enterOne(int n) {
        Certificate certificate = Certificates.certificate(n);
        world.enter(List.of(NewCertificate.of(certificate)));
        return certificate.number();
    }

    private Status statusOf(CertificateNumber number) {
        return world.register().find(number).orElseThrow().status().status();
    }

    @Test
    void findsWhatWasEnteredExactlyAsItWas() throws Exception {
        Certificate certificate = Certificates.certificate(1);
        EnterCertificates.Entered entered = world.enter(List.of(NewCertificate.of(certificate)));
        for (int time = 0; time < 2; time++) {
            RegisteredCertificate found =
                    world.register().find(certificate.number()).orElseThrow();
            assertThat(found.certificate()).isEqualTo(certificate);
            assertThat(found.ledgerIndex()).isEqualTo(entered.appended().firstIndex());
            assertThat(found.status().status()).isEqualTo(Status.VALID);
            assertThat(zhengjian.signing.credential.CredentialToken.parse(found.tokenText())
                            .signedBy(world.issuing.verificationKey()))
                    .isTrue();
            world.restart();
        }
    }

    @Test
    void findsNothingUnderAnUnknownNumber() {
        assertThat(world.register().find(CertificateNumber.generate("22", TestRegister.RANDOM)))
                .isEmpty();
    }

    @Test
    void entersManyAllWithTheirOwnEntryAndPlace() {
        List<NewCertificate> many = Certificates.several(1100);
        List<Integer> progress = new ArrayList<>();
        EnterCertificates.Entered entered =
                world.enter().enter(many, world.ledger.now(), (transaction, index) -> {}, progress::add);
        assertThat(entered.count()).isEqualTo(1100);
        assertThat(progress).isSorted().endsWith(1100);
        for (int n : new int[] {0, 499, 500, 999, 1099}) {
            RegisteredCertificate found =
                    world.register().find(many.get(n).certificate().number()).orElseThrow();
            assertThat(found.ledgerIndex()).isEqualTo(entered.appended().firstIndex() + n);
            assertThat(found.statusIndex()).isEqualTo(n);
        }
        enterOne(5);
        assertThat(world.register().count()).isEqualTo(1101);
    }

    @Test
    void entersNothingWhenOneNumberIsTaken() {
        CertificateNumber taken = enterOne(1);
        List<NewCertificate> many = new ArrayList<>(Certificates.several(900));
        many.set(800, NewCertificate.of(Certificates.certificate(7, taken, Optional.empty())));
        assertThatThrownBy(() -> world.enter(many))
                .isInstanceOf(NotAppended.Refused.class)
                .hasMessageContaining(taken.text());
        assertThat(world.register().count()).isEqualTo(1);
        assertThat(world.register().find(many.get(0).certificate().number())).isEmpty();
        assertThat(world.register().isTaken(many.get(0).certificate().number())).isFalse();
    }

    @Test
    void entersNothingWhenTheCallersOwnRowsAreRefused() {
        List<NewCertificate> few = Certificates.several(3);
        assertThatThrownBy(() -> world.enter()
                        .enter(
                                few,
                                world.ledger.now(),
                                (transaction, index) -> {
                                    throw new NotAppended.Refused("不行 / no");
                                },
                                done -> {}))
                .isInstanceOf(NotAppended.Refused.class);
        assertThat(world.register().find(few.get(0).certificate().number())).isEmpty();
        world.enter(few);
        assertThat(world.register().count()).isEqualTo(3);
    }

    @Test
    void removesWhatAnInterruptedRunLeft() throws Exception {
        List<NewCertificate> few = Certificates.several(3);
        SignCertificate sign = new SignCertificate(world.issuing, "CN-22", world.personalData, TestRegister.RANDOM);
        List<CertificateStore.NewRow> rows = IntStream.range(0, 3)
                .mapToObj(n -> sign.sign(few.get(n), n, 0, world.ledger.now()).row())
                .toList();
        world.ledger().append(zhengjian.ledger.Change.of(List.of(), (transaction, index) -> {
            CertificateStore.Batch batch = CertificateStore.beginBatch(transaction, 3);
            CertificateStore.add(transaction, batch.number(), rows);
        }));
        CertificateNumber number = few.get(0).certificate().number();
        assertThat(world.register().find(number)).as("not visible").isEmpty();
        assertThat(world.register().isTaken(number)).isTrue();
        world.restart();
        assertThat(world.enter().removeUnfinished()).isEqualTo(1);
        assertThat(world.register().isTaken(number)).isFalse();
        world.enter(few);
        assertThat(world.register().find(number)).isPresent();
    }

    @Test
    void changesTheStatusForTheNextReadOnEveryThread() {
        CertificateNumber number = enterOne(1);
        assertThat(statusOf(number)).isEqualTo(Status.VALID);
        world.changeStatus().suspend(number, "接到举报，正在核实", "吉人社函〔2026〕1号", "王五");
        assertThat(statusOf(number)).isEqualTo(Status.SUSPENDED);
        world.changeStatus().reinstate(number, "查无实据", "吉人社函〔2026〕2号", "王五");
        assertThat(statusOf(number)).isEqualTo(Status.VALID);
        world.changeStatus().revoke(number, "论文抄袭", "吉人社函〔2026〕3号", "赵六");
        CurrentStatus status = world.register().find(number).orElseThrow().status();
        assertThat(status.status()).isEqualTo(Status.REVOKED);
        assertThat(status.reason()).isEqualTo("论文抄袭");
        assertThat(world.register().history(world.register().find(number).orElseThrow()))
                .extracting(StatusChange::kind)
                .containsExactly(EntryKind.SUSPENDED, EntryKind.REINSTATED, EntryKind.REVOKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 400 * 24})
    void issuesAndChangesNothingWhileTheClockIsBehindAndStillReads(int hours) {
        CertificateNumber number = enterOne(1);
        List<NewCertificate> next = Certificates.several(3);
        world.ledger.advance(Duration.ofHours(-hours));
        for (ThrowingCallable refused : List.<ThrowingCallable>of(
                () -> world.enter(next), () -> world.changeStatus().revoke(number, "r", "d", "a"))) {
            assertThatThrownBy(refused)
                    .isInstanceOfSatisfying(
                            NotAppended.Unavailable.class,
                            e -> assertThat(e.reason()).isEqualTo(NotAppended.Unavailable.Reason.CLOCK_BEHIND));
        }
        assertThat(statusOf(number)).isEqualTo(Status.VALID);
        assertThat(world.register().count()).isEqualTo(1);
        assertThat(world.ledger().health().writable()).isTrue();
        world.ledger.advance(Duration.ofHours(hours));
        world.enter(next);
        assertThat(world.register().count()).isEqualTo(4);
    }

    @Test
    void refusesAfterATripOfTenYearsIntoTheFutureAndItsTimeNeverGoesBack() throws Exception {
        CertificateNumber number = enterOne(1);
        world.ledger.advance(Duration.ofDays(3650));
        world.changeStatus().suspend(number, "正在核实", "函1号", "王五");
        world.ledger.advance(Duration.ofDays(-3650));
        assertThatThrownBy(() -> world.changeStatus().reinstate(number, "r", "d", "a"))
                .isInstanceOf(NotAppended.Unavailable.class);
        world.restart();
        assertThatThrownBy(() -> enterOne(2)).isInstanceOf(NotAppended.Unavailable.class);
        assertThat(statusOf(number)).isEqualTo(Status.SUSPENDED);
        world.ledger.advance(Duration.ofDays(3651));
        enterOne(3);
        Instant last = Instant.EPOCH;
        for (long index = 0; index < world.ledger().latest().size(); index++) {
            Instant at = world.ledger().entry(index).orElseThrow().at();
            assertThat(at).isAfterOrEqualTo(last);
            last = at;
        }
    }

    @Test
    void neverGoesBackFromRevoked() {
        CertificateNumber number = enterOne(1);
        world.changeStatus().revoke(number, "虚假材料", "吉人社函〔2026〕3号", "赵六");
        long size = world.ledger().latest().size();
        assertThatThrownBy(() -> world.changeStatus().reinstate(number, "r", "d", "a"))
                .isInstanceOf(NotAppended.Refused.class)
                .hasMessageContaining("已撤销")
                .hasMessageContaining("revoked");
        assertThatThrownBy(() -> world.changeStatus().revoke(number, "r", "d", "a"))
                .isInstanceOf(NotAppended.Refused.class);
        assertThat(world.ledger().latest().size()).as("no entry for a refusal").isEqualTo(size);
    }

    @Test
    void supersedesByAnotherCertificateOfTheSamePerson() {
        CertificateNumber old = enterOne(1);
        CertificateNumber corrected = enterOne(1);
        world.changeStatus().supersede(old, corrected, "专业更正", "吉人社函〔2026〕4号", "赵六");
        assertThat(world.register().find(old).orElseThrow().status().successor())
                .contains(corrected);
        refusedToSupersede(corrected, old, "现为“已更正换发”", "is superseded");
    }

    @Test
    void supersedesNeitherByItselfNorByWhatIsNotThere() {
        CertificateNumber old = enterOne(1);
        refusedToSupersede(old, old, "不能由它自己替代", "its own place");
        refusedToSupersede(old, CertificateNumber.generate("22", TestRegister.RANDOM), "没有编号为", "there is no");
    }

    @Test
    void supersedesNotByAnotherPersonsCertificate() {
        CertificateNumber old = enterOne(1);
        CertificateNumber another = enterOne(2);
        refusedToSupersede(old, another, "不是同一人", "not the same person's");
        assertThat(statusOf(old)).isEqualTo(Status.VALID);
    }

    @Test
    void supersedesNotByWhatIsSuspendedRevokedOrItselfSuperseded() {
        CertificateNumber old = enterOne(1);
        CertificateNumber suspended = enterOne(1);
        CertificateNumber revoked = enterOne(1);
        CertificateNumber superseded = enterOne(1);
        world.changeStatus().suspend(suspended, "r", "d", "a");
        world.changeStatus().revoke(revoked, "r", "d", "a");
        world.changeStatus().supersede(superseded, enterOne(1), "r", "d", "a");
        refusedToSupersede(old, suspended, "暂停", "is suspended");
        refusedToSupersede(old, revoked, "已撤销", "is revoked");
        refusedToSupersede(old, superseded, "已更正换发", "is superseded");
    }

    @Test
    void twoCertificatesNeverSupersedeEachOtherEvenAtOnce() {
        CertificateNumber one = enterOne(1);
        CertificateNumber other = enterOne(1);
        List<CompletableFuture<Boolean>> both = List.of(superseding(one, other), superseding(other, one));
        assertThat(both.stream().filter(CompletableFuture::join).count()).isEqualTo(1);
    }

    private CompletableFuture<Boolean> superseding(CertificateNumber old, CertificateNumber successor) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                world.changeStatus().supersede(old, successor, "r", "d", "a");
                return true;
            } catch (NotAppended.Refused refused) {
                return false;
            }
        });
    }

    private void refusedToSupersede(CertificateNumber old, CertificateNumber by, String chinese, String english) {
        long size = world.ledger().latest().size();
        assertThatThrownBy(() -> world.changeStatus().supersede(old, by, "r", "d", "a"))
                .isInstanceOf(NotAppended.Refused.class)
                .hasMessageContaining(chinese)
                .hasMessageContaining(english);
        assertThat(world.ledger().latest().size()).as("no entry for a refusal").isEqualTo(size);
    }

    @Test
    void supersedesBeforeTheNewCertificateIsIssued() {
        CertificateNumber old = enterOne(1);
        world.changeStatus().change(new StatusChange(old, EntryKind.SUPERSEDED, "姓名更正", "函4号", "赵六", Optional.empty()));
        CurrentStatus status = world.register().find(old).orElseThrow().status();
        assertThat(status.status()).isEqualTo(Status.SUPERSEDED);
        assertThat(status.successor()).isEmpty();
    }

    @Test
    void refusesAChangeOfAnUnknownCertificate() {
        assertThatThrownBy(() -> world.changeStatus()
                        .revoke(CertificateNumber.generate("22", TestRegister.RANDOM), "r", "d", "a"))
                .isInstanceOf(NotAppended.Refused.class)
                .hasMessageContaining("没有编号为");
    }

    @Test
    void keepsThePhotoThatTheCertificateNames() {
        Photo photo = new Photo(Bytes.copyOf(new byte[] {1, 2, 3}));
        Certificate certificate = Certificates.certificate(
                1, CertificateNumber.generate("22", TestRegister.RANDOM), Optional.of(photo.digest()));
        world.enter(List.of(new NewCertificate(certificate, false, Optional.of(photo))));
        RegisteredCertificate found =
                world.register().find(certificate.number()).orElseThrow();
        assertThat(world.register().photo(found)).contains(photo);
    }

    @Test
    void findsACertificateByThePersonsDocument() {
        CertificateNumber first = enterOne(3);
        CertificateNumber second = enterOne(3);
        enterOne(4);
        assertThat(world.register()
                        .ofPerson(Certificates.certificate(3).holder().id()))
                .extracting(found -> found.certificate().number())
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    void storesNothingPersonalInPlain() throws Exception {
        Certificate certificate = Certificates.certificate(1);
        world.enter(List.of(NewCertificate.of(certificate)));
        byte[] row = world.store().find(certificate.number()).orElseThrow().sealed();
        String text = new String(row, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(text)
                .doesNotContain(certificate.holder().name().text())
                .doesNotContain(certificate.holder().id().number());
    }

    @Test
    void noticesRowsThatWereExchanged() throws Exception {
        CertificateNumber one = enterOne(1);
        CertificateNumber other = enterOne(2);
        damage("update certificate set sealed = (select sealed from certificate where number = '" + other.canonical()
                + "') where number = '" + one.canonical() + "'");
        assertThatThrownBy(() -> world.register().find(one)).isInstanceOf(RegisterDamaged.class);
        assertThat(world.register().find(other)).isPresent();
    }

    @Test
    void noticesARevocationThatWasDeleted() throws Exception {
        CertificateNumber number = enterOne(1);
        world.changeStatus().revoke(number, "虚假材料", "吉人社函〔2026〕3号", "赵六");
        damage("delete from status_change");
        assertThatThrownBy(() -> world.register().find(number)).isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void noticesACertificateThatWasDeleted() throws Exception {
        CertificateNumber number = enterOne(1);
        damage("delete from certificate where number = '" + number.canonical() + "'");
        assertThat(new CheckRegister(world.register()).run(1, 0).faults()).isNotEmpty();
    }

    /** What somebody with access to the database can do. */
    private void damage(String sql) throws Exception {
        damaged = true;
        world.ledger.stop();
        world.ledger.openDatabase();
        try (Connection connection = world.ledger.database().writer().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        world.restartAfterDamage();
    }
}
