package zhengjian.holder;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;
import zhengjian.register.PersonalData;
import zhengjian.register.Photo;
import zhengjian.register.Register;
import zhengjian.register.RegisteredCertificate;

/** The certificates of a person, and nobody else's: the one door to them for everything that a holder does. */
public final class OwnCertificates {
    private final Register register;
    private final PersonalData personalData;

    public OwnCertificates(Register register, PersonalData personalData) {
        this.register = register;
        this.personalData = personalData;
    }

    /** Whoever has this name, this document and this certificate; empty when the three do not belong together. */
    public Optional<SignedHolder> person(PersonName name, IdDocument id, CertificateNumber number) {
        return register.find(number)
                .map(registered -> registered.certificate().holder())
                .filter(holder -> holder.id().equals(id) && holder.name().matches(name))
                .map(holder -> new SignedHolder(PersonKey.of(id, personalData), id, holder.name(), false));
    }

    /** Whoever an identity provider proved to be: the same for somebody who has no certificate at all. */
    public SignedHolder proven(PersonName name, IdDocument id) {
        return new SignedHolder(PersonKey.of(id, personalData), id, name, true);
    }

    /** Whoever holds a certificate. */
    public SignedHolder holderOf(RegisteredCertificate registered) {
        IdDocument id = registered.certificate().holder().id();
        return new SignedHolder(
                PersonKey.of(id, personalData),
                id,
                registered.certificate().holder().name(),
                false);
    }

    /** All of them, the newest first. */
    public List<RegisteredCertificate> of(SignedHolder holder) {
        return register.ofPerson(holder.id()).stream()
                .filter(registered -> holder.holds(registered.certificate().holder()))
                .sorted(Comparator.comparing(RegisteredCertificate::issuedAt)
                        .thenComparing(RegisteredCertificate::ledgerIndex)
                        .reversed())
                .toList();
    }

    /** The one of that number; empty when it is somebody else's, or none, or no number at all: nobody can tell which. */
    public Optional<RegisteredCertificate> find(SignedHolder holder, String number) {
        try {
            return register.find(CertificateNumber.parse(number))
                    .filter(registered -> holder.holds(registered.certificate().holder()));
        } catch (BadNumber unreadable) {
            return Optional.empty();
        }
    }

    /** Its photo, if it has one. */
    public Optional<Photo> photo(RegisteredCertificate registered) {
        return register.photo(registered);
    }
}
