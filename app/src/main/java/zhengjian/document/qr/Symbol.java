package zhengjian.document.qr;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.decoder.Version;
import java.util.BitSet;
import zhengjian.document.drawing.Modules;

/** Places modules (ISO/IEC 18004, 7.7 to 7.10): function patterns, codewords in their zigzag, one fixed mask. */
final class Symbol {
    private static final int MASK = 4;
    private static final int FORMAT_GENERATOR = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int VERSION_GENERATOR = 0x1f25;
    private static final int FIRST_WITH_VERSION = 7;

    private final int size;
    private final boolean[] dark;
    private final boolean[] function;

    private Symbol(int size) {
        this.size = size;
        this.dark = new boolean[size * size];
        this.function = new boolean[size * size];
    }

    static Modules of(Version version, ErrorCorrectionLevel level, byte[] codewords) {
        Symbol symbol = new Symbol(version.getDimensionForVersion());
        symbol.patterns(version);
        symbol.format(level.getBits() << 3 | MASK);
        if (version.getVersionNumber() >= FIRST_WITH_VERSION) {
            symbol.version(version.getVersionNumber());
        }
        symbol.codewords(codewords);
        BitSet dark = new BitSet(symbol.dark.length);
        for (int i = 0; i < symbol.dark.length; i++) {
            dark.set(i, symbol.dark[i]);
        }
        return new Modules(symbol.size, dark);
    }

    private void put(int x, int y, boolean isDark) {
        dark[y * size + x] = isDark;
        function[y * size + x] = true;
    }

    private void patterns(Version version) {
        for (int i = 0; i < size; i++) {
            put(6, i, i % 2 == 0);
            put(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(size - 4, 3);
        finder(3, size - 4);
        int[] centres = version.getAlignmentPatternCenters();
        int last = centres.length - 1;
        for (int i = 0; i <= last; i++) {
            for (int k = 0; k <= last; k++) {
                boolean corner = (i == 0 && k == 0) || (i == 0 && k == last) || (i == last && k == 0);
                if (!corner) {
                    alignment(centres[i], centres[k]);
                }
            }
        }
    }

    private void finder(int centreX, int centreY) {
        for (int dy = -4; dy <= 4; dy++) {
            for (int dx = -4; dx <= 4; dx++) {
                int x = centreX + dx;
                int y = centreY + dy;
                int distance = Math.max(Math.abs(dx), Math.abs(dy));
                if (x >= 0 && x < size && y >= 0 && y < size) {
                    put(x, y, distance != 2 && distance != 4);
                }
            }
        }
    }

    private void alignment(int centreX, int centreY) {
        for (int dy = -2; dy <= 2; dy++) {
            for (int dx = -2; dx <= 2; dx++) {
                put(centreX + dx, centreY + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
            }
        }
    }

    private void format(int data) {
        int bits = (data << 10 | remainder(data << 10, FORMAT_GENERATOR)) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >> i & 1) == 1;
            if (i < 8) {
                put(8, i < 6 ? i : i + 1, bit);
                put(size - 1 - i, 8, bit);
            } else {
                put(i == 8 ? 7 : 14 - i, 8, bit);
                put(8, size - 15 + i, bit);
            }
        }
        put(8, size - 8, true);
    }

    private void version(int number) {
        int bits = number << 12 | remainder(number << 12, VERSION_GENERATOR);
        for (int i = 0; i < 18; i++) {
            boolean bit = (bits >> i & 1) == 1;
            put(size - 11 + i % 3, i / 3, bit);
            put(i / 3, size - 11 + i % 3, bit);
        }
    }

    private static int remainder(int value, int generator) {
        int rest = value;
        int degree = Integer.highestOneBit(generator);
        while (Integer.highestOneBit(rest) >= degree) {
            rest ^= generator << (Integer.numberOfLeadingZeros(generator) - Integer.numberOfLeadingZeros(rest));
        }
        return rest;
    }

    private void codewords(byte[] codewords) {
        int bit = 0;
        boolean upward = true;
        for (int right = size - 1; right > 0; right -= 2) {
            int column = right <= 6 ? right - 1 : right; // the timing column is left out
            for (int step = 0; step < size; step++) {
                int y = upward ? size - 1 - step : step;
                for (int x = column; x >= column - 1; x--) {
                    if (!function[y * size + x]) {
                        boolean isDark =
                                bit < codewords.length * 8 && (codewords[bit >> 3] >> (7 - (bit & 7)) & 1) == 1;
                        bit++;
                        dark[y * size + x] = isDark ^ ((y / 2 + x / 3) % 2 == 0);
                    }
                }
            }
            upward = !upward;
        }
    }
}
