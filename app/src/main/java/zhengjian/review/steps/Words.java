package zhengjian.review.steps;

/** What people write into a step. */
final class Words {
    private static final int LONGEST = 2000;

    private Words() {}

    /** A text that may be empty. @throws IllegalArgumentException when it is too long or has control characters */
    static String comment(String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new IllegalArgumentException(
                    "文字至多 " + LONGEST + " 个字符，不含控制字符 / at most " + LONGEST + " characters, no controls");
        }
        return text.strip();
    }

    /** A text that may not be empty. */
    static String reason(String text) {
        String reason = comment(text);
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("必须写明理由 / a reason is required");
        }
        return reason;
    }
}
