package zhengjian.issuance.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;

/** Dates as lists have them: 2023-06-30, 2023/6/30, 2023.6.30, 2023年6月30日, 20230630, or a serial number. */
public final class ListDate {
    private static final Pattern TEXT =
            Pattern.compile("([0-9]{4})(?:-([0-9]{1,2})-([0-9]{1,2})(?:T00:00:00(?:\\.0+)?)?|/([0-9]{1,2})/([0-9]{1,2})"
                    + "|\\.([0-9]{1,2})\\.([0-9]{1,2})|年([0-9]{1,2})月([0-9]{1,2})日|([0-9]{2})([0-9]{2}))");
    private static final LocalDate DAY_ZERO_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    /** 1950-01-01 and 2100-12-31: a smaller or larger number is no date but something else. */
    private static final int FIRST_SERIAL = 18_264;

    private static final int LAST_SERIAL = 73_415;

    private ListDate() {}

    /**
     * Reads a cell.
     *
     * @param from1904 whether serial numbers count from 1904
     */
    public static Optional<LocalDate> parse(Cell cell, boolean from1904) {
        try {
            return cell.kind() == CellKind.NUMBER ? number(cell.text(), from1904) : text(cell.text());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> number(String digits, boolean from1904) {
        if (!digits.matches("[0-9]{5,8}(\\.0+)?")) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits.replaceFirst("\\..*", ""));
        if (digits.length() == 8 && digits.indexOf('.') < 0) {
            return text(digits);
        }
        int serial = from1904 ? value + 1462 : value;
        if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
            return Optional.empty();
        }
        return Optional.of((from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900).plusDays(value));
    }

    private static Optional<LocalDate> text(String text) {
        StringBuilder narrow = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                narrow.append(c >= 0xFF01 && c <= 0xFF5E ? (char) (c - 0xFEE0) : c);
            }
        }
        Matcher matcher = TEXT.matcher(narrow);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        for (int group = 2; group <= matcher.groupCount(); group += 2) {
            if (matcher.group(group) != null) {
                return Optional.of(
                        LocalDate.of(number(matcher, 1), number(matcher, group), number(matcher, group + 1)));
            }
        }
        return Optional.empty();
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
