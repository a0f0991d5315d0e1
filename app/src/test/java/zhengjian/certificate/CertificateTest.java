package zhengjian.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;

class CertificateTest {
    private static final LocalDate OBTAINED = LocalDate.of(2023, 6, 30);
    private static final LocalDate PUBLISHED = LocalDate.of(2023, 7, 10);
    private static final LocalDate ISSUED = LocalDate.of(2023, 7, 14);

    @Test
    void namesItsAuthorityFromThePublication() {
        assertThat(certificate(Family.TITLE, Level.INTERMEDIATE, OBTAINED, ISSUED, Optional.empty())
                        .authority())
                .isEqualTo("证鉴演示人力资源和社会保障厅");
    }

    @Test
    void refusesRankOfAnotherFamily() {
        assertThatThrownBy(() -> certificate(Family.SKILL, Level.INTERMEDIATE, OBTAINED, ISSUED, Optional.empty()))
                .hasMessageContaining("intermediate");
    }

    @Test
    void refusesToBeObtainedAfterPublication() {
        assertThatThrownBy(() ->
                        certificate(Family.TITLE, Level.INTERMEDIATE, PUBLISHED.plusDays(1), ISSUED, Optional.empty()))
                .hasMessageContaining("2023-07-11");
    }

    @Test
    void refusesToBeIssuedBeforePublication() {
        assertThatThrownBy(() -> certificate(
                        Family.TITLE, Level.INTERMEDIATE, OBTAINED, PUBLISHED.minusDays(1), Optional.empty()))
                .hasMessageContaining("2023-07-09");
    }

    @Test
    void refusesPhotoThatIsNoDigest() {
        assertThatThrownBy(() -> certificate(Family.TITLE, Level.INTERMEDIATE, OBTAINED, ISSUED, Optional.of("ab")))
                .hasMessageContaining("64");
    }

    private static Certificate certificate(
            Family family, Rank rank, LocalDate obtained, LocalDate issued, Optional<String> photo) {
        return new Certificate(
                CertificateNumber.parse("JL-2023-000001"),
                family,
                new Holder(
                        new PersonName("张三明"),
                        Optional.of(Sex.MALE),
                        IdDocument.parse(IdDocumentType.RESIDENT_ID, "11010519491231002X"),
                        Optional.of("集安市第一中学")),
                new Title("工程", "机械", "工程师", rank),
                Scope.regular(new DivisionCode("220000")),
                Channel.REVIEW,
                "吉林省工程系列评委会",
                obtained,
                new Publication("吉人社函〔2023〕100号", "评审结果", PUBLISHED, "证鉴演示人力资源和社会保障厅"),
                issued,
                photo);
    }
}
