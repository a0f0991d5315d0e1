package zhengjian.document.face;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import zhengjian.document.font.FontSubset;
import zhengjian.document.font.TrueTypeFont;

/**
 * Makes the small fonts that stand under {@code src/main/resources}; run by hand when a label changes. Of fixed
 * characters: Noto Serif SC Bold, Noto Sans SC Medium, JetBrains Mono SemiBold. Of rare ones, those that the text face
 * lacks: Noto Serif TC and JP SemiBold. All from npm packages {@code @expo-google-fonts/…}: {@code noto-serif-sc} 0.4.3,
 * {@code noto-sans-sc} 0.4.3, {@code jetbrains-mono} 0.4.1, {@code noto-serif-tc} 0.4.4, {@code noto-serif-jp} 0.4.3.
 */
final class MakeFixedFonts {
    private MakeFixedFonts() {}

    /** Arguments: target folder, serif bold, sans medium, monospaced semi-bold; text face, TC, JP. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        fixed(arguments, folder);
        List<TrueTypeFont> before = new ArrayList<>(List.of(TrueTypeFont.open(Path.of(arguments[4]))));
        for (String[] rare : new String[][] {{arguments[5], "rare-tc.ttf"}, {arguments[6], "rare-jp.ttf"}}) {
            TrueTypeFont font = TrueTypeFont.open(Path.of(rare[0]));
            IntStream lacking = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                    .filter(Character::isIdeographic)
                    .filter(c -> font.covers(c) && before.stream().noneMatch(b -> b.covers(c)));
            make(rare[0], lacking, folder.resolve(rare[1]));
            before.add(font);
        }
    }

    private static void fixed(String[] arguments, Path folder) throws IOException {
        IntStream ascii = IntStream.rangeClosed(' ', '~');
        int[] number = ascii.toArray();
        IntStream label = IntStream.concat(Wording.labelCharacters().codePoints(), IntStream.of(number));
        make(arguments[1], Wording.titleCharacters().codePoints(), folder.resolve("title.ttf"));
        make(arguments[2], IntStream.concat(label, IntStream.of('·')), folder.resolve("label.ttf"));
        make(arguments[3], IntStream.of(number), folder.resolve("number.ttf"));
    }

    private static void make(String source, IntStream codePoints, Path target) throws IOException {
        TrueTypeFont font = TrueTypeFont.open(Path.of(source));
        Files.write(
                target,
                FontSubset.of(font, codePoints.distinct().sorted().toArray()).file());
    }
}
