package zhengjian.review.list;

/**
 * One row at which somebody has to look.
 *
 * @param row as the spreadsheet program shows it
 * @param other what it is compared with: “第 7 行 / row 7”, or a certificate's number
 */
public record Warning(WarningKind kind, int row, String other) {
    /** One line for people, Chinese then English; it names nobody. */
    public String sentence() {
        String with = other.isEmpty() ? "" : "（" + other + "）";
        return "第 " + row + " 行：" + kind.chinese() + with + " / row " + row + ": " + kind.english();
    }
}
