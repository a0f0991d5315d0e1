package zhengjian.roster.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.issuance.sheet.BadList;
import zhengjian.roster.list.RosterRow.Fault;

/** Lists as employers have them: any columns in any order, as long as number and name are told. */
class RosterFileTest {
    @TempDir
    Path directory;

    private Path csv(String content) throws IOException {
        return csv(content, StandardCharsets.UTF_8);
    }

    private Path csv(String content, Charset charset) throws IOException {
        return Files.write(directory.resolve("list.csv"), content.getBytes(charset));
    }

    private static List<RosterRow> read(Path file) {
        return RosterFile.read(file, ColumnWords.HEADER, UseCells.NOTHING).rows();
    }

    @Test
    void findsItsColumnsByTheirNamesWhereverTheyStand() throws IOException {
        String content = "工号,姓 名,部门,证书编号*\n1,张明,人事,2208-UNJT\n\n2,李四,,X\n";
        assertThat(read(csv(content)))
                .containsExactly(
                        new RosterRow(2, "2208-UNJT", "张明", UseCells.NOTHING, Fault.NONE),
                        new RosterRow(4, "X", "李四", UseCells.NOTHING, Fault.NONE));
        assertThat(read(csv(content, Charset.forName("GB18030")))).hasSize(2);
        assertThat(read(csv("Certificate Number,Name\nA,B\n"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"编号一,姓名\nA,B\n", "证书编号,名字是\nA,B\n", "证书编号,证书号,姓名\nA,B,C\n", "姓名\nA\n", "2208UNJT,张明\nA,B\n"})
    void refusesAHeaderThatDoesNotNameBothOnce(String content) throws IOException {
        Path file = csv(content);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContaining("证书编号")
                .withMessageNotContaining("张明");
    }

    @Test
    void columnsCanBeToldByLetterOrHeader() throws IOException {
        Path file = csv("谁,哪张\n张明,2208-UNJT\n");
        RosterFile.Preview preview = RosterFile.preview(file);
        assertThat(preview.guessed()).isEmpty();
        assertThat(preview.total()).isEqualTo(1);
        assertThat(Columns.find(preview.header(), "b")).isEqualTo(1);
        assertThat(Columns.find(preview.header(), "谁")).isZero();
        assertThat(RosterFile.read(file, header -> Columns.of(1, 0), UseCells.NOTHING)
                        .rows()
                        .get(0))
                .isEqualTo(new RosterRow(2, "2208-UNJT", "张明", UseCells.NOTHING, Fault.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.find(preview.header(), "没有"));
        assertThatIllegalArgumentException().isThrownBy(() -> Columns.of(1, 1));
        assertThat(Columns.letter(0) + Columns.letter(25) + Columns.letter(26)).isEqualTo("AZAA");
    }

    @Test
    void showsTheFirstFiveRowsBeforeAnythingIsChecked() throws IOException {
        StringBuilder content = new StringBuilder("证书编号,姓名\n");
        for (int i = 0; i < 40; i++) {
            content.append("N").append(i).append(",张").append('\n');
        }
        RosterFile.Preview preview = RosterFile.preview(csv(content.toString()));
        assertThat(preview.rows()).hasSize(5);
        assertThat(preview.total()).isEqualTo(40);
        assertThat(preview.guessed()).contains(Columns.of(0, 1));
    }

    @Test
    void takesTwentyThousandRowsAndNotOneMore() throws IOException {
        String rows = "A,B\n".repeat(RosterFile.MOST_ROWS);
        assertThat(read(csv("证书编号,姓名\n" + rows))).hasSize(RosterFile.MOST_ROWS);
        Path tooMany = csv("证书编号,姓名\n" + rows + "A,B\n");
        assertThatThrownBy(() -> read(tooMany)).isInstanceOf(BadList.class).hasMessageContaining("分开上传");
        Path none = csv("证书编号,姓名\n");
        assertThatThrownBy(() -> read(none)).isInstanceOf(BadList.class).hasMessageContaining("没有数据");
    }

    @Test
    void tellsCellsThatLostTheirContent() throws IOException {
        Path file = directory.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "证书编号");
            sheet.value(0, 1, "姓名");
            sheet.value(1, 0, 220812345678901234L);
            sheet.value(1, 1, "张明");
            sheet.value(2, 0, 20231005);
            sheet.value(2, 1, "张明");
            sheet.formula(3, 0, "A2");
            sheet.value(3, 1, "张明");
        }
        assertThat(read(file).stream().map(RosterRow::fault))
                .containsExactly(Fault.STORED_AS_NUMBER, Fault.NONE, Fault.FORMULA);
    }

    @Test
    void storedRowsAreReadAsTheyWere() {
        List<RosterRow> rows = List.of(
                RosterRow.of(2, "a", "王𬱖", new UseCells("220582", "2025-06-30", "pay"), Fault.NONE),
                RosterRow.of(3, "", "", UseCells.NOTHING, Fault.FORMULA),
                RosterRow.of(4, "9".repeat(500), "𬱖".repeat(100), UseCells.NOTHING, Fault.NONE));
        assertThat(RowsOfPart.parse(RowsOfPart.encode(rows))).isEqualTo(rows);
        assertThat(rows.get(2).fault()).isEqualTo(Fault.TOO_LONG);
        assertThat(rows.get(2).name().codePointCount(0, rows.get(2).name().length()))
                .isEqualTo(64);
        assertThat(rows.get(0).toString()).doesNotContain("王");
    }

    /** As they were stored before rows could tell a use: an upgrade meets lists that are still being checked. */
    @Test
    void rowsStoredWithoutAUseAreStillRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeInt(1);
            out.writeInt(2);
            out.writeByte(0);
            out.writeUTF("a");
            out.writeUTF("王");
        }
        assertThat(RowsOfPart.parse(bytes.toByteArray()))
                .containsExactly(new RosterRow(2, "a", "王", UseCells.NOTHING, Fault.NONE));
    }

    @Test
    void aRowThatNamesItsUseCountsMoreThanTheWholeList() throws IOException {
        Path file = csv("证书编号,姓名,使用地,使用日期,用途\na,张明,集安市,2025/6/30,聘用\nb,李四,,,\nc,王五,,2025年7月1日,\n");
        RosterFile.Content content =
                RosterFile.read(file, ColumnWords.HEADER, new UseCells("220602", "2026-01-01", "pay"));
        assertThat(content.rows())
                .extracting(RosterRow::use)
                .containsExactly(
                        new UseCells("集安市", "2025-06-30", "聘用"),
                        new UseCells("220602", "2026-01-01", "pay"),
                        new UseCells("220602", "2025-07-01", "pay"));
        assertThat(content.asksForUse()).isTrue();
        assertThat(RosterFile.read(file, new ColumnWords("A", "B", "", "", ""), UseCells.NOTHING)
                        .asksForUse())
                .isFalse();
    }

    @Test
    void aDayThatTheSpreadsheetKeepsAsANumberIsThatDay() throws IOException {
        Path file = directory.resolve("days.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            sheet.value(0, 0, "证书编号");
            sheet.value(0, 1, "姓名");
            sheet.value(0, 2, "使用日期");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, "张明");
            sheet.value(1, 2, LocalDate.of(2025, 6, 30));
            sheet.style(1, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 0, "b");
            sheet.value(2, 1, "张明");
            sheet.formula(2, 2, "TODAY()");
        }
        assertThat(read(file))
                .extracting(row -> row.use().on() + row.fault())
                .containsExactly("2025-06-30NONE", "FORMULA");
    }

    @Test
    void oneColumnIsNeverTwoThings() throws IOException {
        Path twice = csv("证书编号,姓名,用途,核验用途\na,张明,pay,pay\n");
        assertThatIllegalArgumentException().isThrownBy(() -> read(twice)).withMessageContaining("重复");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RosterFile.read(twice, new ColumnWords("A", "B", "B", "", ""), UseCells.NOTHING))
                .withMessageContaining("每一列只能对应一项");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ColumnWords("A", "", "", "", ""))
                .withMessageContaining("同时给出");
    }
}
