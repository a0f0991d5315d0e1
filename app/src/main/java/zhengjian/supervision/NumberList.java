package zhengjian.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;
import zhengjian.issuance.sheet.SheetRow;

/**
 * Certificate numbers as somebody put them together: CSV, of which the first column counts, with or without the header
 * 证书编号; empty lines are passed over.
 *
 * @param rows of the numbers, as a spreadsheet program counts them
 * @param findings what is no number, or one that came before
 * @param column where they stand: its header, or its letter
 */
public record NumberList(List<CertificateNumber> numbers, List<Integer> rows, List<Finding> findings, String column) {
    private static final String HEADER = "证书编号";
    private static final int SHOWN = 40;
    private static final int LETTERS = 26;

    /**
     * Something wrong in a row.
     *
     * @param column its header, or its letter
     * @param found as it stands there, cut off after 40 characters
     */
    public record Finding(int row, String column, String found, String reason) {}

    /** Reads CSV: the first column counts. */
    public static NumberList parse(String csv) {
        List<Line> lines = new ArrayList<>();
        int row = 0;
        for (String line : csv.split("\r\n|\r|\n", -1)) {
            row++;
            lines.add(new Line(row, cell(line)));
        }
        return read(lines, "A");
    }

    /** Reads rows of a file: the column with the header 证书编号 counts, or the first one when there is no header. */
    public static NumberList of(List<SheetRow> rows) {
        int column = rows.isEmpty() ? 0 : Math.max(0, header(rows.get(0)));
        return read(
                rows.stream()
                        .map(row ->
                                new Line(row.number(), row.cell(column).text().strip()))
                        .toList(),
                String.valueOf((char) ('A' + column % LETTERS)));
    }

    /** Whether there is nothing in any of the rows but a header. */
    public static boolean isEmpty(List<SheetRow> rows) {
        NumberList list = of(rows);
        return list.numbers.isEmpty() && list.findings.isEmpty();
    }

    private static int header(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (row.cell(i).text().strip().equals(HEADER)) {
                return i;
            }
        }
        return -1;
    }

    private record Line(int row, String cell) {}

    private static NumberList read(List<Line> lines, String letter) {
        List<CertificateNumber> numbers = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<CertificateNumber, Integer> before = new HashMap<>();
        boolean headed = !lines.isEmpty() && lines.get(0).cell().equals(HEADER);
        String column = headed ? HEADER : letter;
        for (Line line : headed ? lines.subList(1, lines.size()) : lines) {
            if (line.cell().isEmpty()) {
                continue;
            }
            try {
                CertificateNumber number = CertificateNumber.parse(line.cell());
                Integer earlier = before.putIfAbsent(number, line.row());
                if (earlier == null) {
                    numbers.add(number);
                    rows.add(line.row());
                } else {
                    String reason = "与第 " + earlier + " 行重复 / the same as row " + earlier;
                    findings.add(new Finding(line.row(), column, number.text(), reason));
                }
            } catch (BadNumber e) {
                findings.add(new Finding(line.row(), column, shortened(line.cell()), "不是证书编号 / no certificate number"));
            }
        }
        return new NumberList(List.copyOf(numbers), List.copyOf(rows), List.copyOf(findings), column);
    }

    private static String shortened(String cell) {
        return cell.substring(0, Math.min(SHOWN, cell.length())).replaceAll("\\p{C}", "?");
    }

    private static String cell(String line) {
        int comma = line.indexOf(',');
        String cell = (comma < 0 ? line : line.substring(0, comma))
                .replace("\uFEFF", "")
                .strip();
        return cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                ? cell.substring(1, cell.length() - 1).strip()
                : cell;
    }
}
