package zhengjian.ledger;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import zhengjian.signing.Bytes;

/**
 * One leaf of the tree, free of personal data. Its bytes are deterministic CBOR, described in
 * docs/formats/ledger-entry.md.
 *
 * @param at ledger time, whole seconds; whole minutes for a check
 * @param commitment 32 bytes, see {@link Commitment}
 * @param about index of the entry that this one follows up, or {@link #NOTHING}
 */
public record LedgerEntry(EntryKind kind, Instant at, Bytes commitment, long about) {
    /** In place of an index: the entry follows up no other. */
    public static final long NOTHING = -1;

    /** Version of the format, first in every entry. */
    static final int VERSION = 1;

    private static final int ARRAY_OF_5 = 0x85;
    private static final int UINT32 = 0x1A;
    private static final int BYTES_WITH_LENGTH = 0x58;
    private static final int NULL = 0xF6;
    /** Head of an unsigned number that stands in the byte after it. */
    private static final int UINT8 = 0x18;

    private static final int SHORTEST = 1 + 1 + 1 + 5 + 2 + Commitment.LENGTH + 1;
    private static final int LONGEST = SHORTEST + 1 + Long.BYTES;
    private static final long MINUTE = 60;

    /** Reads the bytes of a leaf and refuses every other encoding of the same content. */
    public static LedgerEntry parse(byte[] bytes) throws BadEntry {
        if (bytes.length < SHORTEST || bytes.length > LONGEST) {
            throw new BadEntry("an entry has " + SHORTEST + " to " + LONGEST + " bytes, found " + bytes.length);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        expect(in, ARRAY_OF_5, "an array of five");
        expect(in, VERSION, "version 1");
        int code = code(in);
        EntryKind kind = EntryKind.ofCode(code).orElseThrow(() -> new BadEntry("unknown kind " + code));
        expect(in, UINT32, "seconds in four bytes");
        Instant at = Instant.ofEpochSecond(Integer.toUnsignedLong(in.getInt()));
        expect(in, BYTES_WITH_LENGTH, "a commitment");
        expect(in, Commitment.LENGTH, "32 bytes of commitment");
        byte[] commitment = new byte[Commitment.LENGTH];
        in.get(commitment);
        LedgerEntry entry = new LedgerEntry(kind, at, Bytes.copyOf(commitment), about(in));
        if (!Arrays.equals(bytes, entry.encode())) {
            throw new BadEntry("not the deterministic encoding of its content");
        }
        return entry;
    }

    /** Stored or presented bytes are no entry. */
    public static final class BadEntry extends Exception {
        private static final long serialVersionUID = 1;

        BadEntry(String message) {
            super(message);
        }
    }

    private static void expect(ByteBuffer in, int value, String what) throws BadEntry {
        int found = in.get() & 0xFF;
        if (found != value) {
            throw new BadEntry("expected " + what + " at byte " + (in.position() - 1) + ", found " + found);
        }
    }

    private static int code(ByteBuffer in) {
        int head = in.get() & 0xFF;
        return head == UINT8 ? in.get() & 0xFF : head;
    }

    private static long about(ByteBuffer in) throws BadEntry {
        if (!in.hasRemaining()) {
            throw new BadEntry("expected an index or null at the end");
        }
        int head = in.get() & 0xFF;
        int extra = head < 24 || head == NULL ? 0 : head <= 27 ? 1 << (head - 24) : -1;
        if (extra != in.remaining()) {
            throw new BadEntry("expected an index or null at the end");
        }
        return switch (extra) {
            case 0 -> head == NULL ? NOTHING : head;
            case 1 -> in.get() & 0xFF;
            case 2 -> in.getShort() & 0xFFFF;
            case 4 -> Integer.toUnsignedLong(in.getInt());
            default -> in.getLong();
        };
    }

    /** The leaf: what is hashed into the tree and served in entry bundles. */
    public byte[] encode() {
        return encode(kind, at.getEpochSecond(), commitment, about);
    }

    /** The leaf of a new entry at a ledger time; a check is rounded down to the minute. */
    static byte[] encode(NewEntry entry, long epochSecond) {
        return encode(entry.kind(), shown(entry.kind(), epochSecond), entry.commitment(), entry.about());
    }

    /** The second that an entry of that kind shows. */
    static long shown(EntryKind kind, long epochSecond) {
        return kind.isRoundedToTheMinute() ? epochSecond - epochSecond % MINUTE : epochSecond;
    }

    private static byte[] encode(EntryKind kind, long epochSecond, Bytes commitment, long about) {
        boolean inHead = kind.code() < UINT8;
        ByteBuffer out = ByteBuffer.allocate(SHORTEST + (inHead ? 0 : 1) + extra(about));
        out.put((byte) ARRAY_OF_5).put((byte) VERSION);
        if (!inHead) {
            out.put((byte) UINT8);
        }
        out.put((byte) kind.code());
        out.put((byte) UINT32).putInt((int) epochSecond);
        out.put((byte) BYTES_WITH_LENGTH).put((byte) Commitment.LENGTH).put(commitment.toArray());
        switch (extra(about)) {
            case 0 -> out.put((byte) (about == NOTHING ? NULL : about));
            case 1 -> out.put((byte) 24).put((byte) about);
            case 2 -> out.put((byte) 25).putShort((short) about);
            case 4 -> out.put((byte) 26).putInt((int) about);
            default -> out.put((byte) 27).putLong(about);
        }
        return out.array();
    }

    private static int extra(long about) {
        if (about < 24) {
            return 0;
        }
        if (about < 1 << 8) {
            return 1;
        }
        if (about < 1 << 16) {
            return 2;
        }
        return about < 1L << 32 ? 4 : 8;
    }
}
