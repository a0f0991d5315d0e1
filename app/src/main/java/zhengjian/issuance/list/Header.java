package zhengjian.issuance.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.SheetRow;

/** Where each column stands, and what is wrong with the header row. */
public final class Header {
    private final Map<Column, Integer> places;
    private final List<Column> missing;
    private final List<String> unknown;
    private final List<Column> repeated;
    private final String text;

    private Header(
            Map<Column, Integer> places,
            List<Column> missing,
            List<String> unknown,
            List<Column> repeated,
            String text) {
        this.places = places;
        this.missing = List.copyOf(missing);
        this.unknown = List.copyOf(unknown);
        this.repeated = List.copyOf(repeated);
        this.text = text;
    }

    /** Reads the first row of a list whose columns have the names of the format. */
    public static Header of(SheetRow row) {
        return of(row, ColumnMapping.NAMES);
    }

    /** Reads the first row of a list. */
    public static Header of(SheetRow row, ColumnMapping mapping) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> unknown = new ArrayList<>();
        List<Column> repeated = new ArrayList<>();
        List<Optional<Column>> named = mapping.of(row);
        for (int i = 0; i < named.size(); i++) {
            Cell cell = row.cell(i);
            int place = i;
            named.get(i)
                    .ifPresentOrElse(
                            column -> {
                                if (places.putIfAbsent(column, place) != null) {
                                    repeated.add(column);
                                }
                            },
                            () -> {
                                if (!mapping.isSaid() && !cell.isEmpty() && !Column.isPassedOver(cell.text())) {
                                    unknown.add(cell.text());
                                }
                            });
        }
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> !mapping.mayLack(column) && !places.containsKey(column))
                .toList();
        return new Header(places, missing, unknown, repeated, ColumnMapping.text(named));
    }

    /** The cell of a column; empty if the list has no such column. */
    public Cell cell(SheetRow row, Column column) {
        Integer place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }

    /** Whether no column at all is recognised: what stands there is no header, or was read in a wrong encoding. */
    public boolean isStrange() {
        return places.isEmpty();
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

    /** What each column of the file was taken for, as {@link ColumnMapping#parse} reads it. */
    public String text() {
        return text;
    }
}
