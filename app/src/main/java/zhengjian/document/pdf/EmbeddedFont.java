package zhengjian.document.pdf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import zhengjian.document.font.FontMetrics;
import zhengjian.document.font.FontSubset;
import zhengjian.document.font.TrueTypeFont;

/**
 * A subset as a PDF font: Type0 with identity encoding over CIDFontType2, five objects. Character identifiers are the
 * subset's glyph numbers.
 */
final class EmbeddedFont {
    static final int OBJECTS = 5;
    private static final int WIDE = 1000;

    private final String name;
    private final TrueTypeFont font;
    private final int[] codePoints;
    private final byte[] program;
    private final Map<Integer, Integer> identifiers = new HashMap<>();

    /** @param tag six capital letters, different for different subsets of one font in a file */
    EmbeddedFont(String tag, TrueTypeFont font, int[] codePoints) {
        FontSubset subset = FontSubset.of(font, codePoints);
        this.name = tag + "+" + font.postScriptName();
        this.font = font;
        this.codePoints = codePoints;
        this.program = subset.program();
        for (int i = 0; i < codePoints.length; i++) {
            identifiers.put(codePoints[i], i + 1);
        }
    }

    /** The character's identifier, 0 when it is not in the subset. */
    int identifier(int codePoint) {
        return identifiers.getOrDefault(codePoint, 0);
    }

    /** Writes the five objects; the first one is the font. */
    void write(PdfBuffer out, int object, boolean compressed) {
        out.begin(object)
                .text("<</Type/Font/Subtype/Type0/BaseFont/")
                .text(name)
                .text("/Encoding/Identity-H/DescendantFonts[")
                .reference(object + 1)
                .text("]/ToUnicode ")
                .reference(object + 4)
                .text(">>")
                .end();
        descendant(out, object);
        descriptor(out, object);
        String entries = "/Length1 " + program.length;
        if (compressed) {
            out.compressed(object + 3, entries, program);
            byte[] map = ToUnicode.of(codePoints).toByteArray();
            out.compressed(object + 4, "", map);
        } else {
            out.stream(object + 3, entries, program, 0, program.length);
            PdfBuffer map = ToUnicode.of(codePoints);
            out.stream(object + 4, "", map.array(), 0, map.length());
        }
    }

    private void descendant(PdfBuffer out, int object) {
        out.begin(object + 1)
                .text("<</Type/Font/Subtype/CIDFontType2/BaseFont/")
                .text(name)
                .text("/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity")
                .text("/FontDescriptor ")
                .reference(object + 2)
                .text("/DW 1000/W[");
        for (int i = 0; i < codePoints.length; i++) {
            double width = font.advance(codePoints[i]);
            if (width != WIDE) {
                out.integer(i + 1).text("[").number(width).text("]");
            }
        }
        out.text("]>>").end();
    }

    private void descriptor(PdfBuffer out, int object) {
        FontMetrics m = font.metrics();
        out.begin(object + 2)
                .text("<</Type/FontDescriptor/FontName/")
                .text(name)
                .text("/Flags ")
                .integer(m.fixedPitch() ? 5 : 4)
                .text("/FontBBox[")
                .number(m.thousandths(m.xMin()))
                .number(m.thousandths(m.yMin()))
                .number(m.thousandths(m.xMax()))
                .number(m.thousandths(m.yMax()))
                .text("]/ItalicAngle 0/Ascent ")
                .number(m.thousandths(m.ascent()))
                .text("/Descent ")
                .number(m.thousandths(m.descent()))
                .text("/CapHeight 733/StemV 120/FontFile2 ")
                .reference(object + 3)
                .text(">>")
                .end();
    }

    @Override
    public String toString() {
        return name + " " + Arrays.toString(codePoints);
    }
}
