package zhengjian.issuance.check;

/**
 * One faulty cell.
 *
 * @param row as the spreadsheet program shows it, from 1; 0 for the list as a whole
 * @param column the column's Chinese name; empty for the row as a whole
 * @param expected what should stand there, Chinese then English
 * @param found what stands there, shortened, controls spelled out, ID numbers masked; empty if nothing does
 */
public record Finding(int row, String column, String expected, String found) {
    /** One line for people. */
    public String sentence() {
        String place = row == 0 ? "名单 / list" : "第 " + row + " 行 / row " + row;
        String cell = column.isEmpty() ? "" : "，" + column;
        String what = found.isEmpty() ? "" : "；现为 / found “" + found + "”";
        return place + cell + "：" + expected + what;
    }
}
