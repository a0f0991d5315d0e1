package zhengjian.document.receipt;

import java.util.Locale;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;

/** Texts that somebody else chose, such as an asker's label, with every character that no font draws spelt out. */
record Legible(Fonts fonts) {
    String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isISOControl(character)) {
                shown.append(' ');
            } else if (fonts.find(Face.TEXT, character).isPresent()) {
                shown.appendCodePoint(character);
            } else {
                shown.append(String.format(Locale.ROOT, "〔U+%04X〕", character));
            }
        });
        return shown.toString();
    }
}
