package zhengjian.document.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/** Bytes of a PDF file in the making, with the places where its objects begin. */
final class PdfBuffer {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;
    private int[] offsets;

    PdfBuffer(int capacity) {
        this.bytes = new byte[capacity];
        this.offsets = new int[256];
    }

    /** A buffer that begins with the bytes and objects of another. */
    static PdfBuffer after(PdfBuffer prefix, int further) {
        PdfBuffer buffer = new PdfBuffer(prefix.length + further);
        System.arraycopy(prefix.bytes, 0, buffer.bytes, 0, prefix.length);
        buffer.length = prefix.length;
        buffer.offsets = prefix.offsets.clone();
        return buffer;
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** The bytes themselves; valid up to {@link #length()} until more is appended. */
    byte[] array() {
        return bytes;
    }

    /** Where an object begins; 0 when it has not been written. */
    int offset(int object) {
        return object < offsets.length ? offsets[object] : 0;
    }

    PdfBuffer begin(int object) {
        if (object >= offsets.length) {
            offsets = Arrays.copyOf(offsets, object * 2);
        }
        offsets[object] = length;
        return integer(object).text(" 0 obj\n");
    }

    PdfBuffer end() {
        return text("\nendobj\n");
    }

    /** A stream object as it is. */
    PdfBuffer stream(int object, String entries, byte[] content, int from, int size) {
        begin(object).text("<<").text(entries).text("/Length ").integer(size).text(">>\nstream\n");
        raw(content, from, size);
        return text("\nendstream").end();
    }

    /** A compressed stream object; for what is written once. */
    PdfBuffer compressed(int object, String entries, byte[] content) {
        byte[] packed = deflate(content);
        return stream(object, entries + "/Filter/FlateDecode", packed, 0, packed.length);
    }

    /** Characters of ISO 8859-1. */
    PdfBuffer text(String text) {
        int size = text.length();
        reserve(size);
        for (int i = 0; i < size; i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    PdfBuffer raw(byte[] content, int from, int size) {
        reserve(size);
        System.arraycopy(content, from, bytes, length, size);
        length += size;
        return this;
    }

    PdfBuffer raw(byte[] content) {
        return raw(content, 0, content.length);
    }

    PdfBuffer reference(int object) {
        return integer(object).text(" 0 R");
    }

    PdfBuffer integer(int value) {
        if (value < 0) {
            reserve(1);
            bytes[length++] = '-';
            return integer(-value);
        }
        int digits = 1;
        for (long limit = 10; limit <= value; limit *= 10) {
            digits++;
        }
        reserve(digits);
        int rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
        return this;
    }

    /** Rounded to thousandths, then a blank. */
    PdfBuffer number(double value) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            reserve(1);
            bytes[length++] = '-';
            thousandths = -thousandths;
        }
        integer((int) (thousandths / 1000));
        int rest = (int) (thousandths % 1000);
        reserve(5);
        if (rest != 0) {
            bytes[length++] = '.';
            bytes[length++] = (byte) ('0' + rest / 100);
            if (rest % 100 != 0) {
                bytes[length++] = (byte) ('0' + rest / 10 % 10);
                if (rest % 10 != 0) {
                    bytes[length++] = (byte) ('0' + rest % 10);
                }
            }
        }
        bytes[length++] = ' ';
        return this;
    }

    /** Rounded to millionths, all six places, then a blank; for the entries of a matrix. */
    PdfBuffer fine(double value) {
        long millionths = Math.round(value * 1_000_000);
        if (millionths < 0) {
            reserve(1);
            bytes[length++] = '-';
            millionths = -millionths;
        }
        integer((int) (millionths / 1_000_000));
        int rest = (int) (millionths % 1_000_000);
        reserve(8);
        bytes[length++] = '.';
        for (int power = 100_000; power > 0; power /= 10) {
            bytes[length++] = (byte) ('0' + rest / power % 10);
        }
        bytes[length++] = ' ';
        return this;
    }

    /** Four hexadecimal digits. */
    PdfBuffer hex16(int value) {
        reserve(4);
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[length++] = HEX[value >> shift & 0xf];
        }
        return this;
    }

    PdfBuffer hex(byte[] content) {
        reserve(2 * content.length);
        for (byte b : content) {
            bytes[length++] = HEX[b >> 4 & 0xf];
            bytes[length++] = HEX[b & 0xf];
        }
        return this;
    }

    /** A text string in UTF-16 with byte order mark. */
    PdfBuffer unicode(String text) {
        text("<FEFF");
        for (int i = 0; i < text.length(); i++) {
            hex16(text.charAt(i));
        }
        return text(">");
    }

    /** Writes over what is there. */
    void put(int at, byte[] content) {
        System.arraycopy(content, 0, bytes, at, content.length);
    }

    private void reserve(int further) {
        if (length + further > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + further, bytes.length * 2));
        }
    }

    private static byte[] deflate(byte[] content) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] out = new byte[content.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        } finally {
            deflater.end();
        }
    }
}
