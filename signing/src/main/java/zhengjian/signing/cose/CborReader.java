package zhengjian.signing.cose;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CborException.Defect;

/** Reads items; see {@link Cbor#parse}. One use. */
final class CborReader {
    private static final int FALSE = 20;
    private static final int TRUE = 21;
    private static final int NULL = 22;
    private static final int ONE_BYTE = 24;
    private static final int EIGHT_BYTES = 27;
    private static final int INDEFINITE = 31;

    private final byte[] input;
    private final CborLimits limits;
    private int position;
    private int items;

    CborReader(byte[] input, CborLimits limits) {
        this.input = input;
        this.limits = limits;
    }

    CborItem readAll() throws CborException {
        if (input.length > limits.bytes()) {
            throw new CborException(Defect.TOO_LARGE, 0);
        }
        CborItem item = readItem(0);
        if (position < input.length) {
            throw new CborException(Defect.TRAILING_BYTES, position);
        }
        return item;
    }

    private CborItem readItem(int depth) throws CborException {
        int start = position;
        if (++items > limits.items()) {
            throw new CborException(Defect.TOO_MANY_ITEMS, start);
        }
        int head = nextByte();
        int major = head >> 5;
        int low = head & 0x1f;
        if (major == 7) {
            return simple(low, start);
        }
        long argument = argument(low, start);
        if (major >= 4 && depth >= limits.depth()) {
            throw new CborException(Defect.TOO_DEEP, start);
        }
        return switch (major) {
            case 0 -> new CborItem.Int(argument);
            case 1 -> new CborItem.Int(-1 - argument);
            case 2 -> new CborItem.ByteString(Bytes.copyOf(string(argument, start)));
            case 3 -> new CborItem.Text(text(string(argument, start), start));
            case 4 -> array(argument, start, depth);
            case 5 -> map(argument, start, depth);
            default -> new CborItem.Tag(argument, readItem(depth + 1));
        };
    }

    private long argument(int low, int start) throws CborException {
        if (low < ONE_BYTE) {
            return low;
        }
        if (low == INDEFINITE) {
            throw new CborException(Defect.INDEFINITE_LENGTH, start);
        }
        if (low > EIGHT_BYTES) {
            throw new CborException(Defect.RESERVED, start);
        }
        int bytes = 1 << low - ONE_BYTE;
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | nextByte();
        }
        if (value < 0) {
            throw new CborException(Defect.INTEGER_OUT_OF_RANGE, start);
        }
        long smallest = low == ONE_BYTE ? ONE_BYTE : 1L << 4 * bytes;
        if (value < smallest) {
            throw new CborException(Defect.NOT_SHORTEST, start);
        }
        return value;
    }

    private byte[] string(long length, int start) throws CborException {
        if (length > input.length - position) {
            throw new CborException(Defect.TRUNCATED, start);
        }
        position += (int) length;
        return Arrays.copyOfRange(input, position - (int) length, position);
    }

    private static String text(byte[] content, int start) throws CborException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CborException(Defect.BAD_UTF_8, start);
        }
    }

    private CborItem array(long length, int start, int depth) throws CborException {
        List<CborItem> content = new ArrayList<>(announced(length, start));
        for (long i = 0; i < length; i++) {
            content.add(readItem(depth + 1));
        }
        return new CborItem.Array(content);
    }

    private CborItem map(long length, int start, int depth) throws CborException {
        if (length > limits.items()) {
            throw new CborException(Defect.TOO_MANY_ITEMS, start);
        }
        List<CborItem.Entry> entries = new ArrayList<>(announced(2 * length, start) / 2);
        byte[] last = {};
        for (long i = 0; i < length; i++) {
            int keyStart = position;
            CborItem key = readItem(depth + 1);
            byte[] encoded = Arrays.copyOfRange(input, keyStart, position);
            int order = i == 0 ? -1 : Arrays.compareUnsigned(last, encoded);
            if (order >= 0) {
                throw new CborException(order == 0 ? Defect.DUPLICATE_KEY : Defect.KEY_ORDER, keyStart);
            }
            entries.add(new CborItem.Entry(key, readItem(depth + 1)));
            last = encoded;
        }
        return new CborItem.Map(entries);
    }

    /** Each item needs a byte, so an announced number beyond the rest of the input is refused before allocating. */
    private int announced(long number, int start) throws CborException {
        if (number > limits.items() - items) {
            throw new CborException(Defect.TOO_MANY_ITEMS, start);
        }
        if (number > input.length - position) {
            throw new CborException(Defect.TRUNCATED, start);
        }
        return (int) number;
    }

    private static CborItem simple(int low, int start) throws CborException {
        return switch (low) {
            case FALSE -> new CborItem.Bool(false);
            case TRUE -> new CborItem.Bool(true);
            case NULL -> new CborItem.Null();
            case 25, 26, 27 -> throw new CborException(Defect.FLOAT, start);
            case 28, 29, 30 -> throw new CborException(Defect.RESERVED, start);
            case INDEFINITE -> throw new CborException(Defect.INDEFINITE_LENGTH, start);
            default -> throw new CborException(Defect.SIMPLE_VALUE, start);
        };
    }

    private int nextByte() throws CborException {
        if (position >= input.length) {
            throw new CborException(Defect.TRUNCATED, position);
        }
        return input[position++] & 0xff;
    }
}
