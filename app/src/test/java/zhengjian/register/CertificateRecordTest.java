package zhengjian.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Rank;
import zhengjian.certificate.Scope;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Title;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.signing.Bytes;

/** The one byte form of a certificate: comes back as it was, and no other bytes are read as the same. */
class CertificateRecordTest {
    private static final Bytes TOKEN = Bytes.copyOf(new byte[] {1, 2, 3});
    private static final SecureRandom RANDOM = new SecureRandom();

    static Stream<Certificate> everyVariety() {
        Certificate directional = Certificates.certificate(1);
        Holder bare = new Holder(
                PersonName.parse("阿依古丽·买买提"),
                Optional.empty(),
                IdDocument.parse(IdDocumentType.PASSPORT, "E12345678"),
                Optional.empty());
        Holder whole = new Holder(
                PersonName.parse("王𬱖"),
                Optional.of(Sex.FEMALE),
                directional.holder().id(),
                Optional.of("集安市第一中学"));
        Scope province = Scope.regular(new DivisionCode("220000"));
        return Stream.of(
                directional,
                with(Family.TITLE, bare, Level.FULL_SENIOR, province, Optional.empty()),
                with(Family.TITLE, whole, Level.TECHNICIAN, province, Optional.of("a".repeat(64))),
                with(Family.POST, whole, PostGrade.values()[0], province, Optional.empty()),
                with(Family.SKILL, whole, SkillGrade.values()[0], province, Optional.empty()));
    }

    private static Certificate with(Family family, Holder holder, Rank rank, Scope scope, Optional<String> photo) {
        return new Certificate(
                CertificateNumber.generate("22", RANDOM),
                family,
                holder,
                new Title("工程", "人工智能", "某资格", rank),
                scope,
                Channel.parse("review"),
                "吉林省工程系列高级评审委员会",
                LocalDate.of(2023, 6, 30),
                new Publication("吉人社函〔2023〕99号", "通知", LocalDate.of(2023, 7, 10), "证鉴演示人力资源和社会保障厅"),
                LocalDate.of(2023, 7, 14),
                photo);
    }

    @ParameterizedTest
    @MethodSource("everyVariety")
    void comesBackAsItWas(Certificate certificate) {
        for (boolean earlier : new boolean[] {false, true}) {
            CertificateRecord record = new CertificateRecord(certificate, earlier, TOKEN);
            assertThat(CertificateRecord.parse(record.encode())).isEqualTo(record);
        }
    }

    @ParameterizedTest
    @MethodSource("everyVariety")
    void noOtherBytesAreReadAsTheSame(Certificate certificate) {
        CertificateRecord record = new CertificateRecord(certificate, false, TOKEN);
        byte[] bytes = record.encode();
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] flipped = bytes.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            try {
                assertThat(CertificateRecord.parse(flipped)).as("bit %d", bit).isNotEqualTo(record);
            } catch (RegisterDamaged refused) {
                assertThat(refused).hasMessageContaining("certificate record");
            }
        }
    }

    @Test
    void whatIsCutOffOrHasMoreBehindItIsDamaged() {
        byte[] bytes = new CertificateRecord(Certificates.certificate(1), false, TOKEN).encode();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> CertificateRecord.parse(cut)).isInstanceOf(RegisterDamaged.class);
        }
        assertThatThrownBy(() -> CertificateRecord.parse(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(RegisterDamaged.class);
    }

    @Test
    void whatIsNoArrayOfItsFieldsIsDamaged() {
        for (byte[] other : List.of(new byte[] {(byte) 0x80}, new byte[] {0x01}, new byte[] {(byte) 0xF6})) {
            assertThatThrownBy(() -> CertificateRecord.parse(other))
                    .isInstanceOf(RegisterDamaged.class)
                    .hasMessageContaining("array of 25");
        }
    }
}
