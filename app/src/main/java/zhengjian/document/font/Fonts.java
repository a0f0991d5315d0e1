package zhengjian.document.font;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fonts that certificates are set in. {@link Face#TEXT} is a list: a character is drawn by the first font that has
 * it. Immutable, shared by all threads.
 */
public final class Fonts {
    private final Map<Face, List<TrueTypeFont>> fonts;

    private Fonts(Map<Face, List<TrueTypeFont>> fonts) {
        this.fonts = fonts;
    }

    /** The fonts of the program and nothing else; read once, about 16 MB. */
    public static Fonts bundled() {
        return Bundled.FONTS;
    }

    /**
     * The fonts of the program, and further ones for characters that it does not have.
     *
     * @param further TrueType files, asked in this order
     * @throws FontException naming the file that cannot be used
     */
    public static Fonts with(List<Path> further) {
        if (further.isEmpty()) {
            return bundled();
        }
        Fonts bundled = bundled();
        List<TrueTypeFont> text = Stream.concat(
                        bundled.of(Face.TEXT).stream(), further.stream().map(TrueTypeFont::open))
                .toList();
        return new Fonts(Map.of(
                Face.TITLE, bundled.of(Face.TITLE),
                Face.LABEL, bundled.of(Face.LABEL),
                Face.NUMBER, bundled.of(Face.NUMBER),
                Face.TEXT, text));
    }

    /** The fonts of a face in the order in which they are asked; never empty. */
    public List<TrueTypeFont> of(Face face) {
        return fonts.getOrDefault(face, List.of());
    }

    /** The font that draws this character in this face. */
    public Optional<TrueTypeFont> find(Face face, int codePoint) {
        for (TrueTypeFont font : of(face)) {
            if (font.covers(codePoint)) {
                return Optional.of(font);
            }
        }
        return Optional.empty();
    }

    /** @throws UndrawableCharacter when no font of this face draws it */
    public TrueTypeFont require(Face face, int codePoint) {
        return find(face, codePoint).orElseThrow(() -> new UndrawableCharacter(codePoint));
    }

    /** The first character of the text that this face cannot draw. */
    public Optional<MissingGlyph> firstMissing(Face face, String text) {
        int position = 0;
        for (int i = 0; i < text.length(); position++) {
            int codePoint = text.codePointAt(i);
            if (find(face, codePoint).isEmpty()) {
                return Optional.of(new MissingGlyph(codePoint, position));
            }
            i += Character.charCount(codePoint);
        }
        return Optional.empty();
    }

    /**
     * Width of a text in thousandths of the font size, without kerning.
     *
     * @throws UndrawableCharacter naming a character that no font has
     */
    public double width(Face face, String text) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            width += advance(face, codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    /** Width of one character in thousandths of the font size; errors as {@link #width}. */
    public double advance(Face face, int codePoint) {
        return require(face, codePoint).advance(codePoint);
    }

    private static final class Bundled {
        static final Fonts FONTS = new Fonts(Map.of(
                Face.TITLE, List.of(resource("title.ttf")),
                Face.LABEL, List.of(resource("label.ttf")),
                Face.NUMBER, List.of(resource("number.ttf")),
                Face.TEXT, List.of(resource("text.ttf"), resource("rare-tc.ttf"), resource("rare-jp.ttf"))));

        private static TrueTypeFont resource(String name) {
            try (InputStream in = Fonts.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new FontException("font is not in the program: " + name + " (build it with Node.js at hand)");
                }
                return TrueTypeFont.parse(in.readAllBytes(), name);
            } catch (IOException e) {
                throw new FontException("font cannot be read: " + name, e);
            }
        }
    }
}
