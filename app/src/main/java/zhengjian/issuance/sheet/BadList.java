package zhengjian.issuance.sheet;

/** A file that is refused as a whole. The message is one sentence, Chinese then English, and safe to show. */
public final class BadList extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why the whole file is refused. */
    public enum Reason {
        UNREADABLE,
        EMPTY,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        BAD_ENCODING,
        NOT_TEXT,
        BAD_CSV,
        NOT_A_SPREADSHEET,
        TRUNCATED,
        ENCRYPTED,
        MACROS,
        EXTERNAL_LINK,
        EMBEDDED_OBJECT,
        DUPLICATE_PART,
        INFLATES_TOO_MUCH,
        DOCUMENT_TYPE,
        BAD_XML,
        SEVERAL_SHEETS,
        CHANGED_WHILE_READ
    }

    private final Reason reason;

    public BadList(Reason reason, String chinese, String english) {
        super(chinese + " / " + english);
        this.reason = reason;
    }

    public BadList(Reason reason, String chinese, String english, Throwable cause) {
        super(chinese + " / " + english, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
