package zhengjian.roster.result;

/** Texts that no spreadsheet program takes for a formula, and that a CSV file holds whole. */
final class SafeText {
    /** What a formula begins with, full-width forms included, and what makes a program look at the next character. */
    private static final String BEGINNINGS = "=+-@\t\r\n|%＝＋－＠";

    private SafeText() {}

    /** One cell of a CSV file (RFC 4180): quoted, and with an apostrophe before anything that begins like a formula. */
    static String csv(String text) {
        String stripped = text.stripLeading();
        boolean formula = (!text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0)
                || (!stripped.isEmpty() && BEGINNINGS.indexOf(stripped.charAt(0)) >= 0);
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Without what XML 1.0 cannot hold. */
    static String xml(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(SafeText::isXml).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isXml(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0x20 && codePoint <= 0xD7FF)
                || (codePoint >= 0xE000 && codePoint <= 0xFFFD)
                || codePoint >= 0x10000;
    }
}
