package zhengjian.signing.merkle;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;

/**
 * A full tile as C2SP tlog-tiles stores it: 256 hashes side by side.
 *
 * @param level 0 for leaf hashes; each level above spans 256 times as many leaves
 * @param index from the left, 0 and more
 * @param hashes 8,192 bytes
 * @param root over the hashes: one hash of the level above
 */
public record Tile(int level, long index, Bytes hashes, Hash root) {
    /** Hashes in a full tile. */
    public static final int WIDTH = TileTree.WIDTH;

    public Tile {
        if (hashes.length() != WIDTH * Hash.LENGTH) {
            throw new IllegalArgumentException("a full tile has 8192 bytes, found " + hashes.length());
        }
    }

    /**
     * Which tile a path asks for.
     *
     * @param level 0 to 7
     * @param index from the left
     * @param width 1 to 255 for a partial tile, 256 for a full one
     */
    public record Address(int level, long index, int width) {
        private static final Pattern INDEX =
                Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

        /**
         * Reads {@code N[.p/W]} of the tile URL, for example {@code x001/x234/067.p/5}.
         *
         * @throws IllegalArgumentException when the text is not the one canonical form
         */
        public static Address parse(int level, String path) {
            Matcher matcher = INDEX.matcher(path);
            if (!matcher.matches() || matcher.group(1).startsWith("x000/")) {
                throw new IllegalArgumentException("expected a tile index such as x001/067 or 000.p/5");
            }
            String digits = matcher.group(1).replace("x", "").replace("/", "") + matcher.group(2);
            String width = matcher.group(3);
            int hashes = width == null ? WIDTH : Integer.parseInt(width);
            if (width != null && hashes >= WIDTH) {
                throw new IllegalArgumentException("a partial tile has 1 to 255 hashes, found " + hashes);
            }
            return new Address(level, Long.parseLong(digits), hashes);
        }

        /** {@code N[.p/W]} as {@link #parse} reads it. */
        public String path() {
            StringBuilder text = new StringBuilder(three(index % 1000));
            for (long rest = index / 1000; rest > 0; rest /= 1000) {
                text.insert(0, "x" + three(rest % 1000) + "/");
            }
            return width == WIDTH
                    ? text.toString()
                    : text.append(".p/").append(width).toString();
        }

        /** True when a tree of {@code size} leaves has all hashes of this tile. */
        public boolean isIn(long size) {
            return level <= 7 && (index << TileTree.HEIGHT) + width <= size >> (TileTree.HEIGHT * level);
        }

        private static String three(long number) {
            return Long.toString(1000 + number).substring(1);
        }
    }
}
