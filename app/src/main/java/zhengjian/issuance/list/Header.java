package zhengjian.issuance.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.SheetRow;

/** Where each column stands, and what is wrong with the header row. */
public final class Header {
    private final Map<Column, Integer> places;
    private final List<Column> missing;
    private final List<String> unknown;
    private final List<Column> repeated;

    private Header(Map<Column, Integer> places, List<Column> missing, List<String> unknown, List<Column> repeated) {
        this.places = places;
        this.missing = List.copyOf(missing);
        this.unknown = List.copyOf(unknown);
        this.repeated = List.copyOf(repeated);
    }

    /** Reads the first row of a list. */
    public static Header of(SheetRow row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        List<Column> repeated = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            int place = i;
            Column.of(cell.text())
                    .ifPresentOrElse(
                            column -> {
                                if (places.putIfAbsent(column, place) != null) {
                                    repeated.add(column);
                                }
                            },
                            () -> {
                                if (!cell.isEmpty() && !Column.isPassedOver(cell.text())) {
                                    unknown.add(cell.text());
                                }
                            });
        }
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> column.required() && !places.containsKey(column))
                .toList();
        return new Header(places, missing, unknown, repeated);
    }

    /** The cell of a column; empty if the list has no such column. */
    public Cell cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** Required columns that are not there. */
    public List<Column> missing() {
        return missing;
    }

    /** Header cells that name no column. */
    public List<String> unknown() {
        return unknown;
    }

    /** Columns that stand there more than once. */
    public List<Column> repeated() {
        return repeated;
    }
}
