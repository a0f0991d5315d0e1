package zhengjian.issuance.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhengjian.issuance.sheet.SheetRow;

/**
 * The beginning of a list, so that somebody can say which column is which.
 *
 * @param headers of the file's columns, in their order
 * @param suggested what each one seems to be
 * @param first the first rows, each with as many cells as there are headers
 * @param rows of the whole list, the header not counted
 */
public record ListPreview(List<String> headers, List<Optional<Column>> suggested, List<List<String>> first, int rows) {
    /** Rows shown. */
    public static final int FIRST = 5;

    public ListPreview {
        headers = List.copyOf(headers);
        suggested = List.copyOf(suggested);
        first = List.copyOf(first);
    }

    /**
     * Reads a list to its end, so that a file that is refused is refused here.
     *
     * @throws zhengjian.issuance.sheet.BadList if the file as a whole is refused, or is empty
     */
    public static ListPreview of(ListFile list) {
        List<SheetRow> kept = new ArrayList<>();
        int[] rows = {-1};
        list.rows().forEach(row -> {
            if (rows[0]++ < FIRST) {
                kept.add(row);
            }
        });
        if (kept.isEmpty()) {
            throw new zhengjian.issuance.sheet.BadList(
                    zhengjian.issuance.sheet.BadList.Reason.EMPTY, "表格是空的", "the sheet is empty");
        }
        SheetRow header = kept.get(0);
        int columns = header.cells().size();
        return new ListPreview(
                cells(header, columns),
                ColumnMapping.SPELLINGS.of(header),
                kept.stream().skip(1).map(row -> cells(row, columns)).toList(),
                rows[0]);
    }

    private static List<String> cells(SheetRow row, int columns) {
        return IntStream.range(0, columns).mapToObj(i -> row.cell(i).text()).toList();
    }

    /** Required columns that no header seems to be. */
    public List<Column> missing() {
        return List.of(Column.values()).stream()
                .filter(column -> column.required() && !suggested.contains(Optional.of(column)))
                .toList();
    }
}
