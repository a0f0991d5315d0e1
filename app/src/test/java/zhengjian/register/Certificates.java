package zhengjian.register;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Level;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Title;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;

/** Certificates of invented people. */
public final class Certificates {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Publication PUBLICATION =
            new Publication("吉人社函〔2023〕99号", "关于公布2023年度高级职称评审结果的通知", LocalDate.of(2023, 7, 10), "证鉴演示人力资源和社会保障厅");

    private Certificates() {}

    /** A 定向 certificate of a person who is the same for the same {@code n}. */
    public static Certificate certificate(int n) {
        return certificate(n, CertificateNumber.generate("22", RANDOM), Optional.empty());
    }

    public static Certificate certificate(int n, CertificateNumber number, Optional<String> photo) {
        return new Certificate(
                number,
                Family.TITLE,
                new Holder(
                        PersonName.parse("张" + (char) ('一' + n % 2000) + "明"),
                        Optional.of(n % 2 == 0 ? Sex.FEMALE : Sex.MALE),
                        new IdDocument(IdDocumentType.RESIDENT_ID, idNumber(n)),
                        Optional.of("集安市第" + n + "设计院")),
                new Title("工程", "人工智能", "高级工程师", Level.ASSOCIATE_SENIOR),
                Scope.directional(new DivisionCode("220582")),
                Channel.DIRECTIONAL_REVIEW,
                "通化市工程系列高级评审委员会",
                LocalDate.of(2023, 6, 30),
                PUBLICATION,
                LocalDate.of(2023, 7, 14),
                photo);
    }

    public static List<NewCertificate> several(int count) {
        List<NewCertificate> several = new ArrayList<>(count);
        for (int n = 0; n < count; n++) {
            several.add(NewCertificate.of(certificate(n)));
        }
        return several;
    }

    /** A number that obeys GB 11643, of nobody. */
    private static String idNumber(int n) {
        String seventeen = "220582" + (19600101 + n / 1000 % 20 * 10000)
                + String.valueOf(1000 + n % 1000).substring(1);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (seventeen.charAt(i) - '0') * weights[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
