package zhengjian.recognition.question;

/** A described credential lacks a part, or two of its parts contradict each other. */
public final class BadCredential extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    BadCredential(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field's name as in the API, for instance {@code scope}. */
    public String field() {
        return field;
    }
}
