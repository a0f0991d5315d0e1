package zhengjian.document.font;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The small tables of a subset, made from those of the whole font. */
final class SubsetTables {
    private SubsetTables() {}

    static byte[] copy(ByteBuffer table) {
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        return bytes;
    }

    /** Long offsets, checksum adjustment cleared until the whole file is known. */
    static byte[] head(TrueTypeFont font) {
        byte[] head = copy(font.tables().require("head"));
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        return head;
    }

    static byte[] hhea(TrueTypeFont font, int glyphCount) {
        byte[] hhea = copy(font.tables().require("hhea"));
        ByteBuffer.wrap(hhea).putShort(34, (short) glyphCount);
        return hhea;
    }

    static byte[] maxp(TrueTypeFont font, int glyphCount) {
        byte[] maxp = copy(font.tables().require("maxp"));
        ByteBuffer.wrap(maxp).putShort(4, (short) glyphCount);
        return maxp;
    }

    static byte[] hmtx(TrueTypeFont font, List<Integer> glyphs) {
        ByteBuffer whole = font.tables().require("hmtx");
        int longMetrics = font.tables().require("hhea").getShort(34) & 0xffff;
        ByteBuffer out = ByteBuffer.allocate(4 * glyphs.size());
        for (int glyph : glyphs) {
            int bearingAt = glyph < longMetrics ? 4 * glyph + 2 : 4 * longMetrics + 2 * (glyph - longMetrics);
            out.putShort((short) font.advanceUnits(glyph)).putShort(whole.getShort(bearingAt));
        }
        return out.array();
    }

    static byte[] loca(List<Integer> starts) {
        ByteBuffer out = ByteBuffer.allocate(4 * starts.size());
        starts.forEach(out::putInt);
        return out.array();
    }

    /** Version 3: pitch and angle, but no glyph names. */
    static byte[] post(ByteBuffer whole) {
        byte[] post = new byte[32];
        whole.get(0, post);
        ByteBuffer.wrap(post).putInt(0, 0x00030000);
        return post;
    }

    /** Format 12, one group a character: subsets are small. */
    static byte[] cmap(int[] codePoints) {
        int n = codePoints.length;
        ByteBuffer out = ByteBuffer.allocate(28 + 12 * n);
        out.putShort((short) 0).putShort((short) 1);
        out.putShort((short) 3).putShort((short) 10).putInt(12);
        out.putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + 12 * n)
                .putInt(0)
                .putInt(n);
        IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingInt(i -> codePoints[i]))
                .forEach(i -> out.putInt(codePoints[i]).putInt(codePoints[i]).putInt(i + 1));
        return out.array();
    }
}
