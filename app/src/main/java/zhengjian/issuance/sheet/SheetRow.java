package zhengjian.issuance.sheet;

import java.util.List;

/**
 * One row with at least one cell that is not empty.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from the first column on; the list may be shorter than the header
 */
public record SheetRow(int number, List<Cell> cells) {
    /** The cell of a column, from 0; empty beyond the end. */
    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
}
