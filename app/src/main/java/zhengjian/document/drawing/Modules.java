package zhengjian.document.drawing;

import java.util.BitSet;

/**
 * The dark squares of a QR code, without its quiet zone.
 *
 * @param size modules along a side
 * @param dark row by row, {@code size * size} bits
 */
public record Modules(int size, BitSet dark) {
    public Modules {
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    /** Calls back for each horizontal run of dark modules, top to bottom, left to right. */
    public void eachRun(Run run) {
        for (int row = 0; row < size; row++) {
            int end = (row + 1) * size;
            int from = dark.nextSetBit(row * size);
            while (from >= 0 && from < end) {
                int to = Math.min(end, dark.nextClearBit(from));
                run.at(from - row * size, row, to - from);
                from = dark.nextSetBit(to);
            }
        }
    }

    /** The dark modules as the path of an SVG, one unit a module. */
    public String path() {
        StringBuilder path = new StringBuilder();
        eachRun((column, row, length) -> path.append('M')
                .append(column)
                .append(' ')
                .append(row)
                .append('h')
                .append(length)
                .append("v1h-")
                .append(length)
                .append('z'));
        return path.toString();
    }

    /** One run of dark modules. */
    public interface Run {
        /** Column and row of the first module, and how many. */
        void at(int column, int row, int length);
    }
}
