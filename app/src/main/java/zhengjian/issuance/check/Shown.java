package zhengjian.issuance.check;

import java.util.Locale;
import java.util.regex.Pattern;
import zhengjian.certificate.person.IdDocument;

/** Makes a cell's content fit for a report that travels. */
final class Shown {
    private static final int LONGEST = 40;
    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9０-９]{14,}[0-9０-９XxＸｘ]?");

    private Shown() {}

    /** Shortened, controls and invisible characters spelled out, whatever looks like an ID number masked. */
    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        String masked = LONG_DIGITS
                .matcher(text.substring(0, Math.min(text.length(), 400)))
                .replaceAll(digits -> IdDocument.mask(digits.group()));
        int count = 0;
        for (int codePoint : masked.codePoints().toArray()) {
            if (++count > LONGEST) {
                return shown.append('…').toString();
            }
            append(shown, codePoint);
        }
        return shown.toString();
    }

    /** A cell of the column 证件号码: masked whatever it holds. */
    static String idNumber(String text) {
        return IdDocument.mask(text(text.replaceAll("\\s", "")));
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> shown.append(String.format(Locale.ROOT, "⟨U+%04X⟩", codePoint));
            default -> shown.appendCodePoint(codePoint);
        }
    }
}
