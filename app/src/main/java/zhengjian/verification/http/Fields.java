package zhengjian.verification.http;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import zhengjian.catalogue.Divisions;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.person.BadName;
import zhengjian.certificate.person.PersonName;
import zhengjian.verification.Purpose;
import zhengjian.verification.receipt.Asked;
import zhengjian.web.ProblemException;
import zhengjian.web.Problems;

/**
 * Fields of a request, from text to value. What cannot be read is refused with a problem that points at the field and says
 * what was expected.
 *
 * @param divisions the places that exist
 * @param clock tells what day it is in Asia/Shanghai
 * @param prefix of pointers: {@code /} for members of a JSON object, {@code ?} for parameters
 */
record Fields(Divisions divisions, InstantSource clock, String prefix) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

    CertificateNumber number(String text) {
        try {
            return CertificateNumber.parse(text);
        } catch (BadNumber e) {
            throw Problems.invalidField(prefix + "number", String.valueOf(e.getMessage()))
                    .exception();
        }
    }

    PersonName name(String text) {
        try {
            return PersonName.parse(text);
        } catch (BadName e) {
            throw Problems.invalidField(prefix + "name", String.valueOf(e.getMessage()))
                    .exception();
        }
    }

    Optional<DivisionCode> in(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            DivisionCode code = DivisionCode.parse(text);
            if (divisions.find(code).isPresent()) {
                return Optional.of(code);
            }
        } catch (IllegalArgumentException notSixDigits) {
            // refused below, together with codes that no place has
        }
        throw Problems.invalidField(
                        prefix + "in",
                        "应为现有或曾有的六位区划代码。 Expected the six-digit code of a division that exists or existed.")
                .exception();
    }

    /** A day to come is refused: nobody can know the status then, so there is nothing to answer. */
    Optional<LocalDate> on(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDate date;
        try {
            date = LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw noSuchDay("应为 YYYY-MM-DD。 Expected YYYY-MM-DD.");
        }
        if (date.isBefore(EARLIEST)) {
            throw noSuchDay("应为 " + EARLIEST + " 或以后的日期。 Expected " + EARLIEST + " or later.");
        }
        if (date.isAfter(today)) {
            throw noSuchDay("这是将来的日期（今天是 " + today + "），那一天的状态现在无从得知，请到当天再核验。 A day to come (today is " + today
                    + "): nobody can know the status then; check again on the day.");
        }
        return Optional.of(date);
    }

    private ProblemException noSuchDay(String detail) {
        return Problems.invalidField(prefix + "on", detail).exception();
    }

    Optional<Purpose> purpose(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<Purpose> purpose = Purpose.ofCode(text.strip());
        if (purpose.isEmpty()) {
            String known = Arrays.stream(Purpose.values()).map(Purpose::code).collect(Collectors.joining(", "));
            throw Problems.invalidField(prefix + "purpose", "应为 " + known + " 之一。 Expected one of them.")
                    .exception();
        }
        return purpose;
    }

    String label(String text) {
        String label = text.strip();
        boolean tooLong = label.codePointCount(0, label.length()) > Asked.LONGEST_LABEL;
        if (tooLong || label.codePoints().anyMatch(Character::isISOControl)) {
            throw Problems.invalidField(
                            prefix + "label",
                            "至多 " + Asked.LONGEST_LABEL + " 个字，不含控制字符。 At most " + Asked.LONGEST_LABEL
                                    + " characters, no controls.")
                    .exception();
        }
        return label;
    }
}
