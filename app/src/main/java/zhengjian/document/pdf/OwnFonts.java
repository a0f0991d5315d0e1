package zhengjian.document.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.document.font.Face;
import zhengjian.document.font.TrueTypeFont;

/** Chooses the font of each character of one file, and collects those that the fixed fonts do not have. */
final class OwnFonts {
    private static final String[] FIXED = {"F0", "F1", "F2", "F3"};

    private final FixedFonts fixed;
    private final Map<TrueTypeFont, Own> own = new LinkedHashMap<>();

    OwnFonts(FixedFonts fixed) {
        this.fixed = fixed;
    }

    /** A run of characters in one font. */
    interface Run {
        /** @param font its name in the page's resources */
        void character(String font, int identifier);
    }

    /** @throws zhengjian.document.font.UndrawableCharacter naming a character that no font has */
    void encode(Face face, String text, Run run) {
        EmbeddedFont usual = fixed.of(face);
        String usualName = FIXED[FixedFonts.ORDER.indexOf(face)];
        text.codePoints().forEach(codePoint -> {
            int identifier = usual.identifier(codePoint);
            if (identifier != 0) {
                run.character(usualName, identifier);
            } else {
                TrueTypeFont font = fixed.fonts().require(face, codePoint);
                Own found = own.computeIfAbsent(font, f -> new Own("D" + own.size(), new LinkedHashMap<>()));
                int next = found.characters().size() + 1;
                Integer known = found.characters().putIfAbsent(codePoint, next);
                run.character(found.name(), known == null ? next : known);
            }
        });
    }

    /** A font's name in the page's resources, and its characters with their identifiers. */
    private record Own(String name, Map<Integer, Integer> characters) {}

    /** The collected fonts in the order of their names D0, D1 …; usually one. */
    List<EmbeddedFont> embedded() {
        List<EmbeddedFont> fonts = new ArrayList<>();
        own.forEach((font, found) -> fonts.add(new EmbeddedFont(
                "ZJOWN" + (char) ('A' + fonts.size()),
                font,
                found.characters().keySet().stream().mapToInt(Integer::intValue).toArray())));
        return fonts;
    }
}
