package zhengjian.supervision;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;

/**
 * What is wrong on a certificate, and how it reads rightly. What decides the award itself, such as title, level and scope,
 * cannot be corrected: that needs a review.
 *
 * @param number of the certificate that is wrong
 * @param reason 1 to 1,000 characters
 * @param document the deciding document, 1 to 200 characters
 */
public record Correction(
        CertificateNumber number,
        Optional<PersonName> name,
        Optional<Sex> sex,
        Optional<String> idNumber,
        Optional<String> employer,
        Optional<LocalDate> obtainedOn,
        String reason,
        String document) {
    public Correction {
        if (name.isEmpty() && sex.isEmpty() && idNumber.isEmpty() && employer.isEmpty() && obtainedOn.isEmpty()) {
            throw new IllegalArgumentException("至少更正一项 / something has to be corrected");
        }
    }

    /**
     * The certificate that takes the place of the wrong one.
     *
     * @param next its number
     * @throws IllegalArgumentException when a value is none, or nothing would change
     */
    Certificate applied(Certificate wrong, CertificateNumber next, LocalDate today) {
        Holder before = wrong.holder();
        IdDocument id =
                idNumber.map(text -> IdDocument.parse(before.id().type(), text)).orElse(before.id());
        Holder holder = new Holder(
                name.orElse(before.name()),
                sex.isPresent() ? sex : id.sex().or(before::sex),
                id,
                employer.isPresent() ? employer : before.employer());
        LocalDate obtained = obtainedOn.orElse(wrong.obtainedOn());
        if (holder.equals(before) && obtained.equals(wrong.obtainedOn())) {
            throw new IllegalArgumentException("更正后与原证相同 / nothing would change");
        }
        return new Certificate(
                next,
                wrong.family(),
                holder,
                wrong.title(),
                wrong.scope(),
                wrong.channel(),
                wrong.committee(),
                obtained,
                wrong.publication(),
                today,
                wrong.photo());
    }
}
