package zhengjian.document.pdf;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;

/** The fonts that stand in every file: three small faces whole, and the usual characters of the text face. */
final class FixedFonts {
    static final List<Face> ORDER = List.of(Face.TITLE, Face.LABEL, Face.NUMBER, Face.TEXT);
    private static final String[] TAGS = {"ZJTITL", "ZJLABL", "ZJNUMB", "ZJTEXT"};

    private final Fonts fonts;
    private final Map<Face, EmbeddedFont> embedded = new EnumMap<>(Face.class);

    /** @param usual characters of the text face that most certificates have */
    FixedFonts(Fonts fonts, String usual) {
        this.fonts = fonts;
        for (Face face : ORDER) {
            IntStream candidates = face == Face.TEXT ? usual.codePoints() : IntStream.rangeClosed(' ', 0xffff);
            int[] codePoints = candidates
                    .filter(fonts.of(face).get(0)::covers)
                    .distinct()
                    .sorted()
                    .toArray();
            embedded.put(
                    face,
                    new EmbeddedFont(TAGS[ORDER.indexOf(face)], fonts.of(face).get(0), codePoints));
        }
    }

    Fonts fonts() {
        return fonts;
    }

    EmbeddedFont of(Face face) {
        EmbeddedFont font = embedded.get(face);
        if (font == null) {
            throw new IllegalArgumentException("no such face: " + face);
        }
        return font;
    }
}
