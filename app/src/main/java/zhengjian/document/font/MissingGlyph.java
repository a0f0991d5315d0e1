package zhengjian.document.font;

import java.util.Locale;

/**
 * A character that no font can draw.
 *
 * @param codePoint the character
 * @param index where it stands, counted in code points from 0
 */
public record MissingGlyph(int codePoint, int index) {
    /** The character with its code point, for messages: {@code 𠀀（U+20000）}; controls without the character. */
    public String named() {
        return name(codePoint);
    }

    static String name(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        boolean printable = switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
            default -> true;
        };
        return printable ? Character.toString(codePoint) + "（" + code + "）" : code;
    }
}
