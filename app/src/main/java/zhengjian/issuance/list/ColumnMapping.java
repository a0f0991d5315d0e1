package zhengjian.issuance.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.SheetLimits;
import zhengjian.issuance.sheet.SheetRow;

/** Which column of a file is which column of a list: by the format's names, by other spellings too, or as somebody said. */
public final class ColumnMapping {
    /** The names of the format alone. */
    public static final ColumnMapping NAMES = new ColumnMapping(false, List.of());

    /** The names of the format, and spellings of other systems where the name itself is not there. */
    public static final ColumnMapping SPELLINGS = new ColumnMapping(true, List.of());

    /** Their cells may all be empty, so that a file whose columns somebody named may lack them. */
    private static final Set<Column> MAY_LACK =
            EnumSet.of(Column.SEX, Column.ID_TYPE, Column.EMPLOYER, Column.DIVISION);

    private final boolean spellings;
    private final List<Optional<Column>> places;

    private ColumnMapping(boolean spellings, List<Optional<Column>> places) {
        this.spellings = spellings;
        this.places = places;
    }

    /**
     * As somebody said: the columns of the file in their order.
     *
     * @param places what stands there; empty for a column that is passed over
     * @throws IllegalArgumentException when a column is named twice, or none is named
     */
    public static ColumnMapping of(List<Optional<Column>> places) {
        List<Column> named = places.stream().flatMap(Optional::stream).toList();
        if (named.isEmpty() || places.size() > SheetLimits.COLUMNS) {
            throw new IllegalArgumentException("应指明 1 至 " + SheetLimits.COLUMNS + " 列 / expected 1 to "
                    + SheetLimits.COLUMNS + " columns, at least one of them named");
        }
        Set<Column> once = EnumSet.noneOf(Column.class);
        for (Column column : named) {
            if (!once.add(column)) {
                throw new IllegalArgumentException(
                        "“" + column.chinese() + "”指给了两列，只能指给一列 / two columns are said to be " + column.chinese());
            }
        }
        return new ColumnMapping(false, List.copyOf(places));
    }

    /**
     * Reads {@link #text()}.
     *
     * @throws IllegalArgumentException naming the word that is no column
     */
    public static ColumnMapping parse(String text) {
        return of(Arrays.stream(text.split(",", -1)).map(ColumnMapping::column).toList());
    }

    private static Optional<Column> column(String word) {
        String name = word.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Column.of(name)
                .orElseThrow(() -> new IllegalArgumentException("没有这样的列；应为 / there is no such column; one of: "
                        + Arrays.stream(Column.values()).map(Column::chinese).collect(Collectors.joining("、")))));
    }

    /** The columns of the file in their order, with commas between; a place of which nothing was said is empty. */
    public String text() {
        return text(places);
    }

    static String text(List<Optional<Column>> places) {
        return places.stream().map(one -> one.map(Column::chinese).orElse("")).collect(Collectors.joining(","));
    }

    /** Whether a list may do without a column. */
    boolean mayLack(Column column) {
        return !column.required() || !places.isEmpty() && MAY_LACK.contains(column);
    }

    /** Whether every column was named, or left out on purpose. */
    boolean isSaid() {
        return !places.isEmpty();
    }

    /** What each cell of a header row names. */
    List<Optional<Column>> of(SheetRow header) {
        List<Optional<Column>> found = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            found.add(isSaid() ? said(i) : Column.of(header.cell(i).text()));
        }
        if (spellings) {
            addSpellings(header, found);
        }
        return found;
    }

    private Optional<Column> said(int place) {
        return place < places.size() ? places.get(place) : Optional.empty();
    }

    /** A column's own name goes before any spelling of it, and of two spellings none is chosen. */
    private static void addSpellings(SheetRow header, List<Optional<Column>> found) {
        Set<Column> named = found.stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Column.class)));
        List<Optional<Column>> spelled = header.cells().stream()
                .map(Cell::text)
                .map(text -> Spelling.of(text).filter(column -> !named.contains(column)))
                .toList();
        for (int i = 0; i < spelled.size(); i++) {
            Optional<Column> one = spelled.get(i);
            boolean alone =
                    one.isPresent() && spelled.stream().filter(one::equals).count() == 1;
            if (found.get(i).isEmpty() && alone) {
                found.set(i, one);
            }
        }
    }
}
