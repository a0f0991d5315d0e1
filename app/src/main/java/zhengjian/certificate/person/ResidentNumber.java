package zhengjian.certificate.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import zhengjian.certificate.person.BadIdDocument.Reason;

/**
 * The citizen number of GB 11643: six digits of place, eight of birth date, three of sequence, one check character; and
 * its older form of 15 digits. Places are old on purpose: people keep the number when the division is renamed.
 */
final class ResidentNumber {
    private static final String CHECK = "10X98765432";
    private static final String MAINLAND =
            " 11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54"
                    + " 61 62 63 64 65 71 81 82 83 91 ";

    private ResidentNumber() {}

    static void requireResident(String number) {
        if (number.length() == 15) {
            requireFifteen(number);
            return;
        }
        requireEighteen(number);
        requirePlace(MAINLAND.contains(" " + number.substring(0, 2) + " "));
    }

    static void requirePermit(String number) {
        requireEighteen(number);
        String place = number.substring(0, 6);
        requirePlace(place.equals("810000") || place.equals("820000") || place.equals("830000"));
    }

    static void requireForeign(String number) {
        requireEighteen(number);
        requirePlace(number.charAt(0) == '9');
    }

    static char checkCharacter(CharSequence seventeen) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return CHECK.charAt(sum % 11);
    }

    private static void requireEighteen(String number) {
        if (number.length() != 18) {
            throw new BadIdDocument(
                    Reason.LENGTH,
                    "证件号码应为 18 位，现为 " + number.length() + " 位 / 18 characters expected, found " + number.length());
        }
        requireDigits(number, 17);
        requireDate(number.substring(6, 14));
        if (checkCharacter(number) != number.charAt(17)) {
            throw new BadIdDocument(Reason.CHECK, "证件号码校验位不符 / the check character does not fit");
        }
    }

    private static void requireFifteen(String number) {
        requireDigits(number, 15);
        requireDate("19" + number.substring(6, 12));
        requirePlace(MAINLAND.contains(" " + number.substring(0, 2) + " "));
    }

    private static void requireDigits(String number, int count) {
        for (int i = 0; i < count; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                throw new BadIdDocument(
                        Reason.CHARACTER, "证件号码第 " + (i + 1) + " 位应为数字 / character " + (i + 1) + " must be a digit");
            }
        }
    }

    private static void requireDate(String yyyymmdd) {
        try {
            int year = Integer.parseInt(yyyymmdd.substring(0, 4));
            LocalDate.of(year, Integer.parseInt(yyyymmdd.substring(4, 6)), Integer.parseInt(yyyymmdd.substring(6)));
            if (year < 1850 || year > 2199) {
                throw new DateTimeException("year");
            }
        } catch (DateTimeException e) {
            throw new BadIdDocument(Reason.DATE, "证件号码中的出生日期不存在 / the birth date in the number does not exist");
        }
    }

    private static void requirePlace(boolean known) {
        if (!known) {
            throw new BadIdDocument(Reason.PREFIX, "证件号码开头的地区不符 / the first digits are of no place of this document");
        }
    }
}
