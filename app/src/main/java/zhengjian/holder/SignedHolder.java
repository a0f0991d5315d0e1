package zhengjian.holder;

import zhengjian.certificate.person.IdDocument;
import zhengjian.certificate.person.PersonName;

/**
 * A person who has shown to be the holder of certificates.
 *
 * @param name as on the certificate with which the person signed in
 */
public record SignedHolder(PersonKey key, IdDocument id, PersonName name) {
    /** No name, no number: it may reach a log. */
    @Override
    public String toString() {
        return "a holder";
    }
}
