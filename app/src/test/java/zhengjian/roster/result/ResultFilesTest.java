package zhengjian.roster.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;
import zhengjian.issuance.sheet.SheetRow;
import zhengjian.issuance.xlsx.XlsxSource;

/** Files that people open in spreadsheet programs. */
class ResultFilesTest {
    @TempDir
    Path directory;

    private static String csv(String... cells) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvResult csv = new CsvResult(bytes, ResultRow.COLUMNS)) {
            csv.row(List.of(cells));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private List<SheetRow> xlsx(String... cells) throws IOException {
        Path file = directory.resolve("result.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxResult xlsx = new XlsxResult(bytes, ResultRow.COLUMNS)) {
            xlsx.row(List.of(cells));
        }
        Files.write(file, bytes.toByteArray());
        List<SheetRow> rows = new ArrayList<>();
        try (XlsxSource source = XlsxSource.open(file)) {
            source.forEach(rows::add);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x\")",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "＝1",
                "＋1",
                "\r=1",
                "|calc",
                "　=1"
            })
    void nothingBeginsLikeAFormulaInCsv(String hostile) throws IOException {
        String cell = csv("A", hostile).split("\r\n", 2)[1];
        assertThat(cell).startsWith("\"A\",\"'");
    }

    @Test
    void csvIsQuotedAndBeginsWithAByteOrderMark() throws IOException {
        assertThat(csv("2208-UNJT", "a\"b,c\nd"))
                .isEqualTo(
                        "\uFEFF\"证书编号\",\"姓名\",\"结论\",\"说明\",\"证书类别\",\"有效范围\"\r\n\"2208-UNJT\",\"a\"\"b,c\nd\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<b>&\"", "王𬱖", "_x0041_", " a ", "A\u0001B", "a_b"})
    void everyCellOfXlsxIsTextAndReadAsItWas(String text) throws IOException {
        List<SheetRow> rows = xlsx("22", text);
        assertThat(rows.get(0).cells()).extracting(Cell::text).isEqualTo(ResultRow.COLUMNS);
        Cell cell = rows.get(1).cell(1);
        assertThat(cell.kind()).isEqualTo(CellKind.TEXT);
        assertThat(cell.text().replace("_x005F_", "_")).isEqualTo(text.replace("\u0001", ""));
    }

    @Test
    void everyPartOfXlsxIsXmlAndTheSameRowsAreTheSameBytes() throws Exception {
        xlsx("1", "2");
        byte[] first = Files.readAllBytes(directory.resolve("result.xlsx"));
        xlsx("1", "2");
        assertThat(Files.readAllBytes(directory.resolve("result.xlsx"))).isEqualTo(first);
        try (ZipFile zip = new ZipFile(directory.resolve("result.xlsx").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName())).hasSize(6).startsWith("[Content_Types].xml");
            for (var entry : zip.stream().toList()) {
                assertThat(DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(zip.getInputStream(entry))
                                .getDocumentElement())
                        .as(entry.getName())
                        .isNotNull();
            }
        }
    }
}
