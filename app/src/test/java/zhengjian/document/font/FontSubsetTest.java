package zhengjian.document.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

/** Fontbox reads our subsets independently. */
class FontSubsetTest {
    private static final zhengjian.document.font.TrueTypeFont TEXT =
            Fonts.bundled().of(Face.TEXT).get(0);
    private static final int[] CHARACTERS = "张é𬱖䶮㛃𠅤·（12".codePoints().toArray();

    private final byte[] file = FontSubset.of(TEXT, CHARACTERS).file();

    @Test
    void keepsOutlinesAndWidthsOfEachCharacter() throws Exception {
        try (TrueTypeFont subset = new TTFParser().parse(new RandomAccessReadBuffer(new ByteArrayInputStream(file)))) {
            for (int i = 0; i < CHARACTERS.length; i++) {
                int glyph = subset.getUnicodeCmapLookup().getGlyphId(CHARACTERS[i]);
                assertThat(glyph).isEqualTo(i + 1);
                assertThat((double) subset.getAdvanceWidth(glyph)).isEqualTo(TEXT.advance(CHARACTERS[i]));
                assertThat(subset.getGlyph()
                                .getGlyph(glyph)
                                .getPath()
                                .getBounds2D()
                                .isEmpty())
                        .isFalse();
            }
        }
    }

    @Test
    void readsItsOwnSubset() {
        zhengjian.document.font.TrueTypeFont subset = zhengjian.document.font.TrueTypeFont.parse(file, "subset");
        assertThat(subset.characterCount()).isEqualTo(CHARACTERS.length);
        for (int character : CHARACTERS) {
            assertThat(subset.covers(character)).isTrue();
        }
        assertThat(subset.covers('张' + 1)).isFalse();
    }

    @Test
    void isSmall() {
        assertThat(file.length).isLessThan(8_000);
    }

    @Test
    void refusesACharacterThatTheFontLacks() {
        assertThatThrownBy(() -> FontSubset.of(TEXT, new int[] {0x30edd}))
                .isInstanceOf(FontException.class)
                .hasMessageContaining("U+30EDD");
    }

    @Test
    void aDamagedFontIsRefusedAndNothingElseEscapes() {
        Random random = new Random(20261121);
        for (int i = 0; i < 4000; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k <= random.nextInt(4); k++) {
                damaged[random.nextInt(i % 2 == 0 ? 400 : damaged.length)] = (byte) random.nextInt();
            }
            try {
                zhengjian.document.font.TrueTypeFont font =
                        zhengjian.document.font.TrueTypeFont.parse(damaged, "damaged");
                assertThat(font.characterCount()).isNotNegative();
            } catch (FontException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
    }
}
