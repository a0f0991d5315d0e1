package zhengjian.document.font;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Code point to glyph, from a {@code cmap} of format 12 or 4; 0 means “not in this font”. */
final class CharacterMap {
    private static final int LAST_CODE_POINT = 0x10ffff;

    private final int[] codePoints;
    private final int[] glyphs;

    private CharacterMap(int[] codePoints, int[] glyphs) {
        this.codePoints = codePoints;
        this.glyphs = glyphs;
    }

    static CharacterMap read(ByteBuffer cmap, int glyphCount) {
        int best = -1;
        int bestFormat = 0;
        for (int i = 0, n = cmap.getShort(2); i < n; i++) {
            int offset = cmap.getInt(8 + 8 * i);
            int format = cmap.getShort(offset);
            if ((format == 12 || format == 4) && format > bestFormat) {
                best = offset;
                bestFormat = format;
            }
        }
        Collector found = new Collector(glyphCount);
        if (bestFormat == 12) {
            readSegmentedCoverage(cmap.slice(best, cmap.capacity() - best), found);
        } else if (bestFormat == 4) {
            readSegmentMapping(cmap.slice(best, cmap.capacity() - best), found);
        } else {
            throw new FontException("cmap has neither format 12 nor format 4");
        }
        return found.result();
    }

    int glyph(int codePoint) {
        int at = Arrays.binarySearch(codePoints, codePoint);
        return at < 0 ? 0 : glyphs[at];
    }

    int size() {
        return codePoints.length;
    }

    private static void readSegmentedCoverage(ByteBuffer table, Collector found) {
        for (int i = 0, n = table.getInt(12); i < n; i++) {
            int first = table.getInt(16 + 12 * i);
            int last = table.getInt(20 + 12 * i);
            int glyph = table.getInt(24 + 12 * i);
            if (first < 0 || last > LAST_CODE_POINT || last < first) {
                throw new FontException("cmap group out of range: " + first + " to " + last);
            }
            for (int c = first; c <= last; c++) {
                found.add(c, glyph + c - first);
            }
        }
    }

    private static void readSegmentMapping(ByteBuffer table, Collector found) {
        int segments = unsigned(table, 6) / 2;
        for (int i = 0; i < segments; i++) {
            int last = unsigned(table, 14 + 2 * i);
            int first = unsigned(table, 16 + 2 * segments + 2 * i);
            int delta = unsigned(table, 16 + 4 * segments + 2 * i);
            int rangeAt = 16 + 6 * segments + 2 * i;
            int range = unsigned(table, rangeAt);
            for (int c = first; c <= last && c != 0xffff; c++) {
                int glyph = range == 0 ? c : unsigned(table, rangeAt + range + 2 * (c - first));
                found.add(c, range != 0 && glyph == 0 ? 0 : (glyph + delta) & 0xffff);
            }
        }
    }

    private static int unsigned(ByteBuffer table, int at) {
        return table.getShort(at) & 0xffff;
    }

    /** Pairs in ascending order of code point, as both formats store them. */
    private static final class Collector {
        private final int glyphCount;
        private int[] codePoints = new int[1024];
        private int[] glyphs = new int[1024];
        private int size;

        Collector(int glyphCount) {
            this.glyphCount = glyphCount;
        }

        void add(int codePoint, int glyph) {
            if (glyph <= 0 || glyph >= glyphCount) {
                return;
            }
            if (size > 0 && codePoints[size - 1] >= codePoint) {
                throw new FontException("cmap is not sorted at code point " + codePoint);
            }
            if (size == codePoints.length) {
                codePoints = Arrays.copyOf(codePoints, size * 2);
                glyphs = Arrays.copyOf(glyphs, size * 2);
            }
            codePoints[size] = codePoint;
            glyphs[size++] = glyph;
        }

        CharacterMap result() {
            return new CharacterMap(Arrays.copyOf(codePoints, size), Arrays.copyOf(glyphs, size));
        }
    }
}
