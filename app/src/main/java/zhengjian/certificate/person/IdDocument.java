package zhengjian.certificate.person;

import java.util.Optional;

/**
 * An identity document whose number obeys the rule of its type. The number never leaves by {@link #toString()}; what may
 * be shown is {@link #masked()}.
 */
public record IdDocument(IdDocumentType type, String number) {
    /**
     * @param number upper case, half width, no blanks
     * @throws BadIdDocument if the number cannot be of that type
     */
    public IdDocument {
        IdDocumentRules.require(type, number);
    }

    /**
     * Reads a number: blanks are dropped, full-width forms and lower case are understood.
     *
     * @throws BadIdDocument if the number cannot be of that type
     */
    public static IdDocument parse(IdDocumentType type, String text) {
        return new IdDocument(type, IdDocumentRules.tidy(text));
    }

    /** For people: 110***********123X for 15 and 18 digits, otherwise stars and at most the last four. */
    public String masked() {
        return mask(number);
    }

    /** Masks any text that stands where an ID number should, valid or not. */
    public static String mask(String number) {
        int length = number.length();
        if (length >= 15) {
            return number.substring(0, 3) + "*".repeat(length - 7) + number.substring(length - 4);
        }
        int shown = length >= 8 ? 4 : length / 4;
        return "*".repeat(length - shown) + number.substring(length - shown);
    }

    /** What a citizen number says of the sex: its sequence digit is odd for men. Empty for documents that do not say it. */
    public Optional<Sex> sex() {
        return IdDocumentRules.sexDigit(type, number).map(digit -> digit % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    /** The last four characters. */
    public String lastFour() {
        return number.substring(number.length() - 4);
    }

    @Override
    public String toString() {
        return type.code() + " " + masked();
    }
}
