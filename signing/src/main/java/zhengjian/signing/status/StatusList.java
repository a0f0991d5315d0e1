package zhengjian.signing.status;

import java.util.Arrays;
import java.util.OptionalInt;
import zhengjian.signing.Bytes;

/**
 * The statuses of many certificates, a few bits each, packed from the lowest bit of the first byte on. Immutable. The
 * compressed form is zlib (RFC 1950); many compressed forms stand for one list.
 */
public final class StatusList {
    /** Most entries of a list: 2^20. */
    public static final int MOST_ENTRIES = 1 << 20;

    private final int bits;
    private final byte[] packed;

    private StatusList(int bits, byte[] packed) {
        this.bits = bits;
        this.packed = packed;
    }

    /**
     * A list of this many entries, all 0, to be filled by {@link Draft#set}.
     *
     * @param bits 1, 2, 4 or 8 for each entry
     * @param entries 1 to {@link #MOST_ENTRIES}, a whole number of bytes
     */
    public static Draft draft(int bits, int entries) {
        return new Draft(bits, entries);
    }

    /** A list in the making. One thread, one use. */
    public static final class Draft {
        private final int bits;
        private final byte[] packed;

        private Draft(int bits, int entries) {
            requireBits(bits);
            if (entries < 1 || entries > MOST_ENTRIES || (long) entries * bits % 8 != 0) {
                throw new IllegalArgumentException("a status list of " + entries + " entries");
            }
            this.bits = bits;
            this.packed = new byte[entries / 8 * bits + entries % 8 * bits / 8];
        }

        /**
         * Puts a value in its place.
         *
         * @throws IllegalArgumentException when there is no such place, or the value has more bits than an entry
         */
        public Draft set(int index, int value) {
            if (index < 0 || index >= packed.length * (8 / bits) || value < 0 || value >= 1 << bits) {
                throw new IllegalArgumentException("value " + value + " in place " + index);
            }
            int shift = index % (8 / bits) * bits;
            int mask = (1 << bits) - 1 << shift;
            int place = index / (8 / bits);
            packed[place] = (byte) (packed[place] & ~mask | value << shift);
            return this;
        }

        /** The list as it is now. */
        public StatusList finish() {
            return new StatusList(bits, packed.clone());
        }
    }

    /**
     * Reads the compressed form.
     *
     * @param bits 1, 2, 4 or 8
     * @throws StatusListException when it is no complete zlib stream, something follows it, or it holds nothing or more than
     *     {@link #MOST_ENTRIES} entries; never more is inflated than that
     */
    public static StatusList inflate(int bits, Bytes compressed) throws StatusListException {
        requireBits(bits);
        return new StatusList(bits, Zlib.inflate(compressed.toArray(), MOST_ENTRIES / 8 * bits));
    }

    private static void requireBits(int bits) {
        if (bits != 1 && bits != 2 && bits != 4 && bits != 8) {
            throw new IllegalArgumentException("expected 1, 2, 4 or 8 bits, found " + bits);
        }
    }

    /** Bits of each entry: 1, 2, 4 or 8. */
    public int bits() {
        return bits;
    }

    /** Number of entries. */
    public int entries() {
        return packed.length * (8 / bits);
    }

    /** The value at a place, 0 and more; nothing when the list does not reach so far. */
    public OptionalInt value(int index) {
        if (index < 0 || index >= entries()) {
            return OptionalInt.empty();
        }
        int shift = index % (8 / bits) * bits;
        return OptionalInt.of((packed[index / (8 / bits)] & 0xff) >> shift & (1 << bits) - 1);
    }

    /** The packed entries before compression. */
    public Bytes packed() {
        return Bytes.copyOf(packed);
    }

    /** The compressed form; which bytes it is depends on the compressor. */
    public Bytes deflate() {
        return Bytes.copyOf(Zlib.deflate(packed));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusList that && bits == that.bits && Arrays.equals(packed, that.packed);
    }

    @Override
    public int hashCode() {
        return 31 * bits + Arrays.hashCode(packed);
    }

    @Override
    public String toString() {
        return "status list of " + entries() + " entries of " + bits + " bits";
    }
}
