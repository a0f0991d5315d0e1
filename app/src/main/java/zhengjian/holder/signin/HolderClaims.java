package zhengjian.holder.signin;

import java.util.Optional;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.IdDocumentType;
import zhengjian.certificate.person.PersonName;
import zhengjian.holder.OwnCertificates;
import zhengjian.holder.SignedHolder;
import zhengjian.provider.NotProven;
import zhengjian.provider.Proof;

/** How a provider of real names says who a person is: the names of its claims. Nothing is looked up in the register. */
public final class HolderClaims {
    private final OwnCertificates own;
    private final Names names;

    public HolderClaims(OwnCertificates own, Names names) {
        this.own = own;
        this.names = names;
    }

    /**
     * Names of claims.
     *
     * @param name the person's name
     * @param idNumber number of the identity document
     * @param idType its type, as a list may write it; without such a claim every document is a resident's ID card
     */
    public record Names(String name, String idNumber, Optional<String> idType) {}

    /** Who was proven. @throws NotProven INCOMPLETE when a claim is missing or is no name, document or number */
    public SignedHolder person(Proof proof) throws NotProven {
        String name = proof.text(names.name());
        String number = proof.text(names.idNumber());
        IdDocumentType type = IdDocumentType.RESIDENT_ID;
        String read = names.name();
        try {
            PersonName person = PersonName.parse(name);
            if (names.idType().isPresent()) {
                read = names.idType().get();
                type = IdDocumentType.parse(proof.text(read));
            }
            read = names.idNumber();
            return own.proven(person, IdDocument.parse(type, number));
        } catch (IllegalArgumentException unreadable) {
            // its message may quote the claim
            throw new NotProven(NotProven.Reason.INCOMPLETE, "the claim " + read + " cannot be read");
        }
    }
}
