package zhengjian.certificate.person;

import java.text.Normalizer;
import java.util.Locale;

/** The fold key of names. Used for look-up only; nothing that is stored or signed as the name ever comes from here. */
final class NameKey {
    private static final int DOT = 0x00B7;

    private NameKey() {}

    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .filter(codePoint -> !NameRules.isBlank(codePoint) && !isVariationSelector(codePoint))
                .map(codePoint -> isDot(codePoint) ? DOT : codePoint)
                .forEach(key::appendCodePoint);
        return key.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** The dot of transcribed names, U+00B7, and what people type instead of it. */
    static boolean isDot(int codePoint) {
        return switch (codePoint) {
            case DOT, '.', 0x0387, 0x2022, 0x2024, 0x2027, 0x2219, 0x22C5, 0x2E31, 0x30FB, 0xFF0E, 0xFF65 -> true;
            default -> false;
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
