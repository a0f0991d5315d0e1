package zhengjian.holder;

import java.util.regex.Pattern;
import zhengjian.certificate.person.IdDocument;
import zhengjian.register.PersonalData;

/**
 * Names a person in the store: the keyed hash of the ID document, which says nothing without the key file.
 *
 * @param text 32 hexadecimal digits
 */
public record PersonKey(String text) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    public PersonKey {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a person's key has 32 hexadecimal digits");
        }
    }

    /** The key of whoever has this document. */
    public static PersonKey of(IdDocument id, PersonalData personalData) {
        return new PersonKey(personalData.lookUp(id).hex());
    }
}
