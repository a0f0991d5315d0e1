package zhengjian.certificate.person;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.certificate.person.BadIdDocument.Reason;

/** The shape of each document's number, as its issuer prints it. */
final class IdDocumentRules {
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
    private static final Pattern TRAVEL_PERMIT_HM = Pattern.compile("[HM][0-9]{8}([0-9]{2})?");
    private static final Pattern TRAVEL_PERMIT_TW =
            Pattern.compile("[0-9]{8}|[0-9]{10}|[A-Z][0-9]{8}|[0-9]{10}[A-Z0-9]{1,2}");
    private static final Pattern FOREIGN_OLD = Pattern.compile("[A-Z]{3}[0-9]{12}");

    private IdDocumentRules() {}

    static void require(IdDocumentType type, String number) {
        switch (type) {
            case RESIDENT_ID -> ResidentNumber.requireResident(number);
            case RESIDENCE_PERMIT_HMT -> ResidentNumber.requirePermit(number);
            case FOREIGN_PERMANENT_RESIDENT -> requireForeign(number);
            case PASSPORT -> requireShape(PASSPORT, number, "5 至 17 位字母和数字", "5 to 17 letters and digits");
            case TRAVEL_PERMIT_HM ->
                requireShape(TRAVEL_PERMIT_HM, number, "H 或 M 加 8 位（或 10 位）数字", "H or M and 8 (or 10) digits");
            case TRAVEL_PERMIT_TW -> requireShape(TRAVEL_PERMIT_TW, number, "8 位或 10 位数字", "8 or 10 digits");
        }
    }

    private static void requireForeign(String number) {
        if (number.length() == 15) {
            requireShape(FOREIGN_OLD, number, "3 位字母加 12 位数字", "3 letters and 12 digits");
        } else {
            ResidentNumber.requireForeign(number);
        }
    }

    private static void requireShape(Pattern shape, String number, String chinese, String english) {
        if (!shape.matcher(number).matches()) {
            throw new BadIdDocument(Reason.CHARACTER, "证件号码应为" + chinese + " / the document number has " + english);
        }
    }

    /** The digit that tells the sex, in numbers that follow GB 11643. */
    static Optional<Integer> sexDigit(IdDocumentType type, String number) {
        return switch (type) {
            case RESIDENT_ID, RESIDENCE_PERMIT_HMT -> Optional.of(number.charAt(number.length() == 15 ? 14 : 16) - '0');
            case FOREIGN_PERMANENT_RESIDENT, PASSPORT, TRAVEL_PERMIT_HM, TRAVEL_PERMIT_TW -> Optional.empty();
        };
    }

    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (!NameRules.isBlank(c)) {
                tidy.append(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
            }
        }
        return tidy.toString().toUpperCase(Locale.ROOT);
    }
}
