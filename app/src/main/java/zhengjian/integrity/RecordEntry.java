package zhengjian.integrity;

import java.time.LocalDate;
import java.util.Optional;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.dossier.Content;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborItem;

/**
 * An entry of the integrity record as it was made. Its one byte form is what the ledger commits to.
 *
 * @param certificate that was revoked
 * @param ground its word
 * @param rule by which it was made, as the data had it that day
 * @param reason of the revocation
 * @param document the deciding document
 * @param bannedThrough last day of the ban; empty when none was decided
 * @param keptThrough last day on which the entry is in the record
 * @param actor who asked and who approved
 */
public record RecordEntry(
        CertificateNumber certificate,
        IdDocument id,
        PersonName name,
        String ground,
        String rule,
        String reason,
        String document,
        LocalDate enteredOn,
        Optional<LocalDate> bannedThrough,
        LocalDate keptThrough,
        String actor) {
    private static final int FIELDS = 12;

    byte[] encode() {
        return Content.encode(
                CborItem.of(certificate.canonical()),
                CborItem.of(id.type().code()),
                CborItem.of(id.number()),
                CborItem.of(name.text()),
                CborItem.of(ground),
                CborItem.of(rule),
                CborItem.of(reason),
                CborItem.of(document),
                CborItem.of(enteredOn.toString()),
                Content.orNull(bannedThrough.map(LocalDate::toString)),
                CborItem.of(keptThrough.toString()),
                CborItem.of(actor));
    }

    /** @throws zhengjian.register.RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static RecordEntry parse(Bytes bytes) {
        return Content.read(
                bytes,
                FIELDS,
                "entry of the integrity record",
                content -> new RecordEntry(
                        CertificateNumber.parse(content.text(1)),
                        new IdDocument(IdDocumentType.parse(content.text(2)), content.text(3)),
                        new PersonName(content.text(4)),
                        content.text(5),
                        content.text(6),
                        content.text(7),
                        content.text(8),
                        LocalDate.parse(content.text(9)),
                        content.optionalText(10).map(LocalDate::parse),
                        LocalDate.parse(content.text(11)),
                        content.text(12)));
    }
}
