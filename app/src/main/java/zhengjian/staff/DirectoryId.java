package zhengjian.staff;

/**
 * By what the authority's directory knows a person, whatever the person is called: what its identity provider says in every
 * token.
 *
 * @param text 1 to 200 printable ASCII characters
 */
public record DirectoryId(String text) {
    private static final int LONGEST = 200;

    public DirectoryId {
        if (text.isEmpty()
                || text.length() > LONGEST
                || !text.chars().allMatch(symbol -> symbol > 32 && symbol < 127)) {
            throw new IllegalArgumentException("目录标识应为 1 至 " + LONGEST + " 个可见的 ASCII 字符。"
                    + " A directory identifier has 1 to " + LONGEST + " visible ASCII characters.");
        }
    }

    /** Whose it is does not reach a log. */
    @Override
    public String toString() {
        return "directory identifier";
    }
}
