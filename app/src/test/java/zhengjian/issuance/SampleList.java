package zhengjian.issuance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PilotCounties;
import zhengjian.catalogue.TitleCatalogue;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Publication;
import zhengjian.document.GlyphCoverage;
import zhengjian.issuance.check.ListRules;

/** A list in which nothing is wrong, to be spoiled one cell at a time. */
public final class SampleList {
    public static final String AUTHORITY = "证鉴演示人力资源和社会保障厅";
    public static final LocalDate PUBLISHED = LocalDate.of(2023, 7, 10);
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final List<String> COLUMNS = List.of(
            "姓名", "性别", "证件类型", "证件号码", "工作单位", "系列", "专业", "资格名称", "级别", "取得方式", "类别", "定向区划", "评审日期", "评委会", "证书种类",
            "证书编号", "照片", "单位区划");

    private static final Divisions DIVISIONS = Divisions.load();
    private static final TitleCatalogue CATALOGUE = TitleCatalogue.load();
    private static final GlyphCoverage GLYPHS = GlyphCoverage.bundled();

    private final List<Map<String, String>> rows = new ArrayList<>();

    private SampleList() {}

    public static SampleList of(int count) {
        return of(0, count);
    }

    /** Of persons {@code first} and those who follow. */
    public static SampleList of(int first, int count) {
        SampleList list = new SampleList();
        for (int i = first; i < first + count; i++) {
            list.rows.add(row(i));
        }
        return list;
    }

    /** Adds a sound row about the i-th person. */
    public SampleList add(int i) {
        rows.add(row(i));
        return this;
    }

    private static Map<String, String> row(int i) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        row.putAll(Map.of(
                "姓名", "张三明",
                "性别", "女",
                "证件号码", id(i),
                "工作单位", "集安市第一中学",
                "系列", "工程",
                "专业", "机械",
                "资格名称", "工程师",
                "级别", "中级"));
        row.putAll(Map.of("取得方式", "评审", "类别", "普通", "评审日期", "2023-06-30", "评委会", "吉林省工程系列评委会"));
        return row;
    }

    /** The i-th citizen number of 集安, of women born on one of 10,000 days. */
    public static String id(int i) {
        String seventeen = "220582"
                + LocalDate.of(1970, 1, 1).plusDays(i % 10_000).toString().replace("-", "")
                + String.format(java.util.Locale.ROOT, "%03d", i / 10_000 * 2 + 2);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int k = 0; k < 17; k++) {
            sum += (seventeen.charAt(k) - '0') * weights[k];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    /** Sets a cell of the last row. */
    public SampleList with(String column, String value) {
        rows.get(rows.size() - 1).put(column, value);
        return this;
    }

    /** Adds a copy of the last row, about the same person. */
    public SampleList again() {
        rows.add(new LinkedHashMap<>(rows.get(rows.size() - 1)));
        return this;
    }

    /** The cells, header first. */
    public List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        cells.add(COLUMNS);
        rows.forEach(row -> cells.add(List.copyOf(row.values())));
        return cells;
    }

    public String csv() {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : cells()) {
            csv.append(String.join(",", row.stream().map(SampleList::quoted).toList()))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    public Path write(Path folder) {
        return write(folder, StandardCharsets.UTF_8);
    }

    public Path write(Path folder, Charset charset) {
        return write(folder.resolve("list.csv"), csv().getBytes(charset));
    }

    public static Path write(Path file, byte[]... parts) {
        try {
            Files.write(file, new byte[0]);
            for (byte[] part : parts) {
                Files.write(file, part, java.nio.file.StandardOpenOption.APPEND);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Publication publication(String documentNumber) {
        return new Publication(documentNumber, "关于公布评审结果的通知", PUBLISHED, AUTHORITY);
    }

    public static ListRules rules() {
        return rules("吉人社函〔2023〕100号");
    }

    public static ListRules rules(String documentNumber) {
        return rules(publication(documentNumber), TODAY);
    }

    public static ListRules rules(Publication publication, LocalDate today) {
        return new ListRules(
                DIVISIONS, CATALOGUE, PilotCounties.load(), GLYPHS, new DivisionCode("220000"), publication, today);
    }

    @Override
    public String toString() {
        return Arrays.toString(rows.toArray());
    }
}
