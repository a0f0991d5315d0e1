package zhengjian.document.font;

import java.nio.ByteBuffer;

/**
 * Measures of a whole font, in its own units.
 *
 * @param unitsPerEm units in the font size, 16 to 16384
 */
public record FontMetrics(
        int unitsPerEm, int xMin, int yMin, int xMax, int yMax, int ascent, int descent, boolean fixedPitch) {

    /** Refuses a font whose em is out of the format's range. */
    public FontMetrics {
        if (unitsPerEm < 16 || unitsPerEm > 16384) {
            throw new FontException("unitsPerEm must be 16 to 16384, found " + unitsPerEm);
        }
    }

    static FontMetrics read(FontTables tables) {
        ByteBuffer head = tables.require("head");
        ByteBuffer hhea = tables.require("hhea");
        boolean fixedPitch =
                tables.find("post").map(post -> post.getInt(12) != 0).orElse(false);
        return new FontMetrics(
                head.getShort(18) & 0xffff,
                head.getShort(36),
                head.getShort(38),
                head.getShort(40),
                head.getShort(42),
                hhea.getShort(4),
                hhea.getShort(6),
                fixedPitch);
    }

    /** Font units as thousandths of the font size. */
    public double thousandths(int units) {
        return units * 1000.0 / unitsPerEm;
    }
}
