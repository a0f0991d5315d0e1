package zhengjian.roster.list;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhengjian.issuance.check.ListDate;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.SheetRow;
import zhengjian.roster.list.RosterRow.Fault;

/** A list as a file, CSV or XLSX, read by the bounded readers of published lists. Its first row is the header. */
public final class RosterFile {
    /** Rows of a list, the header not counted. */
    public static final int MOST_ROWS = 20_000;

    private static final int PREVIEWED = 5;
    private static final int LONGEST_DIGITS = 15;

    private RosterFile() {}

    /**
     * What a file looks like before it is checked.
     *
     * @param description what it was recognised as
     * @param rows the first ones, at most five
     * @param total rows of the file
     * @param guessed columns that the header names; empty when it does not
     */
    public record Preview(
            String description, SheetRow header, List<SheetRow> rows, int total, Optional<Columns> guessed) {}

    /** @throws BadList when the file as a whole is refused, or has no row below the header */
    public static Preview preview(Path file) {
        try (ListFile list = ListFile.open(file)) {
            Collecting first = new Collecting(PREVIEWED);
            list.rows().forEach(first);
            SheetRow header = first.requireHeader();
            return new Preview(list.rows().description(), header, first.rows, first.total, Columns.named(header));
        }
    }

    /**
     * The rows of a file.
     *
     * @param columns where what stands
     * @param whole what all rows are to be used for that do not say so themselves
     * @throws BadList when the file as a whole is refused, has no row below the header, or the columns are not known
     */
    public static Content read(Path file, Choice columns, UseCells whole) {
        try (ListFile list = ListFile.open(file)) {
            Collecting all = new Collecting(MOST_ROWS);
            list.rows().forEach(all);
            Columns chosen = columns.of(all.requireHeader());
            List<RosterRow> rows = all.rows.stream()
                    .map(row -> row(row, chosen, list.from1904(), whole))
                    .toList();
            return new Content(list.sha256(), rows, whole);
        }
    }

    /**
     * What a file holds.
     *
     * @param sha256 of the file, 64 lower-case hexadecimal digits
     * @param whole what was asked of the whole list
     */
    public record Content(String sha256, List<RosterRow> rows, UseCells whole) {
        /** Whether any row is asked about its use. */
        public boolean asksForUse() {
            return rows.stream().anyMatch(row -> !row.use().isNothing());
        }
    }

    /** Which columns are meant, once the header is known. */
    @FunctionalInterface
    public interface Choice {
        /** @throws IllegalArgumentException when there is no such column */
        Columns of(SheetRow header);

        /** Those that the header names. */
        static Columns named(SheetRow header) {
            return Columns.named(header)
                    .orElseThrow(() -> new IllegalArgumentException("表头中找不到“证书编号”和“姓名”两列，或有列重复出现；第一行应为表头。"
                            + " The first row has to be the header and name 证书编号 and 姓名, nothing twice."));
        }
    }

    private static RosterRow row(SheetRow row, Columns columns, boolean from1904, UseCells whole) {
        Cell number = row.cell(columns.number());
        Cell name = row.cell(columns.name());
        Cell in = cell(row, columns.in());
        Cell on = cell(row, columns.on());
        Cell purpose = cell(row, columns.purpose());
        String day = ListDate.parse(on, from1904).map(LocalDate::toString).orElse(on.text());
        UseCells use = new UseCells(in.text(), day, purpose.text()).or(whole);
        Fault fault = Stream.of(in, on, purpose).anyMatch(RosterFile::isNoText) ? Fault.FORMULA : fault(number, name);
        return RosterRow.of(row.number(), number.text(), name.text(), use, fault);
    }

    private static Cell cell(SheetRow row, int column) {
        return column == Columns.NONE ? Cell.EMPTY : row.cell(column);
    }

    private static Fault fault(Cell number, Cell name) {
        if (isNoText(number) || isNoText(name)) {
            return Fault.FORMULA;
        }
        boolean lossy = number.kind() == CellKind.NUMBER
                && number.text().chars().filter(Character::isDigit).count() > LONGEST_DIGITS;
        return lossy ? Fault.STORED_AS_NUMBER : Fault.NONE;
    }

    private static boolean isNoText(Cell cell) {
        return switch (cell.kind()) {
            case FORMULA, ERROR, BOOLEAN -> true;
            case EMPTY, TEXT, NUMBER -> false;
        };
    }

    /** Keeps the header and the first rows, counts the others. */
    private static final class Collecting implements RowSink {
        private final int kept;
        private final List<SheetRow> rows = new ArrayList<>();
        private @Nullable SheetRow header;
        private int total;

        Collecting(int kept) {
            this.kept = kept;
        }

        @Override
        public void row(SheetRow row) {
            if (header == null) {
                header = row;
                return;
            }
            total++;
            if (total > MOST_ROWS) {
                throw new BadList(
                        BadList.Reason.TOO_MANY_ROWS,
                        "名单超过 " + MOST_ROWS + " 行，请分开上传",
                        "the list has more than " + MOST_ROWS + " rows; upload it in parts");
            }
            if (rows.size() < kept) {
                rows.add(row);
            }
        }

        SheetRow requireHeader() {
            if (header == null || rows.isEmpty()) {
                throw new BadList(BadList.Reason.EMPTY, "表头下面没有数据", "there is no row below the header");
            }
            return header;
        }
    }
}
