package zhengjian.certificate.text;

import java.util.Locale;

/** The one rule for free texts on a certificate: not blank, bounded, stripped, no controls, no unpaired surrogates. */
public final class Texts {
    private Texts() {}

    /**
     * Refuses a text that cannot be printed in one line.
     *
     * @param longest code points at most
     * @param what the field, Chinese then English, for the message
     * @throws IllegalArgumentException naming the field, what was expected and found
     */
    public static void require(String text, int longest, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + "：不能为空 / must not be empty");
        }
        if (!text.equals(text.strip())) {
            throw new IllegalArgumentException(what + "：首尾有空白 / has blanks around it");
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            throw new IllegalArgumentException(what + "：至多 " + longest + " 字，现为 " + length + " 字 / at most " + longest
                    + " characters, found " + length);
        }
        int position = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            position++;
            if (isUnprintable(codePoint)) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "%s：第 %d 个字符 U+%04X 不可见 / character %d is U+%04X, which cannot be printed",
                        what,
                        position,
                        codePoint,
                        position,
                        codePoint));
            }
        }
    }

    private static boolean isUnprintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> (codePoint & 0xFFFE) == 0xFFFE;
        };
    }
}
