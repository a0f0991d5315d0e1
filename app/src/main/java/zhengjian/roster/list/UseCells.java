package zhengjian.roster.list;

/**
 * Where, on what day and for what somebody means to use a certificate, as it stands in a list; each may be empty.
 *
 * @param in place: a division's code or name
 * @param on day, {@code YYYY-MM-DD} where it could be read as one
 * @param purpose its code or its Chinese name
 */
public record UseCells(String in, String on, String purpose) {
    /** Nothing is asked about the use. */
    public static final UseCells NOTHING = new UseCells("", "", "");

    /** These, and where one is empty, the other's. */
    public UseCells or(UseCells other) {
        return new UseCells(
                in.isBlank() ? other.in : in,
                on.isBlank() ? other.on : on,
                purpose.isBlank() ? other.purpose : purpose);
    }

    /** Whether nothing is asked. */
    public boolean isNothing() {
        return in.isBlank() && on.isBlank() && purpose.isBlank();
    }
}
