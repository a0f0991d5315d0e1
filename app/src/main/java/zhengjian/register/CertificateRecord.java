package zhengjian.register;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.Certificate;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.Channel;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Family;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Publication;
import zhengjian.certificate.Rank;
import zhengjian.certificate.Scope;
import zhengjian.certificate.Title;
import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.certificate.person.Sex;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.Cbor;
import zhengjian.signing.cose.CborException;
import zhengjian.signing.cose.CborItem;
import zhengjian.signing.cose.CborLimits;

/**
 * Everything about one certificate in its one byte form, which the ledger commits to (docs/formats/ledger-entry.md).
 *
 * @param token the COSE_Sign1 of the credential
 */
record CertificateRecord(Certificate certificate, boolean earlierNumber, Bytes token) {
    private static final int VERSION = 1;
    private static final int FIELDS = 25;

    /** Deterministic CBOR: an array of 25 in the order of the format's page. */
    byte[] encode() {
        Holder holder = certificate.holder();
        Title title = certificate.title();
        Publication publication = certificate.publication();
        return Cbor.encode(CborItem.array(
                CborItem.of(VERSION),
                CborItem.of(certificate.number().text()),
                CborItem.of(earlierNumber),
                CborItem.of(certificate.family().code()),
                CborItem.of(holder.name().text()),
                optional(holder.sex().map(Sex::code)),
                CborItem.of(holder.id().type().code()),
                CborItem.of(holder.id().number()),
                optional(holder.employer()),
                CborItem.of(title.series()),
                CborItem.of(title.specialty()),
                CborItem.of(title.name()),
                CborItem.of(title.rank().code()),
                CborItem.of(certificate.scope().kind().code()),
                CborItem.of(certificate.scope().division().code()),
                CborItem.of(certificate.channel().code()),
                CborItem.of(certificate.committee()),
                CborItem.of(certificate.obtainedOn().toString()),
                CborItem.of(publication.documentNumber()),
                CborItem.of(publication.title()),
                CborItem.of(publication.publishedOn().toString()),
                CborItem.of(publication.authority()),
                CborItem.of(certificate.issuedOn().toString()),
                optional(certificate.photo()),
                CborItem.of(token)));
    }

    private static CborItem optional(Optional<String> text) {
        return text.map(CborItem::of).orElseGet(CborItem::ofNull);
    }

    /** @throws RegisterDamaged when the bytes are not what {@link #encode()} writes */
    static CertificateRecord parse(byte[] bytes) {
        try {
            if (Cbor.parse(bytes, CborLimits.STATEMENT) instanceof CborItem.Array array
                    && array.items().size() == FIELDS) {
                CertificateRecord record = new Fields(array.items()).record();
                // numbers and names are read as people type them; what is stored has one spelling
                if (Arrays.equals(record.encode(), bytes)) {
                    return record;
                }
            }
        } catch (CborException | RuntimeException e) {
            throw new RegisterDamaged("a stored certificate record cannot be read", e);
        }
        throw new RegisterDamaged("a stored certificate record is no array of " + FIELDS + " in its one spelling");
    }

    /** Takes the fields in their order. */
    private static final class Fields {
        private final List<CborItem> items;
        private int next;

        Fields(List<CborItem> items) {
            this.items = items;
        }

        CertificateRecord record() {
            if (!(items.get(next++) instanceof CborItem.Int version) || version.value() != VERSION) {
                throw new IllegalArgumentException("unknown version of the certificate record");
            }
            CertificateNumber number = CertificateNumber.parse(text());
            boolean earlierNumber = items.get(next++).equals(CborItem.of(true));
            Family family = Family.parse(text());
            Holder holder = holder();
            Title title = new Title(text(), text(), text(), Rank.parse(family, text()));
            Scope scope = new Scope(Kind.parse(text()), new DivisionCode(text()));
            Channel channel = Channel.parse(text());
            String committee = text();
            LocalDate obtainedOn = LocalDate.parse(text());
            Publication publication = new Publication(text(), text(), LocalDate.parse(text()), text());
            Certificate certificate = new Certificate(
                    number,
                    family,
                    holder,
                    title,
                    scope,
                    channel,
                    committee,
                    obtainedOn,
                    publication,
                    LocalDate.parse(text()),
                    optional());
            return new CertificateRecord(certificate, earlierNumber, ((CborItem.ByteString) items.get(next)).value());
        }

        private Holder holder() {
            PersonName name = new PersonName(text());
            Optional<Sex> sex = optional().map(Sex::parse);
            IdDocument id = new IdDocument(IdDocumentType.parse(text()), text());
            return new Holder(name, sex, id, optional());
        }

        private String text() {
            return ((CborItem.Text) items.get(next++)).value();
        }

        private Optional<String> optional() {
            return items.get(next++) instanceof CborItem.Text text ? Optional.of(text.value()) : Optional.empty();
        }
    }
}
