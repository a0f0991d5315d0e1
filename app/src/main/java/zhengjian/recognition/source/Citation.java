package zhengjian.recognition.source;

/**
 * Where a rule stands.
 *
 * @param item section and item, for instance {@code 一(九)}
 */
public record Citation(SourceDocument document, String item) {
    /** For instance {@code J23·一(九)}. */
    public String shortForm() {
        return document.id() + "·" + item;
    }

    /** Short form, number, title. */
    public String text() {
        return shortForm() + "：" + document.text();
    }
}
