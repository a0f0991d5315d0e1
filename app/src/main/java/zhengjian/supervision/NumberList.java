package zhengjian.supervision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhengjian.certificate.BadNumber;
import zhengjian.certificate.CertificateNumber;

/**
 * Certificate numbers as somebody put them together: CSV, of which the first column counts, with or without the header
 * 证书编号; empty lines are passed over.
 *
 * @param rows of the numbers, as a spreadsheet program counts them
 * @param findings what is no number, or one that came before
 */
public record NumberList(List<CertificateNumber> numbers, List<Integer> rows, List<Finding> findings) {
    private static final String HEADER = "证书编号";
    private static final int SHOWN = 40;

    /** Something wrong in a row. @param found as it stands there, cut off after 40 characters */
    public record Finding(int row, String found, String reason) {}

    /** Reads the list. */
    public static NumberList parse(String csv) {
        List<CertificateNumber> numbers = new ArrayList<>();
        List<Integer> rows = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        Map<CertificateNumber, Integer> before = new HashMap<>();
        int row = 0;
        for (String line : csv.split("\r\n|\r|\n", -1)) {
            row++;
            String cell = cell(line);
            if (cell.isEmpty() || row == 1 && cell.equals(HEADER)) {
                continue;
            }
            try {
                CertificateNumber number = CertificateNumber.parse(cell);
                Integer earlier = before.putIfAbsent(number, row);
                if (earlier == null) {
                    numbers.add(number);
                    rows.add(row);
                } else {
                    findings.add(
                            new Finding(row, number.text(), "与第 " + earlier + " 行重复 / the same as row " + earlier));
                }
            } catch (BadNumber e) {
                findings.add(new Finding(
                        row,
                        cell.substring(0, Math.min(SHOWN, cell.length())).replaceAll("\\p{C}", "?"),
                        "不是证书编号 / no certificate number"));
            }
        }
        return new NumberList(List.copyOf(numbers), List.copyOf(rows), List.copyOf(findings));
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
