package zhengjian.holder;

import zhengjian.certificate.person.Holder;
import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;

/**
 * A person who has shown to be the holder of certificates.
 *
 * @param name as on the certificate with which the person signed in, or as an identity provider knows the person
 * @param byName whether only certificates under that name are the person's: no certificate was shown that ties both together
 */
public record SignedHolder(PersonKey key, IdDocument id, PersonName name, boolean byName) {
    /** Whether a certificate is this person's. */
    boolean holds(Holder holder) {
        return holder.id().equals(id) && (!byName || holder.name().matches(name));
    }

    /** No name, no number: it may reach a log. */
    @Override
    public String toString() {
        return "a holder";
    }
}
