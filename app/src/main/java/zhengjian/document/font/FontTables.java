package zhengjian.document.font;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The table directory of a TrueType file (OpenType 1.9, “otff”); every table lies inside the file. */
final class FontTables {
    private static final int TRUETYPE = 0x00010000;
    private static final int MOST_TABLES = 64;

    private final Map<String, ByteBuffer> tables = new HashMap<>();

    private FontTables() {}

    static FontTables read(byte[] file, String name) {
        FontTables result = new FontTables();
        try {
            ByteBuffer in = ByteBuffer.wrap(file).asReadOnlyBuffer();
            int version = in.getInt();
            int count = in.getShort() & 0xffff;
            if (version != TRUETYPE || count > MOST_TABLES) {
                throw new FontException(name + ": not a single TrueType font with glyf outlines");
            }
            in.position(12);
            for (int i = 0; i < count; i++) {
                byte[] tag = new byte[4];
                in.get(tag).getInt();
                int offset = in.getInt();
                int length = in.getInt();
                result.tables.put(new String(tag, StandardCharsets.US_ASCII), in.slice(offset, length));
            }
        } catch (IndexOutOfBoundsException | java.nio.BufferUnderflowException e) {
            throw new FontException(name + ": damaged table directory", e);
        }
        return result;
    }

    /** @throws FontException when the font has no such table */
    ByteBuffer require(String tag) {
        return find(tag).orElseThrow(() -> new FontException("font table missing: " + tag));
    }

    Optional<ByteBuffer> find(String tag) {
        return Optional.ofNullable(tables.get(tag)).map(ByteBuffer::duplicate);
    }
}
