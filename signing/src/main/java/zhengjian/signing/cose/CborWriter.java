package zhengjian.signing.cose;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes items; see {@link Cbor#encode}. */
final class CborWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(256);

    static byte[] encode(CborItem item) {
        CborWriter writer = new CborWriter();
        writer.write(item);
        return writer.out.toByteArray();
    }

    private void write(CborItem item) {
        if (item instanceof CborItem.Int number) {
            writeInteger(number.value());
        } else if (item instanceof CborItem.ByteString string) {
            writeString(2, string.value().toArray());
        } else if (item instanceof CborItem.Text text) {
            writeString(3, utf8(text.value()));
        } else if (item instanceof CborItem.Array array) {
            writeHead(4, array.items().size());
            array.items().forEach(this::write);
        } else if (item instanceof CborItem.Map map) {
            writeMap(map);
        } else if (item instanceof CborItem.Tag tag) {
            writeHead(6, tag.number());
            write(tag.content());
        } else if (item instanceof CborItem.Bool bool) {
            out.write(bool.value() ? 0xf5 : 0xf4);
        } else {
            out.write(0xf6);
        }
    }

    private void writeInteger(long value) {
        if (value >= 0) {
            writeHead(0, value);
        } else {
            writeHead(1, -1 - value);
        }
    }

    private void writeString(int major, byte[] content) {
        writeHead(major, content.length);
        out.writeBytes(content);
    }

    private void writeMap(CborItem.Map map) {
        List<byte[]> keys = new ArrayList<>();
        List<byte[][]> entries = new ArrayList<>();
        for (CborItem.Entry entry : map.entries()) {
            byte[] key = encode(entry.key());
            keys.add(key);
            entries.add(new byte[][] {key, encode(entry.value())});
        }
        entries.sort((a, b) -> Arrays.compareUnsigned(a[0], b[0]));
        for (int i = 1; i < entries.size(); i++) {
            if (Arrays.equals(entries.get(i - 1)[0], entries.get(i)[0])) {
                throw new IllegalArgumentException("a map has a key twice");
            }
        }
        writeHead(5, keys.size());
        for (byte[][] entry : entries) {
            out.writeBytes(entry[0]);
            out.writeBytes(entry[1]);
        }
    }

    /** {@code argument}: 0 and more, in as few bytes as it fits. */
    private void writeHead(int major, long argument) {
        int high = major << 5;
        if (argument < 24) {
            out.write(high | (int) argument);
            return;
        }
        int bytes = argument < 1L << 8 ? 1 : argument < 1L << 16 ? 2 : argument < 1L << 32 ? 4 : 8;
        out.write(high | 24 + Integer.numberOfTrailingZeros(bytes));
        for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8) {
            out.write((int) (argument >>> shift));
        }
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            return Arrays.copyOf(encoded.array(), encoded.limit());
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text with an unpaired surrogate", e);
        }
    }
}
