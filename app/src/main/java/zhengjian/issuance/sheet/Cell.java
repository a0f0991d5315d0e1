package zhengjian.issuance.sheet;

/** One cell. The text is as stored: a number's digits, a text's characters, an error's name. */
public record Cell(CellKind kind, String text) {
    /** A cell without content. */
    public static final Cell EMPTY = new Cell(CellKind.EMPTY, "");

    /** A text cell; an empty or blank text is an empty cell. */
    public static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(CellKind.TEXT, text);
    }

    public boolean isEmpty() {
        return kind == CellKind.EMPTY;
    }
}
