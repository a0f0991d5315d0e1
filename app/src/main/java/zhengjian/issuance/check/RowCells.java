package zhengjian.issuance.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.Header;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;
import zhengjian.issuance.sheet.SheetRow;

/** The cells of one row by column, and the findings about them. */
final class RowCells {
    private static final String FORMULA_STARTS = "=＝@＠+＋-－";

    private final Header header;
    private final SheetRow row;
    private List<Finding> findings = List.of();

    RowCells(Header header, SheetRow row) {
        this.header = header;
        this.row = row;
    }

    /** What was found wrong so far. */
    List<Finding> findings() {
        return findings;
    }

    int number() {
        return row.number();
    }

    Cell cell(Column column) {
        return header.cell(row, column);
    }

    /** Whether nothing was found wrong in the row so far. */
    boolean isSound() {
        return findings.isEmpty();
    }

    /** The text of a cell without the blanks around it; empty if the cell is empty or was refused. */
    Optional<String> text(Column column) {
        Cell cell = cell(column);
        return switch (cell.kind()) {
            case EMPTY -> Optional.empty();
            case TEXT -> textOf(column, cell.text());
            case NUMBER -> digits(column, cell.text());
            case FORMULA -> refused(column, "单元格应为内容而非公式 / a value, not a formula");
            case ERROR, BOOLEAN -> refused(column, "单元格应为文本 / text, not an error or a truth value");
        };
    }

    /** The text of a cell that must not be empty. */
    Optional<String> required(Column column, String expected) {
        if (cell(column).isEmpty()) {
            return refused(column, expected);
        }
        return text(column);
    }

    private Optional<String> textOf(Column column, String text) {
        String plain = stripped(text);
        if (!plain.isEmpty() && FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0) {
            return refused(column, "不应以 = + - @ 开头，会被表格程序当作公式 / must not begin with = + - @, which runs as a formula");
        }
        return Optional.of(plain);
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00A0' || c == '\u3000';
    }

    /** A number's stored digits, if it is whole and no digit can have been lost. */
    private Optional<String> digits(Column column, String stored) {
        boolean whole = stored.length() <= 15 && stored.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole
                ? Optional.of(stored)
                : refused(
                        column,
                        "单元格被存为数值，位数可能已丢失；请把该列设为文本后重新填写 / stored as a number, digits may be lost; make it text");
    }

    /** Notes what is wrong with a cell. */
    void refuse(Column column, String expected) {
        Cell cell = cell(column);
        boolean id = column == Column.ID_NUMBER;
        note(column.chinese(), expected, id ? Shown.idNumber(cell.text()) : Shown.text(cell.text()));
    }

    /** Notes what a value said when it refused the cell. Values never repeat what they were given. */
    void refuse(Column column, IllegalArgumentException refusal) {
        refuse(column, String.valueOf(refusal.getMessage()));
    }

    /** Notes what is wrong with the row as a whole. */
    void refuseRow(String expected, String found) {
        note("", expected, found);
    }

    private void note(String column, String expected, String found) {
        if (findings.isEmpty()) {
            findings = new ArrayList<>();
        }
        findings.add(new Finding(row.number(), column, expected, found));
    }

    private Optional<String> refused(Column column, String expected) {
        refuse(column, expected);
        return Optional.empty();
    }

    /** Whether a cell holds a number rather than a text. */
    boolean isNumber(Column column) {
        return cell(column).kind() == CellKind.NUMBER;
    }
}
