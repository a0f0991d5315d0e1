package zhengjian.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.document.font.FontException;
import zhengjian.document.font.MissingGlyph;

class GlyphCoverageTest {
    private final GlyphCoverage coverage = GlyphCoverage.bundled();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张建明",
                "𬱖䶮㛃𠅤",
                "𠮷𠂉𡃁𪚲",
                "阿依古丽·买买提",
                "吉人社职〔2026〕118号",
                "水利水电工程（岩土与地下空间方向）",
                "110***********123X",
                "一 二　三"
            })
    void coversWhatCertificatesSay(String text) {
        assertThat(coverage.firstMissing(text)).isEmpty();
    }

    @Test
    void rareCharactersAreThoseOfTheLevelsBelowThreeAndSomeTwoThousandMore() {
        assertThat(covered(0x4e00, 0x9fef)).as("GB 18030-2022, levels 1 and 2").isEqualTo(0x9fef - 0x4e00 + 1);
        assertThat(covered(0x3400, 0x4db5)).as("Extension A").isEqualTo(0x4db5 - 0x3400 + 1);
        assertThat(covered(0x20000, 0x2a6df)).as("Extension B").isEqualTo(2056);
    }

    private long covered(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .filter(c -> coverage.firstMissing(Character.toString(c)).isEmpty())
                .count();
    }

    @Test
    void namesTheFirstCharacterThatNoFontHas() {
        assertThat(coverage.firstMissing("王𰻝𰻞")).contains(new MissingGlyph(0x30edd, 1));
        assertThat(coverage.firstMissing("王𰻝").orElseThrow().named()).isEqualTo("𰻝（U+30EDD）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"王\u0000", "王\u200b", "王\u202e", "王\ue000", "王\udb40\udd00", "王\ufffe", "王\n"})
    void refusesWhatHasNoOutline(String text) {
        assertThat(coverage.firstMissing(text)).isPresent();
    }

    @Test
    void countsCodePointsNotChars() {
        assertThat(coverage.firstMissing("𬱖𬱖\u200b").orElseThrow().index()).isEqualTo(2);
    }

    @Test
    void refusesAFileThatIsNoFont(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.ttf"), "this is a letter, not a font");
        assertThatThrownBy(() -> GlyphCoverage.of(List.of(file)))
                .isInstanceOf(FontException.class)
                .hasMessageContaining("letter.ttf");
    }
}
