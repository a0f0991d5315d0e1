package zhengjian.document.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The glyphs of some characters, copied with everything that they are composed of. Glyph 0 is the font's
 * {@code .notdef}, glyphs 1 to n are the characters in the order given; components follow. Outlines are copied byte for
 * byte; only component references are rewritten.
 */
public final class FontSubset {
    private static final int WORDS = 0x0001;
    private static final int SCALE = 0x0008;
    private static final int MORE = 0x0020;
    private static final int TWO_SCALES = 0x0040;
    private static final int MATRIX = 0x0080;

    private final TrueTypeFont font;
    private final int[] codePoints;
    private final List<Integer> glyphs = new ArrayList<>();
    private final Map<Integer, Integer> positions = new HashMap<>();

    private FontSubset(TrueTypeFont font, int[] codePoints) {
        this.font = font;
        this.codePoints = codePoints.clone();
        add(0);
        for (int codePoint : codePoints) {
            int glyph = font.glyph(codePoint);
            if (glyph == 0) {
                throw new FontException(font.name() + " has no glyph for " + MissingGlyph.name(codePoint));
            }
            positions.putIfAbsent(glyph, glyphs.size());
            glyphs.add(glyph);
        }
    }

    /**
     * @param codePoints distinct, each covered by the font
     * @throws FontException when one is not
     */
    public static FontSubset of(TrueTypeFont font, int[] codePoints) {
        return new FontSubset(font, codePoints);
    }

    /** The characters in the order of their glyphs, the first one being glyph 1. */
    public int[] codePoints() {
        return codePoints.clone();
    }

    /** A font program for embedding in a PDF as CIDFontType2 with identity mapping: no {@code cmap}. */
    public byte[] program() {
        return write(false);
    }

    /** A font file with a {@code cmap} of format 12, usable by itself. */
    public byte[] file() {
        return write(true);
    }

    private int add(int glyph) {
        return positions.computeIfAbsent(glyph, g -> {
            glyphs.add(g);
            return glyphs.size() - 1;
        });
    }

    private byte[] write(boolean standalone) {
        ByteArrayOutputStream outlines = new ByteArrayOutputStream(glyphs.size() * 400);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) { // the list grows while components are found
            starts.add(outlines.size());
            byte[] outline = font.outline(glyphs.get(i));
            renumberComponents(outline);
            outlines.writeBytes(outline);
            pad(outlines);
        }
        starts.add(outlines.size());
        FontFile file = new FontFile();
        if (standalone) {
            file.put("cmap", SubsetTables.cmap(codePoints));
            font.tables().find("name").ifPresent(name -> file.put("name", SubsetTables.copy(name)));
            font.tables().find("post").ifPresent(post -> file.put("post", SubsetTables.post(post)));
            font.tables().find("OS/2").ifPresent(os2 -> file.put("OS/2", SubsetTables.copy(os2)));
        }
        file.put("glyf", outlines.toByteArray());
        file.put("head", SubsetTables.head(font));
        file.put("hhea", SubsetTables.hhea(font, glyphs.size()));
        file.put("hmtx", SubsetTables.hmtx(font, glyphs));
        file.put("loca", SubsetTables.loca(starts));
        file.put("maxp", SubsetTables.maxp(font, glyphs.size()));
        return file.toByteArray();
    }

    private void renumberComponents(byte[] outline) {
        ByteBuffer glyph = ByteBuffer.wrap(outline);
        if (outline.length == 0 || glyph.getShort(0) >= 0) {
            return;
        }
        int at = 10;
        int flags;
        do {
            flags = glyph.getShort(at);
            glyph.putShort(at + 2, (short) add(glyph.getShort(at + 2) & 0xffff));
            at += 4 + ((flags & WORDS) != 0 ? 4 : 2);
            at += (flags & SCALE) != 0 ? 2 : (flags & TWO_SCALES) != 0 ? 4 : (flags & MATRIX) != 0 ? 8 : 0;
        } while ((flags & MORE) != 0);
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % 4 != 0) {
            out.write(0);
        }
    }
}
