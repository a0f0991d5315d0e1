package zhengjian.document.font;

/** The four type faces of a certificate. */
public enum Face {
    /** Heading: a heavy serif, fixed characters only. */
    TITLE,
    /** Field labels and small print: a sans, fixed characters only. */
    LABEL,
    /** Certificate number and web address: a monospaced face with a marked zero; printable ASCII. */
    NUMBER,
    /** Everything that is filled in: a serif with some 33,200 characters in three files, and further fonts behind it. */
    TEXT
}
