package zhengjian.web.body;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables for spreadsheet programs: RFC 4180 in UTF-8 with a byte order mark. A cell that such a program would take for a formula
 * begins with an apostrophe.
 */
public final class SafeCsv {
    /** With these a formula begins, also behind blanks and in full width. */
    private static final String FORMULA_STARTS = "=＝+＋-－@＠";

    private SafeCsv() {}

    /** The rows, header first. */
    public static byte[] of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(SafeCsv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String cell(String text) {
        String harmless = runs(text) ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private static boolean runs(String text) {
        int start = 0;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start))
                        || Character.isISOControl(text.charAt(start))
                        || Character.isSpaceChar(text.charAt(start)))) {
            start++;
        }
        boolean control = start > 0 && Character.isISOControl(text.charAt(0));
        return control || start < text.length() && FORMULA_STARTS.indexOf(text.charAt(start)) >= 0;
    }
}
