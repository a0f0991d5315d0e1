package zhengjian.document.drawing;

/** What a part of the page means to somebody who cannot see it. */
public enum Role {
    /** Decoration. */
    ARTIFACT,
    /** The title of the document. */
    HEADING,
    /** A sentence. */
    PARAGRAPH,
    /** The name of a field. */
    LABEL,
    /** What the field before holds. */
    VALUE,
    /** Something to look at, with a description. */
    FIGURE
}
