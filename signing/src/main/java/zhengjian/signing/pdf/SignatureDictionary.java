package zhengjian.signing.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The signature dictionary of a document as we write it, the only shape that {@link DocumentCheck} knows: a certifying
 * signature that allows no change (DocMDP P=1), byte ranges of fixed width, and a hole of hexadecimal zeros.
 */
public final class SignatureDictionary {
    static final String HEAD = "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
            + "/Reference[<</Type/SigRef/TransformMethod/DocMDP"
            + "/TransformParams<</Type/TransformParams/P 1/V/1.2>>>>]/M(";
    static final String RANGE = ")/ByteRange[0 ";
    static final String CONTENTS = "]/Contents<";
    static final String TAIL = ">>>\nendobj\n";
    /** {@code D:20260618100000+08'00'}. */
    static final int DATE_LENGTH = 23;
    /** Three numbers of ten digits with blanks between. */
    static final int RANGE_LENGTH = 32;

    private final byte[] bytes;
    private final int capacity;

    private SignatureDictionary(byte[] bytes, int capacity) {
        this.bytes = bytes;
        this.capacity = capacity;
    }

    /**
     * @param date when, as {@code D:20260618100000+08'00'}
     * @param capacity bytes of the largest container
     */
    public static SignatureDictionary of(String date, int capacity) {
        if (date.length() != DATE_LENGTH) {
            throw new IllegalArgumentException("expected D:yyyyMMddHHmmss+08'00', found " + date);
        }
        String text = HEAD + date + RANGE + " ".repeat(RANGE_LENGTH) + CONTENTS + "0".repeat(2 * capacity) + TAIL;
        return new SignatureDictionary(text.getBytes(StandardCharsets.ISO_8859_1), capacity);
    }

    /** The dictionary with its {@code endobj}, ranges and container still empty. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Where the hole begins with its {@code <}, counted from the dictionary's first byte. */
    public int holeOffset() {
        return HEAD.length() + DATE_LENGTH + RANGE.length() + RANGE_LENGTH + CONTENTS.length() - 1;
    }

    /** Bytes of the hole with its brackets: they are not signed. */
    public int holeLength() {
        return 2 * capacity + 2;
    }

    /** Where {@link #range} belongs, counted from the dictionary's first byte. */
    public int rangeOffset() {
        return HEAD.length() + DATE_LENGTH + RANGE.length();
    }

    /** The numbers for a file of this length whose hole begins at {@code hole}. */
    public byte[] range(int hole, int fileLength) {
        return ranges(hole, hole + holeLength(), fileLength).getBytes(StandardCharsets.ISO_8859_1);
    }

    static String ranges(int hole, int end, int fileLength) {
        return String.format(Locale.ROOT, "%010d %010d %010d", hole, end, fileLength - end);
    }
}
