package zhengjian.document.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import zhengjian.document.drawing.Modules;

/** Chooses error correction and size: Q while the symbol has at most 77 modules a side, M above. */
public final class QrCode {
    /** The largest symbol with error correction Q, modules a side (version 15). */
    public static final int LARGEST_Q = 77;

    private static final int VERSIONS = 40;

    private QrCode() {}

    /**
     * @param text printable ASCII; its longest tail of capitals, digits and {@code $%*+-./:} or blanks is packed
     * @throws IllegalArgumentException when the text has other characters or does not fit into any symbol
     */
    public static Modules of(String text) {
        Segments segments = Segments.of(text);
        for (int number = 1; number <= VERSIONS; number++) {
            Version version = Version.getVersionForNumber(number);
            boolean quarter = version.getDimensionForVersion() <= LARGEST_Q;
            ErrorCorrectionLevel level = quarter ? ErrorCorrectionLevel.Q : ErrorCorrectionLevel.M;
            int capacity = version.getTotalCodewords()
                    - version.getECBlocksForLevel(level).getTotalECCodewords();
            if (segments.bits(number) <= capacity * 8) {
                byte[] data = segments.codewords(number, capacity);
                return Symbol.of(version, level, ErrorCorrection.interleaved(data, version, level));
            }
        }
        throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters");
    }
}
