package zhengjian.document.font;

/** A document is refused because no font draws one of its characters; the message names the character. */
public final class UndrawableCharacter extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int codePoint;

    UndrawableCharacter(int codePoint) {
        super("没有字体能显示 " + MissingGlyph.name(codePoint) + "，请在配置的 documents.fonts 里加一个有这个字的 TrueType 字体。 No font draws "
                + MissingGlyph.name(codePoint) + ": name a TrueType font that has it under documents.fonts.");
        this.codePoint = codePoint;
    }

    /** The character. */
    public int codePoint() {
        return codePoint;
    }
}
