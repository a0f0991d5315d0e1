package zhengjian.document.font;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One TrueType font with {@code glyf} outlines. Lengths are thousandths of the font size unless a name says units.
 * Immutable.
 */
public final class TrueTypeFont {
    private static final int RESTRICTED_EMBEDDING = 0x0002;

    private final String name;
    private final FontTables tables;
    private final CharacterMap characters;
    private final ByteBuffer glyf;
    private final int[] starts;
    private final int[] advances;
    private final FontMetrics metrics;

    private TrueTypeFont(String name, FontTables tables) {
        this.name = name;
        this.tables = tables;
        ByteBuffer head = tables.require("head");
        int glyphCount = tables.require("maxp").getShort(4) & 0xffff;
        this.glyf = tables.require("glyf");
        this.starts = starts(tables.require("loca"), head.getShort(50) == 1, glyphCount, glyf.capacity());
        this.advances = advances(tables.require("hmtx"), tables.require("hhea").getShort(34) & 0xffff, glyphCount);
        this.metrics = FontMetrics.read(tables);
        this.characters = CharacterMap.read(tables.require("cmap"), glyphCount);
        refuseForbiddenEmbedding();
    }

    /**
     * @param file the whole font file
     * @param name for messages
     * @throws FontException when it is no such font, is damaged, or forbids embedding
     */
    public static TrueTypeFont parse(byte[] file, String name) {
        try {
            return new TrueTypeFont(name, FontTables.read(file, name));
        } catch (IndexOutOfBoundsException e) {
            throw new FontException(name + ": damaged font", e);
        }
    }

    /** @throws FontException as {@link #parse}, and when the file cannot be read */
    public static TrueTypeFont open(Path file) {
        try {
            return parse(Files.readAllBytes(file), file.toString());
        } catch (IOException e) {
            throw new FontException("font file cannot be read: " + file, e);
        }
    }

    /** The file's name, for messages. */
    public String name() {
        return name;
    }

    /** The name that a PDF gives this font, from the font's own {@code name} table. */
    public String postScriptName() {
        ByteBuffer table = tables.require("name");
        int strings = table.getShort(4) & 0xffff;
        for (int i = 0, n = table.getShort(2); i < n; i++) {
            int at = 6 + 12 * i;
            if (table.getShort(at) == 3 && table.getShort(at + 6) == 6) {
                byte[] text = new byte[table.getShort(at + 8) & 0xffff];
                table.get(strings + (table.getShort(at + 10) & 0xffff), text);
                return new String(text, StandardCharsets.UTF_16BE).replaceAll("[^A-Za-z0-9-]", "");
            }
        }
        return "Unnamed";
    }

    /** Whether this font draws the code point: a glyph with an outline, or a space. */
    public boolean covers(int codePoint) {
        int glyph = characters.glyph(codePoint);
        return glyph != 0 && (outlineLength(glyph) > 0 || Character.isSpaceChar(codePoint));
    }

    /** How many code points are mapped. */
    public int characterCount() {
        return characters.size();
    }

    int glyph(int codePoint) {
        return characters.glyph(codePoint);
    }

    int glyphCount() {
        return advances.length;
    }

    /** Width of one character in thousandths of the font size. */
    public double advance(int codePoint) {
        return metrics.thousandths(advances[characters.glyph(codePoint)]);
    }

    int advanceUnits(int glyph) {
        return advances[glyph];
    }

    /** Measures of the whole font. */
    public FontMetrics metrics() {
        return metrics;
    }

    FontTables tables() {
        return tables;
    }

    int outlineLength(int glyph) {
        return starts[glyph + 1] - starts[glyph];
    }

    /** A copy of the glyph's description; empty for a space. */
    byte[] outline(int glyph) {
        byte[] copy = new byte[outlineLength(glyph)];
        glyf.get(starts[glyph], copy);
        return copy;
    }

    private void refuseForbiddenEmbedding() {
        boolean forbidden = tables.find("OS/2")
                .map(table -> (table.getShort(8) & 0xf) == RESTRICTED_EMBEDDING)
                .orElse(false);
        if (forbidden) {
            throw new FontException(name + ": the font forbids embedding (OS/2 fsType)");
        }
    }

    private static int[] starts(ByteBuffer loca, boolean longOffsets, int glyphCount, int end) {
        int[] starts = new int[glyphCount + 1];
        for (int i = 0; i <= glyphCount; i++) {
            starts[i] = longOffsets ? loca.getInt(4 * i) : 2 * (loca.getShort(2 * i) & 0xffff);
            if (starts[i] > end || starts[i] < (i == 0 ? 0 : starts[i - 1])) {
                throw new FontException("loca is not ascending at glyph " + i);
            }
        }
        return starts;
    }

    private static int[] advances(ByteBuffer hmtx, int longMetrics, int glyphCount) {
        int[] advances = new int[glyphCount];
        for (int i = 0; i < glyphCount; i++) {
            advances[i] = hmtx.getShort(4 * Math.min(i, longMetrics - 1)) & 0xffff;
        }
        return advances;
    }
}
