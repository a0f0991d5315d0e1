package zhengjian.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.document.PhotoFile;
import zhengjian.dossier.DossierStore;
import zhengjian.dossier.Dossiers;
import zhengjian.integrity.Grounds;
import zhengjian.integrity.IntegrityRecord;
import zhengjian.integrity.Misconduct;
import zhengjian.issuance.ImportReport.Outcome;
import zhengjian.issuance.check.Finding;
import zhengjian.issuance.check.ListRules;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.register.CertificateStore;
import zhengjian.register.EnterCertificates;
import zhengjian.register.PersonalData;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;
import zhengjian.register.SignCertificate;
import zhengjian.register.StatusChange;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.KeyRing;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TrustedKey;

/** What an import does to a register, whatever database it stands on. */
abstract class ImportContract {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final SigningKey issuing = SigningKey.generate(Algorithm.ES256, RANDOM);
    private TestLedger ledger;
    private Register register;
    private IntegrityRecord integrity;
    private ImportPublished importPublished;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        ledger = new TestLedger(store(folder.resolve("data")), folder.resolve("checkpoint-copy"));
        PersonalData personalData = PersonalData.create(folder.resolve("personal-data-key"), RANDOM);
        KeyRing keys = KeyRing.of(List.of(new TrustedKey(
                issuing.verificationKey(),
                "CN-22",
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2050-01-01T00:00:00Z"),
                KeyState.ACTIVE,
                Optional.empty())));
        register = new Register(
                new CertificateStore(ledger.database().reader()), personalData, ledger.ledger(), () -> keys);
        SignCertificate sign = new SignCertificate(issuing, "CN-22", personalData, RANDOM);
        Dossiers dossiers =
                new Dossiers(new DossierStore(ledger.database().reader()), personalData, ledger.ledger(), RANDOM);
        integrity = new IntegrityRecord(dossiers, personalData, Grounds.load());
        importPublished = new ImportPublished(
                register,
                new EnterCertificates(ledger.ledger(), register, sign, RANDOM),
                new ImportStore(ledger.database().reader()),
                new BannedPeople(integrity),
                RANDOM);
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    void everyRowOfASoundListBecomesASignedCertificate() {
        ImportReport report = run(SampleList.of(1_200).write(folder));

        assertThat(report.findings()).isEmpty();
        assertThat(report.outcome()).isEqualTo(Outcome.IMPORTED);
        assertThat(report.certificates()).isEqualTo(1_200);
        assertThat(register.count()).isEqualTo(1_200);
        assertThat(ledger.ledger().latest().size()).isEqualTo(1_200);
        Certificate certificate = only(SampleList.id(777));
        assertThat(certificate.number().checkCharacterFits()).isTrue();
        assertThat(certificate.number().canonical()).startsWith("22");
        assertThat(certificate.publication()).isEqualTo(SampleList.publication("吉人社函〔2023〕100号"));
        assertThat(certificate.obtainedOn()).isEqualTo(LocalDate.of(2023, 6, 30));
        assertThat(certificate.issuedOn()).isEqualTo(SampleList.TODAY);
    }

    @Test
    void oneFaultyCellInTheLastRowMeansThatNothingIsWritten() {
        ImportReport report = run(SampleList.of(700).with("级别", "高级").write(folder));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(Finding::row).containsExactly(701);
        assertNothingWritten();
    }

    @Test
    void dryRunOfASoundListWritesNothing() {
        ImportReport report = importPublished.run(
                SampleList.of(5).write(folder), SampleList.rules(), ledger.now(), true, Progress.NONE);

        assertThat(report.outcome()).isEqualTo(Outcome.SOUND);
        assertThat(report.rows()).isEqualTo(5);
        assertNothingWritten();
    }

    @Test
    void sameFileTwiceChangesNothingAndSaysSo() {
        Path file = SampleList.of(20).write(folder);
        run(file);

        ImportReport again = run(file);

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_IMPORTED);
        assertThat(again.message()).contains("已导入过");
        assertThat(register.count()).isEqualTo(20);
        assertThat(ledger.ledger().latest().size()).isEqualTo(20);
    }

    @Test
    void sameListSavedInAnotherWayChangesNothingEither() {
        run(SampleList.of(20).write(folder));

        ImportReport again = run(SampleList.of(20).write(folder, java.nio.charset.Charset.forName("GB18030")));

        assertThat(again.outcome()).isEqualTo(Outcome.ALREADY_IMPORTED);
        assertThat(register.count()).isEqualTo(20);
    }

    @Test
    void sameFileUnderAnotherPublicationIsRefused() {
        Path file = SampleList.of(3).write(folder);
        run(file);

        ImportReport other =
                importPublished.run(file, SampleList.rules("吉人社函〔2023〕200号"), ledger.now(), false, Progress.NONE);

        assertThat(other.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(register.count()).isEqualTo(3);
    }

    @Test
    void listThatRepeatsSomeRowsOfAnEarlierOneIsRefusedRowByRow() {
        run(SampleList.of(3).write(folder));

        ImportReport report = run(SampleList.of(5).write(folder));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.findings()).extracting(Finding::row).containsExactly(2, 3, 4);
        assertThat(report.findings().get(0).expected()).contains("已有证书");
        assertThat(register.count()).isEqualTo(3);
    }

    @Test
    void rowOfSomebodyWhoIsBannedIsRefusedWithRuleAndSource() {
        run(SampleList.of(1).write(folder));
        Certificate certificate = only(SampleList.id(0));
        StatusChange revocation = new StatusChange(
                certificate.number(), EntryKind.REVOKED, "论文抄袭", "函〔2026〕7号", "test", Optional.empty());
        LocalDate decided = SampleList.TODAY.minusMonths(2);
        ledger.ledger().append(integrity.enter(certificate, revocation, new Misconduct("plagiarism", 3), decided));

        Path later = SampleList.of(1, 1)
                .add(0)
                .with("资格名称", "高级工程师")
                .with("级别", "副高级")
                .write(folder);
        ImportReport refused = run(later);
        assertThat(refused.findings()).extracting(Finding::row).containsExactly(3);
        assertThat(refused.findings().get(0).expected()).contains("诚信档案", "J23·一(四)", "函〔2026〕7号");
        assertThat(register.count()).isEqualTo(1);

        ListRules afterwards =
                SampleList.rules(SampleList.publication("吉人社函〔2023〕100号"), SampleList.TODAY.plusMonths(1));
        ImportReport ended = importPublished.run(later, afterwards, ledger.now(), true, Progress.NONE);
        assertThat(ended.findings()).isEmpty();
    }

    @Test
    void earlierNumberIsKeptIfItIsFree() {
        run(SampleList.of(1).with("证书编号", "JL-2023-0001").write(folder));

        RegisteredCertificate registered =
                register.find(CertificateNumber.parse("jl20230001")).orElseThrow();
        assertThat(registered.certificate().number().text()).isEqualTo("JL-2023-0001");
        assertThat(registered.earlierNumber()).isTrue();

        ImportReport taken = run(SampleList.of(2).with("证书编号", "JL20230001").write(folder));
        assertThat(taken.findings()).extracting(Finding::column).contains("证书编号");
        assertThat(register.count()).isEqualTo(1);
    }

    @Test
    void photoBesideTheListIsKeptWithItsDigest() throws Exception {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(35, 49, BufferedImage.TYPE_INT_ARGB), "png", png);
        Files.write(folder.resolve("张三.png"), png.toByteArray());
        run(SampleList.of(1).with("照片", "张三.png").write(folder));

        RegisteredCertificate registered =
                register.ofPerson(id(SampleList.id(0))).get(0);
        assertThat(registered.certificate().photo()).isPresent();
        byte[] kept = register.photo(registered).orElseThrow().content().toArray();
        assertThat(kept).isEqualTo(PhotoFile.pictureAlone(png.toByteArray())).startsWith(0xff, 0xd8);
    }

    @Test
    void photoThatACertificateCannotCarryIsAFinding() throws Exception {
        Files.write(folder.resolve("张三.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3});
        ImportReport report = run(SampleList.of(1).with("照片", "张三.jpg").write(folder));

        assertThat(report.findings()).extracting(Finding::column).containsExactly("照片");
        assertThat(report.findings().get(0).expected()).contains("张三.jpg", "不是可用的", "a JPEG of an unusual kind");
        assertNothingWritten();
    }

    @Test
    void missingPhotoIsAFinding() {
        ImportReport report = run(SampleList.of(1).with("照片", "没有.jpg").write(folder));

        assertThat(report.findings()).extracting(Finding::column).containsExactly("照片");
        assertNothingWritten();
    }

    @Test
    void progressIsHeardInEveryStepUpToTheEnd() {
        List<String> heard = new ArrayList<>();
        importPublished.run(
                SampleList.of(1_000).write(folder),
                SampleList.rules(),
                ledger.now(),
                false,
                (step, done, fraction) -> heard.add(step + " " + done));

        assertThat(heard).contains("CHECKING 1000", "ENTERING 500", "ENTERING 1000");
    }

    private ImportReport run(Path file) {
        return importPublished.run(file, SampleList.rules(), ledger.now(), false, Progress.NONE);
    }

    private Certificate only(String idNumber) {
        List<RegisteredCertificate> found = register.ofPerson(id(idNumber));
        assertThat(found).hasSize(1);
        return found.get(0).certificate();
    }

    private static IdDocument id(String number) {
        return IdDocument.parse(IdDocumentType.RESIDENT_ID, number);
    }

    private void assertNothingWritten() {
        assertThat(register.count()).isZero();
        assertThat(ledger.ledger().latest().size()).isZero();
    }
}
