package zhengjian.verification.upload;

import java.util.Arrays;
import java.util.Optional;

/**
 * The signed receipt in a receipt's PDF, found by the bytes that we write around it, never by following the file's objects. What
 * comes out proves itself by its own signature, or nothing.
 */
public final class EmbeddedReceipt {
    /** Name of the attached file; stands in no other document of ours. */
    public static final String NAME = "zhengjian-receipt.cose";

    static final String MARK = "/Filespec/F(" + NAME + ")";
    private static final String FILE = "/Type/EmbeddedFile/Subtype/application#2Fcose/Params<</Size ";
    private static final String BEGIN = ">>\nstream\n";
    private static final int LARGEST = 1 << 16;
    private static final int DICTIONARY = 120;
    private static final int DIGITS = 5;

    private EmbeddedReceipt() {}

    /** Whether the file claims to carry a receipt of ours. */
    public static boolean isIn(byte[] file) {
        return new ByteSearch(file).first(MARK, 0) >= 0;
    }

    /** The attached receipt; empty when it is not where we put it. */
    public static Optional<byte[]> find(byte[] file) {
        ByteSearch search = new ByteSearch(file);
        int at = search.first(FILE, 0);
        if (at < 0) {
            return Optional.empty();
        }
        int digit = at + FILE.length();
        int size = 0;
        for (int i = 0; i < DIGITS && digit < file.length && file[digit] >= '0' && file[digit] <= '9'; i++) {
            size = 10 * size + file[digit++] - '0';
        }
        int begin = search.first(BEGIN, digit);
        int from = begin + BEGIN.length();
        boolean there = begin >= 0 && begin - digit < DICTIONARY && size <= LARGEST && size <= file.length - from;
        return there ? Optional.of(Arrays.copyOfRange(file, from, from + size)) : Optional.empty();
    }
}
