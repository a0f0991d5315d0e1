package zhengjian.document.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import zhengjian.document.font.FontSubset;
import zhengjian.document.font.TrueTypeFont;

/**
 * Makes the three small fonts of fixed characters that stand under {@code src/main/resources}; run by hand when a label
 * changes. Sources: Noto Serif SC Bold, Noto Sans SC Medium, JetBrains Mono SemiBold (npm packages
 * {@code @expo-google-fonts/noto-serif-sc} 0.4.3, {@code noto-sans-sc} 0.4.3, {@code jetbrains-mono} 0.4.1).
 */
final class MakeFixedFonts {
    private MakeFixedFonts() {}

    /** Arguments: serif bold, sans medium, monospaced semi-bold, target folder. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[3]);
        IntStream ascii = IntStream.rangeClosed(' ', '~');
        int[] number = ascii.toArray();
        IntStream label = IntStream.concat(Wording.labelCharacters().codePoints(), IntStream.of(number));
        make(arguments[0], Wording.titleCharacters().codePoints(), folder.resolve("title.ttf"));
        make(arguments[1], IntStream.concat(label, IntStream.of('·')), folder.resolve("label.ttf"));
        make(arguments[2], IntStream.of(number), folder.resolve("number.ttf"));
    }

    private static void make(String source, IntStream codePoints, Path target) throws IOException {
        TrueTypeFont font = TrueTypeFont.open(Path.of(source));
        Files.write(
                target,
                FontSubset.of(font, codePoints.distinct().sorted().toArray()).file());
    }
}
