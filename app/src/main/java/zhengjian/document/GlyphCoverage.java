package zhengjian.document;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import zhengjian.document.font.Face;
import zhengjian.document.font.Fonts;
import zhengjian.document.font.MissingGlyph;

/**
 * Tells before issuing whether a text can be drawn on a certificate. What is covered here is drawn; what is not is
 * never shown as an empty box: the document refuses.
 */
public final class GlyphCoverage {
    private final Fonts fonts;

    private GlyphCoverage(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Coverage of the fonts that come with the program. */
    public static GlyphCoverage bundled() {
        return new GlyphCoverage(Fonts.bundled());
    }

    /**
     * Coverage of the program's fonts and further ones.
     *
     * @param furtherFonts TrueType files, as configured
     * @throws zhengjian.document.font.FontException naming a file that cannot be used
     */
    public static GlyphCoverage of(List<Path> furtherFonts) {
        return new GlyphCoverage(Fonts.with(furtherFonts));
    }

    /** The first character of a filled-in text (name, employer, committee …) that no font has. */
    public Optional<MissingGlyph> firstMissing(String text) {
        return fonts.firstMissing(Face.TEXT, text);
    }
}
