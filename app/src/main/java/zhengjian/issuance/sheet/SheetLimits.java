package zhengjian.issuance.sheet;

/** The bounds of an uploaded list. Whatever is larger is refused before it is in memory. */
public final class SheetLimits {
    /** Rows, the header not counted. */
    public static final int ROWS = 200_000;

    /** Columns with content. */
    public static final int COLUMNS = 64;

    /** UTF-16 units in one cell, the bound of spreadsheet programs themselves. */
    public static final int CELL = 32_767;

    /** Bytes of a spreadsheet file. */
    public static final long SPREADSHEET_BYTES = 20L << 20;

    /** Bytes of a CSV file, which is not compressed. */
    public static final long TEXT_BYTES = 128L << 20;

    /** How many times its size a spreadsheet file may become when it is unpacked. */
    public static final int INFLATION = 50;

    private SheetLimits() {}

    /**
     * Refuses a row beyond the bound. Empty rows count: a sheet with a million formatted empty rows is refused too.
     *
     * @param number as shown, the header being row 1
     */
    public static void requireRow(long number) {
        if (number > ROWS + 1L) {
            throw new BadList(
                    BadList.Reason.TOO_MANY_ROWS,
                    "表格延伸到第 " + number + " 行，至多 " + ROWS + " 行数据（空行也计入）；请删除多余的行后另存",
                    "the sheet reaches row " + number + ", at most " + ROWS
                            + " rows of data (empty ones count); delete the surplus rows and save again");
        }
    }

    /**
     * Refuses a column beyond the bound.
     *
     * @param index from 0
     */
    public static void requireColumn(int index) {
        if (index >= COLUMNS) {
            throw new BadList(
                    BadList.Reason.TOO_MANY_COLUMNS,
                    "表格列数超过 " + COLUMNS,
                    "the sheet has more than " + COLUMNS + " columns");
        }
    }

    /** Refuses a cell that is longer than a spreadsheet program allows. */
    public static void requireCell(int length, long row) {
        if (length > CELL) {
            throw new BadList(
                    BadList.Reason.CELL_TOO_LONG,
                    "第 " + row + " 行有单元格超过 " + CELL + " 字",
                    "row " + row + " has a cell of more than " + CELL + " characters");
        }
    }
}
