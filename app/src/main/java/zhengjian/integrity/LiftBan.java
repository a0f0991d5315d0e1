package zhengjian.integrity;

/**
 * A ban is to end before its time.
 *
 * @param entry ledger index of the entry whose ban it is
 * @param reason 1 to 1,000 characters
 * @param document the deciding document, 1 to 200 characters
 */
public record LiftBan(long entry, String reason, String document) {
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_DOCUMENT = 200;

    public LiftBan {
        if (entry < 0) {
            throw new IllegalArgumentException("记录序号应为非负整数 / the number of an entry is not negative");
        }
        require(reason, LONGEST_REASON, "理由 / reason");
        require(document, LONGEST_DOCUMENT, "依据文件 / document");
    }

    private static void require(String text, int longest, String what) {
        if (text.isBlank() || text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + "：应为 1 至 " + longest + " 个字符 / expected 1 to " + longest
                    + " characters without controls, found " + text.length());
        }
    }
}
