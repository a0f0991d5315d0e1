package zhengjian.signing;

import java.util.Arrays;
import java.util.HexFormat;

/** An immutable byte string: copied in, copied out, compared by content. Not for secrets: {@link #toString()} shows all. */
public final class Bytes {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** A copy of {@code content}, of any length. */
    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    /**
     * Reads hexadecimal digits in either case, without separators.
     *
     * @throws IllegalArgumentException when the length is odd or a character is no hexadecimal digit
     */
    public static Bytes parseHex(String digits) {
        return new Bytes(HEX.parseHex(digits));
    }

    /** A fresh copy: changing it changes nothing here. */
    public byte[] toArray() {
        return content.clone();
    }

    /** Number of bytes, 0 and more. */
    public int length() {
        return content.length;
    }

    /** Lower-case hexadecimal digits, two a byte. */
    public String hex() {
        return HEX.formatHex(content);
    }

    /** True when {@code other} holds the same bytes; spares the copy of {@link #toArray()}. */
    public boolean contentEquals(byte[] other) {
        return Arrays.equals(content, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return hex();
    }
}
