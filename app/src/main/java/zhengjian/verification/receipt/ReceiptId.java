package zhengjian.verification.receipt;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import zhengjian.signing.Bytes;

/** The number of a receipt: 16 random bytes, written as 32 lower-case hexadecimal digits. Who knows it may read the receipt. */
public record ReceiptId(Bytes bytes) {
    private static final int LENGTH = 16;
    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{32}");

    public ReceiptId {
        if (bytes.length() != LENGTH) {
            throw new IllegalArgumentException("a receipt id has 16 bytes, found " + bytes.length());
        }
    }

    static ReceiptId draw(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new ReceiptId(Bytes.copyOf(bytes));
    }

    /** Reads the text; empty if it is none. */
    public static Optional<ReceiptId> parse(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new ReceiptId(Bytes.copyOf(HexFormat.of().parseHex(text))))
                : Optional.empty();
    }

    /** 32 lower-case hexadecimal digits. */
    public String text() {
        return bytes.hex();
    }

    @Override
    public String toString() {
        return text();
    }
}
