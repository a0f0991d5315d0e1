package zhengjian.verification.receipt;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;

/**
 * The number of a receipt: 15 random bytes, the tag, and in 5 bytes the place of its row; 40 lower-case hexadecimal digits.
 * Who knows it may read the receipt. Earlier numbers are a tag of 16 random bytes alone.
 */
public record ReceiptId(Bytes bytes) {
    private static final int TAG = 15;
    private static final int PLACE = 5;
    private static final int EARLIER = 16;
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{32}");

    public ReceiptId {
        if (bytes.length() != TAG + PLACE && bytes.length() != EARLIER) {
            throw new IllegalArgumentException("a receipt id has 20 bytes or 16, found " + bytes.length());
        }
    }

    /** @param place of the row, 0 to 2^40 − 1; no other receipt has it */
    static ReceiptId draw(long place, SecureRandom random) {
        byte[] tag = new byte[TAG];
        random.nextBytes(tag);
        return of(tag, place);
    }

    /** From the columns of a row. */
    static ReceiptId of(byte[] tag, long place) {
        if (tag.length == EARLIER) {
            return new ReceiptId(Bytes.copyOf(tag));
        }
        ByteBuffer bytes = ByteBuffer.allocate(TAG + PLACE).put(tag);
        bytes.put((byte) (place >>> 32)).putInt((int) place);
        return new ReceiptId(Bytes.copyOf(bytes.array()));
    }

    /** Reads the text; empty if it is none. */
    public static Optional<ReceiptId> parse(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new ReceiptId(Bytes.copyOf(HexFormat.of().parseHex(text))))
                : Optional.empty();
    }

    /** Whether it tells no place. */
    boolean isEarlier() {
        return bytes.length() == EARLIER;
    }

    /** The place of its row, unless it is an earlier one. */
    long place() {
        ByteBuffer number = ByteBuffer.wrap(bytes.toArray()).position(TAG);
        return (number.get() & 0xFFL) << 32 | Integer.toUnsignedLong(number.getInt());
    }

    /** What nobody can guess. */
    byte[] tag() {
        byte[] tag = bytes.toArray();
        return isEarlier() ? tag : java.util.Arrays.copyOf(tag, TAG);
    }

    /** Lower-case hexadecimal digits. */
    public String text() {
        return bytes.hex();
    }

    @Override
    public String toString() {
        return text();
    }
}
