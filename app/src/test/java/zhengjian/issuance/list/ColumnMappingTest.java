package zhengjian.issuance.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.check.ListCheck;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.SheetRow;

/** Columns by the format's names, by other spellings, or as somebody says. */
class ColumnMappingTest {
    @TempDir
    Path folder;

    private static SheetRow header(String... names) {
        return new SheetRow(1, Stream.of(names).map(Cell::text).toList());
    }

    private static String spelled(String... names) {
        return Header.of(header(names), ColumnMapping.SPELLINGS).text();
    }

    @ParameterizedTest
    @CsvSource({
        "身份证号, 证件号码",
        "身份证号码（18 位）, 证件号码",
        "公民身份号码*, 证件号码",
        "所在单位, 工作单位",
        "职称系列, 系列",
        "申报专业：, 专业",
        "专业技术资格, 资格名称",
        "职称级别, 级别",
        "取得途径, 取得方式",
        "取得时间, 评审日期",
        "评审委员会, 评委会",
        "ＮＡＭＥ, 姓名",
        "姓 名, 姓名"
    })
    void otherSpellingsAreRecognised(String spelling, String column) {
        assertThat(spelled(spelling)).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"所学专业", "时间", "联系电话", "类型", "级别高低", "拟聘单位"})
    void whatMayMeanSomethingElseIsNotGuessed(String header) {
        assertThat(spelled(header)).isEmpty();
    }

    @Test
    void aColumnsOwnNameGoesBeforeASpellingOfIt() {
        assertThat(spelled("单位", "工作单位")).isEqualTo(",工作单位");
    }

    @Test
    void ofTwoSpellingsOfOneColumnNoneIsChosen() {
        Header header = Header.of(header("身份证号", "证件号"), ColumnMapping.SPELLINGS);
        assertThat(header.text()).isEqualTo(",");
        assertThat(header.unknown()).containsExactly("身份证号", "证件号");
    }

    @Test
    void publishedListsHaveTheNamesOfTheFormatAlone() {
        assertThat(Header.of(header("身份证号")).unknown()).containsExactly("身份证号");
    }

    @Test
    void whatSomebodySaidGoesBeforeEveryName() {
        Header said = Header.of(header("专业", "姓名", "电话"), ColumnMapping.parse("姓名,专业,"));
        SheetRow row = header("张三", "机械", "138");
        assertThat(said.cell(row, Column.NAME).text()).isEqualTo("张三");
        assertThat(said.cell(row, Column.SPECIALTY).text()).isEqualTo("机械");
        assertThat(said.unknown()).isEmpty();
    }

    @Test
    void columnsThatMayBeEmptyMayBeLackingOnceSomebodyNamedTheOthers() {
        ColumnMapping most = ColumnMapping.parse("姓名,证件号码,系列,专业,资格名称,级别,取得方式,类别,评审日期,评委会");
        SheetRow ten = header("a", "b", "c", "d", "e", "f", "g", "h", "i", "j");
        assertThat(Header.of(ten, most).missing()).isEmpty();
        assertThat(Header.of(ten, ColumnMapping.parse("姓名")).missing())
                .contains(Column.ID_NUMBER, Column.LEVEL)
                .doesNotContain(Column.SEX, Column.ID_TYPE, Column.EMPLOYER, Column.DIVISION);
    }

    @Test
    void aMappingIsReadAsItWasWritten() {
        ColumnMapping mapping =
                ColumnMapping.of(List.of(Optional.of(Column.NAME), Optional.empty(), Optional.of(Column.SEX)));
        assertThat(mapping.text()).isEqualTo("姓名,,性别");
        assertThat(ColumnMapping.parse(mapping.text()).text()).isEqualTo(mapping.text());
    }

    @Test
    void oneColumnIsNotTwo() {
        assertThatThrownBy(() -> ColumnMapping.parse("姓名,姓名"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("姓名");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"''", "','", "身份证号", "姓名;性别"},
            ignoreLeadingAndTrailingWhitespace = false)
    void whatNamesNoColumnIsNoMapping(String text) {
        assertThatThrownBy(() -> ColumnMapping.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreColumnsThanAListHasAreNoMapping() {
        assertThatThrownBy(() -> ColumnMapping.parse("姓名" + ",".repeat(64))).hasMessageContaining("64");
    }

    private ListFile list(String csv) {
        return ListFile.open(SampleList.write(folder.resolve("list.csv"), csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void listOfAnotherSystemIsCheckedCellByCellUnderItsColumns() {
        String csv = SampleList.of(3)
                .csv()
                .replace("证件号码", "身份证号")
                .replace("评委会,", "评审委员会,")
                .replace("评审日期", "通过时间");
        try (ListFile list = list(csv)) {
            ListCheck check = ListCheck.of(list, SampleList.rules(), ColumnMapping.SPELLINGS, rows -> {});
            assertThat(check.findings().kept()).isEmpty();
            assertThat(check.accepted()).hasSize(3);
            assertThat(check.columns()).isEqualTo(String.join(",", SampleList.COLUMNS));
        }
    }

    @Test
    void previewShowsFiveRowsAndWhatTheColumnsSeemToBe() {
        String csv = SampleList.of(7).csv().replace("证件号码", "身份证号").replace("级别", "档次");
        try (ListFile list = list(csv)) {
            ListPreview preview = ListPreview.of(list);
            assertThat(preview.rows()).isEqualTo(7);
            assertThat(preview.first())
                    .hasSize(5)
                    .allSatisfy(row -> assertThat(row).hasSize(SampleList.COLUMNS.size()));
            assertThat(preview.suggested().get(preview.headers().indexOf("身份证号")))
                    .contains(Column.ID_NUMBER);
            assertThat(preview.missing()).containsExactly(Column.LEVEL);
        }
    }

    @Test
    void emptySheetHasNoPreview() {
        try (ListFile list = list("\r\n\r\n")) {
            assertThatThrownBy(() -> ListPreview.of(list)).isInstanceOf(BadList.class);
        }
    }
}
