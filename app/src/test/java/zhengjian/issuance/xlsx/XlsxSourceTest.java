package zhengjian.issuance.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.sheet.RowSink;
import zhengjian.issuance.sheet.SheetRow;

class XlsxSourceTest {
    @TempDir
    Path folder;

    @Test
    void readsWhatAnIndependentWriterWrote() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "姓名");
            sheet.value(0, 2, "评审日期");
            sheet.value(2, 0, "张𠮷 & <三>");
            sheet.value(2, 2, LocalDate.of(2023, 6, 30));
        }

        assertThat(rows(SampleList.write(folder.resolve("list.xlsx"), bytes.toByteArray())))
                .containsExactly("1: TEXT 姓名|EMPTY |TEXT 评审日期", "3: TEXT 张𠮷 & <三>|EMPTY |NUMBER 45107.0");
    }

    @Test
    void readsSharedFormattedAndEscapedTextsWithoutPhoneticGuides() {
        SpreadsheetMaker maker = SpreadsheetMaker.sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>a_x000D_b_x0041_</t></si><si><r><t>张</t></r><r><t>三</t></r><rPh><t>zhang</t></rPh></si></sst>");

        assertThat(rows(maker)).containsExactly("1: TEXT 张三|TEXT a\rbA");
    }

    @Test
    void tellsFormulasErrorsTruthValuesAndNumbersApart() {
        assertThat(rows(SpreadsheetMaker.sheet("<row><c><f>A2</f><v>7</v></c><c t=\"e\"><v>#N/A</v></c>"
                        + "<c t=\"b\"><v>1</v></c><c><v>1.1E17</v></c><c t=\"str\"><v>x</v></c><c s=\"3\"/></row>")))
                .containsExactly("1: FORMULA 7|ERROR #N/A|BOOLEAN 1|NUMBER 1.1E17|TEXT x");
    }

    @Test
    void emptyCellsWithoutReferenceKeepTheirPlace() {
        assertThat(rows(SpreadsheetMaker.sheet(
                        "<row><c><v>1</v></c><c/><c t=\"inlineStr\"><is><t></t></is></c>" + "<c><v>4</v></c></row>")))
                .containsExactly("1: NUMBER 1|EMPTY |EMPTY |NUMBER 4");
    }

    @Test
    void mergedCellsAreReported() {
        List<String> merged = new ArrayList<>();
        Path file = SpreadsheetMaker.sheet("<row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell"
                        + " ref=\"A1:B2\"/></mergeCells><sheetData>")
                .write(folder.resolve("list.xlsx"));
        try (XlsxSource source = XlsxSource.open(file)) {
            source.forEach(new RowSink() {
                @Override
                public void row(SheetRow row) {
                    assertThat(row.number()).isEqualTo(1);
                }

                @Override
                public void merged(String range) {
                    merged.add(range);
                }
            });
        }
        assertThat(merged).containsExactly("A1:B2");
    }

    @Test
    void emptyFurtherSheetsDoNotMatter() {
        SpreadsheetMaker maker = SpreadsheetMaker.sheet("<row><c><v>1</v></c></row>")
                .part("xl/worksheets/sheet2.xml", SpreadsheetMaker.worksheet("<row r=\"1\"/>"))
                .part(
                        "xl/workbook.xml",
                        SpreadsheetMaker.workbook("<sheet name=\"a\" r:id=\"r1\"/><sheet name=\"b\" r:id=\"r2\"/>"));

        assertThat(rows(maker)).containsExactly("1: NUMBER 1");
    }

    @Test
    void readsTheSameFileTwice() {
        Path file = SpreadsheetMaker.list(SampleList.of(10).cells()).write(folder.resolve("list.xlsx"));
        try (XlsxSource source = XlsxSource.open(file)) {
            assertThat(rows(source)).hasSize(11).isEqualTo(rows(source));
            assertThat(source.description()).contains("工作表“名单”");
        }
    }

    private List<String> rows(SpreadsheetMaker maker) {
        return rows(maker.write(folder.resolve("list.xlsx")));
    }

    private static List<String> rows(Path file) {
        try (XlsxSource source = XlsxSource.open(file)) {
            return rows(source);
        }
    }

    private static List<String> rows(XlsxSource source) {
        List<String> rows = new ArrayList<>();
        source.forEach(row -> rows.add(row.number() + ": "
                + String.join(
                        "|",
                        row.cells().stream()
                                .map(cell -> cell.kind() + " " + cell.text())
                                .toList())));
        return rows;
    }
}
