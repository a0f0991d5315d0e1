package zhengjian.document.qr;

import java.nio.charset.StandardCharsets;

/** A text in two segments, bytes and alphanumeric (ISO/IEC 18004, 7.4). */
final class Segments {
    private static final String ALPHANUMERIC = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BYTES_MODE = 4;
    private static final int ALPHANUMERIC_MODE = 2;
    private static final int MODE_BITS = 4;

    private final byte[] head;
    private final String tail;

    private Segments(byte[] head, String tail) {
        this.head = head;
        this.tail = tail;
    }

    static Segments of(String text) {
        if (!text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new IllegalArgumentException("a QR text is printable ASCII");
        }
        int from = text.length();
        while (from > 0 && ALPHANUMERIC.indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        return new Segments(text.substring(0, from).getBytes(StandardCharsets.US_ASCII), text.substring(from));
    }

    /** Bits of both segments in a symbol of this version. */
    int bits(int version) {
        int bits = MODE_BITS + byteCountBits(version) + 8 * head.length;
        return bits + MODE_BITS + alphanumericCountBits(version) + 11 * (tail.length() / 2) + 6 * (tail.length() % 2);
    }

    /** Exactly {@code capacity} codewords: segments, terminator, padding. */
    byte[] codewords(int version, int capacity) {
        Bits out = new Bits(capacity);
        out.append(BYTES_MODE, MODE_BITS);
        out.append(head.length, byteCountBits(version));
        for (byte b : head) {
            out.append(b & 0xff, 8);
        }
        out.append(ALPHANUMERIC_MODE, MODE_BITS);
        out.append(tail.length(), alphanumericCountBits(version));
        for (int i = 0; i + 1 < tail.length(); i += 2) {
            out.append(45 * value(i) + value(i + 1), 11);
        }
        if (tail.length() % 2 == 1) {
            out.append(value(tail.length() - 1), 6);
        }
        return out.padded();
    }

    private int value(int at) {
        return ALPHANUMERIC.indexOf(tail.charAt(at));
    }

    private static int byteCountBits(int version) {
        return version < 10 ? 8 : 16;
    }

    private static int alphanumericCountBits(int version) {
        return version < 10 ? 9 : version < 27 ? 11 : 13;
    }

    private static final class Bits {
        private final byte[] bytes;
        private int length;

        Bits(int capacity) {
            this.bytes = new byte[capacity];
        }

        void append(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                bytes[length >> 3] |= (byte) ((value >> i & 1) << (7 - (length & 7)));
                length++;
            }
        }

        byte[] padded() {
            length = Math.min(bytes.length * 8, length + MODE_BITS);
            boolean first = true;
            for (int i = (length + 7) / 8; i < bytes.length; i++) {
                bytes[i] = (byte) (first ? 0xec : 0x11);
                first = !first;
            }
            return bytes;
        }
    }
}
