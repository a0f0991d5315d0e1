package zhengjian.issuance.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import zhengjian.certificate.text.Texts;
import zhengjian.document.GlyphCoverage;
import zhengjian.issuance.list.Column;

/** Free texts: printable, bounded, and every character of them in a font. What repeats is checked once. */
final class TextCheck {
    private static final int REMEMBERED = 50_000;

    private final GlyphCoverage glyphs;
    private final Map<String, String> remembered = new HashMap<>();

    TextCheck(GlyphCoverage glyphs) {
        this.glyphs = glyphs;
    }

    /** The text, the same object each time; empty if it was refused. */
    Optional<String> check(RowCells cells, Column column, String text, int longest) {
        String known = remembered.get(text);
        if (known != null && known.codePointCount(0, known.length()) <= longest) {
            return Optional.of(known);
        }
        try {
            Texts.require(text, longest, column.chinese());
        } catch (IllegalArgumentException e) {
            cells.refuse(column, e);
            return Optional.empty();
        }
        if (!drawable(cells, column, text)) {
            return Optional.empty();
        }
        if (remembered.size() < REMEMBERED) {
            remembered.put(text, text);
        }
        return Optional.of(text);
    }

    /** Whether every character is in a font; if not, the first one that is missing is named. */
    boolean drawable(RowCells cells, Column column, String text) {
        return glyphs.firstMissing(text)
                .map(missing -> {
                    cells.refuse(
                            column,
                            "第 " + (missing.index() + 1) + " 个字符 " + missing.named()
                                    + " 没有字形，证书无法印出；请在配置的 documents.fonts 里加一个有这个字的 TrueType 字体 / no font has character "
                                    + missing.named() + "; name a TrueType font that has it under documents.fonts");
                    return false;
                })
                .orElse(true);
    }
}
