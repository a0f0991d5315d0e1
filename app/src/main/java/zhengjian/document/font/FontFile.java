package zhengjian.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Assembles tables into a font file: directory in order of tag, four-byte alignment, checksums. */
final class FontFile {
    private static final int MAGIC_SUM = 0xb1b0afba;

    private final Map<String, byte[]> tables = new TreeMap<>();

    void put(String tag, byte[] table) {
        tables.put(tag, table);
    }

    byte[] toByteArray() {
        int directory = 12 + 16 * tables.size();
        int size = directory
                + tables.values().stream().mapToInt(t -> aligned(t.length)).sum();
        ByteBuffer out = ByteBuffer.allocate(size);
        int power = Integer.highestOneBit(tables.size());
        out.putInt(0x00010000).putShort((short) tables.size()).putShort((short) (16 * power));
        out.putShort((short) Integer.numberOfTrailingZeros(power)).putShort((short) (16 * (tables.size() - power)));
        int at = directory;
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            byte[] bytes = table.getValue();
            if (table.getKey().equals("head")) {
                headAt = at;
            }
            out.put(at, bytes);
            out.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
            out.putInt(sum(out, at, aligned(bytes.length))).putInt(at).putInt(bytes.length);
            at += aligned(bytes.length);
        }
        out.putInt(headAt + 8, MAGIC_SUM - sum(out, 0, size));
        return out.array();
    }

    private static int aligned(int length) {
        return (length + 3) & ~3;
    }

    private static int sum(ByteBuffer buffer, int from, int length) {
        int sum = 0;
        for (int i = from; i < from + length; i += 4) {
            sum += buffer.getInt(i);
        }
        return sum;
    }
}
