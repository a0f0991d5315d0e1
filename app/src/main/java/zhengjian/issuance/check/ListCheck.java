package zhengjian.issuance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.ColumnMapping;
import zhengjian.issuance.list.Header;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.SheetRow;
import zhengjian.pipeline.Pipeline;

/**
 * Checks a whole list: its header, each row, and that no row repeats another one. One list, one instance. Rows are checked
 * in blocks on all cores; what is found stands in the order of the list all the same.
 */
public final class ListCheck implements RowSink {
    private static final int BLOCK_ROWS = 256;
    /** A block of long cells has fewer rows, so that memory is bounded by the list's bounds. */
    private static final int BLOCK_CHARACTERS = 1 << 20;

    private static final int BLOCKS_AHEAD = 8;

    private final Supplier<RowCheck> newRowCheck;
    private final Queue<RowCheck> rowChecks = new ConcurrentLinkedQueue<>();
    private final Pipeline<List<Checked>> checking = new Pipeline<>("checking", BLOCKS_AHEAD, this::take);
    private final Findings findings = new Findings();
    private final List<AcceptedRow> accepted = new ArrayList<>();
    private final Map<RowKey, Integer> seen = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final ColumnMapping mapping;
    private final IntConsumer progress;
    private @Nullable Header header;
    private List<RowCells> block = new ArrayList<>(BLOCK_ROWS);
    private int characters;
    private int rows;

    private ListCheck(ListRules rules, boolean from1904, ColumnMapping mapping, IntConsumer progress) {
        this.newRowCheck = () -> new RowCheck(rules, from1904);
        this.mapping = mapping;
        this.progress = progress;
    }

    /** Reads and checks a list whose columns have the names of the format. */
    public static ListCheck of(ListFile list, ListRules rules, IntConsumer progress) {
        return of(list, rules, ColumnMapping.NAMES, progress);
    }

    /**
     * Reads and checks a list to its end.
     *
     * @param mapping which column of the file is which
     * @param progress hears the number of rows checked so far, after each, on the calling thread
     * @throws zhengjian.issuance.sheet.BadList if the file cannot be read to its end
     */
    public static ListCheck of(ListFile list, ListRules rules, ColumnMapping mapping, IntConsumer progress) {
        ListCheck check = new ListCheck(rules, list.from1904(), mapping, progress);
        try (check.checking) {
            list.rows().forEach(check);
            check.takeAll();
        }
        check.forget();
        if (check.rows == 0 && check.findings.isEmpty()) {
            check.findings.add(new Finding(0, "", "名单应有表头和至少一行 / a header row and at least one row", ""));
        }
        return check;
    }

    @Override
    public void row(SheetRow row) {
        if (header == null) {
            header = Header.of(row, mapping);
            checkHeader(row, header);
            return;
        }
        if (!header.missing().isEmpty()) {
            return;
        }
        block.add(new RowCells(header, row));
        for (Cell cell : row.cells()) {
            characters += cell.text().length();
        }
        if (block.size() >= BLOCK_ROWS || characters >= BLOCK_CHARACTERS) {
            beginBlock();
        }
    }

    /** A row that was looked at by itself. Accepted and key are there when nothing was found. */
    private record Checked(
            RowCells cells,
            @Nullable AcceptedRow accepted,
            @Nullable RowKey key) {}

    private void beginBlock() {
        List<RowCells> full = block;
        checking.add(() -> check(full));
        block = new ArrayList<>(BLOCK_ROWS);
        characters = 0;
    }

    private List<Checked> check(List<RowCells> full) {
        RowCheck idle = rowChecks.poll();
        RowCheck check = idle == null ? newRowCheck.get() : idle;
        List<Checked> checked = new ArrayList<>(full.size());
        for (RowCells cells : full) {
            AcceptedRow row = check.check(cells).orElse(null);
            checked.add(new Checked(cells, row, row == null ? null : RowKey.of(row)));
        }
        rowChecks.add(check);
        return checked;
    }

    private void take(List<Checked> checked) {
        for (Checked one : checked) {
            rows++;
            AcceptedRow row = one.accepted();
            RowKey key = one.key();
            if (row != null && key != null && isNew(one.cells(), row, key)) {
                accepted.add(row);
            }
            one.cells().findings().forEach(findings::add);
            progress.accept(rows);
        }
    }

    private void takeAll() {
        if (!block.isEmpty()) {
            beginBlock();
        }
        checking.finish();
    }

    /** What only the checking needs is not kept while the certificates are entered. */
    private void forget() {
        rowChecks.clear();
        seen.clear();
        numbers.clear();
    }

    @Override
    public void merged(String range) {
        takeAll();
        findings.add(new Finding(0, "", "名单不应有合并的单元格 / no merged cells", Shown.text(range)));
    }

    private void checkHeader(SheetRow row, Header found) {
        if (found.isStrange()) {
            findings.add(new Finding(
                    row.number(),
                    "",
                    "一列也认不出：第一行应为列名，CSV 应为 UTF-8 或 GB 18030 编码 / no column is recognised: names of columns in the"
                            + " first row, CSV in UTF-8 or GB 18030",
                    ""));
        }
        for (Column column : found.missing()) {
            findings.add(new Finding(row.number(), column.chinese(), "缺少这一列 / this column is missing", ""));
        }
        for (Column column : found.repeated()) {
            findings.add(new Finding(row.number(), column.chinese(), "这一列重复 / this column stands there twice", ""));
        }
        for (String unknown : found.unknown()) {
            findings.add(new Finding(row.number(), Shown.text(unknown), "没有这样的列 / there is no such column", ""));
        }
    }

    private boolean isNew(RowCells cells, AcceptedRow row, RowKey key) {
        Integer earlier = seen.putIfAbsent(key, row.row());
        if (earlier != null) {
            cells.refuseRow("与第 " + earlier + " 行重复（同一人、同一资格） / repeats row " + earlier, "");
        }
        Optional<String> number = row.earlierNumber().map(one -> one.canonical());
        Integer sameNumber = number.isEmpty() ? null : numbers.putIfAbsent(number.get(), row.row());
        if (sameNumber != null) {
            cells.refuse(Column.NUMBER, "与第 " + sameNumber + " 行的证书编号相同 / the number of row " + sameNumber);
        }
        return cells.isSound();
    }

    /** Notes something about an accepted row that only the register knows. */
    public void refuse(AcceptedRow row, String column, String expected, String found) {
        findings.add(new Finding(row.row(), column, expected, Shown.text(found)));
    }

    /** What is wrong. */
    public Findings findings() {
        return findings;
    }

    /** The sound rows, in the order of the list. */
    public List<AcceptedRow> accepted() {
        return List.copyOf(accepted);
    }

    /** What each column of the file was taken for; empty for a list without a header. */
    public String columns() {
        return header == null ? "" : header.text();
    }

    /** Rows read, the header not counted. */
    public int rows() {
        return rows;
    }
}
