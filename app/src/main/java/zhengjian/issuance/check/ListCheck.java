package zhengjian.issuance.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import zhengjian.issuance.list.Column;
import zhengjian.issuance.list.Header;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.SheetRow;

/** Checks a whole list: its header, each row, and that no row repeats another one. One list, one instance. */
public final class ListCheck implements RowSink {
    private final RowCheck check;
    private final Findings findings = new Findings();
    private final List<AcceptedRow> accepted = new ArrayList<>();
    private final Map<RowKey, Integer> seen = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final IntConsumer progress;
    private @Nullable Header header;
    private int rows;

    private ListCheck(ListRules rules, boolean from1904, IntConsumer progress) {
        this.check = new RowCheck(rules, from1904);
        this.progress = progress;
    }

    /**
     * Reads and checks a list to its end.
     *
     * @param progress hears the number of rows read so far, after each
     * @throws zhengjian.issuance.sheet.BadList if the file cannot be read to its end
     */
    public static ListCheck of(ListFile list, ListRules rules, IntConsumer progress) {
        ListCheck check = new ListCheck(rules, list.from1904(), progress);
        list.rows().forEach(check);
        if (check.rows == 0 && check.findings.isEmpty()) {
            check.findings.add(new Finding(0, "", "名单应有表头和至少一行 / a header row and at least one row", ""));
        }
        return check;
    }

    @Override
    public void row(SheetRow row) {
        if (header == null) {
            header = Header.of(row);
            checkHeader(row, header);
            return;
        }
        if (!header.missing().isEmpty()) {
            return;
        }
        rows++;
        RowCells cells = new RowCells(header, row, findings);
        check.check(cells).filter(one -> isNew(cells, one)).ifPresent(accepted::add);
        progress.accept(rows);
    }

    @Override
    public void merged(String range) {
        findings.add(new Finding(0, "", "名单不应有合并的单元格 / no merged cells", Shown.text(range)));
    }

    private void checkHeader(SheetRow row, Header found) {
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

    private boolean isNew(RowCells cells, AcceptedRow row) {
        Integer earlier = seen.putIfAbsent(RowKey.of(row), row.row());
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

    /** Rows read, the header not counted. */
    public int rows() {
        return rows;
    }
}
