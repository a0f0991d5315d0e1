package zhengjian.issuance.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.SheetLimits;
import zhengjian.issuance.sheet.SheetRow;

class CsvSourceTest {
    private static final Charset GB_18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void utf8WithAndWithoutByteOrderMarkIsReadAlike() {
        byte[] bytes = "姓名,单位\n张三,集安\n".getBytes(StandardCharsets.UTF_8);

        assertThat(texts(bytes)).containsExactly("1:姓名|单位", "2:张三|集安");
        assertThat(texts(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, bytes))
                .containsExactly("1:姓名|单位", "2:张三|集安");
    }

    @Test
    void whatDoesNotDecodeAsUtf8IsReadAsGb18030AndItIsSaid() {
        Path file = write("姓名,单位\n张𠮷,延边朝鲜族自治州\n".getBytes(GB_18030));

        try (CsvSource source = CsvSource.open(file)) {
            assertThat(source.description()).contains("GB 18030");
            assertThat(rows(source)).containsExactly("1:姓名|单位", "2:张𠮷|延边朝鲜族自治州");
        }
    }

    @Test
    void oneBadByteFarInsideDoesNotPassForUtf8() {
        byte[] good = "张三,集安\n".repeat(30_000).getBytes(StandardCharsets.UTF_8);
        byte[] bad = {(byte) 0xFF, '\n'};

        assertReason(BadList.Reason.BAD_ENCODING, good, bad);
    }

    @Test
    void multibyteCharactersAcrossBufferBordersAreWhole() {
        for (int shift = 0; shift < 4; shift++) {
            byte[] bytes = ("x".repeat(shift) + "張𠮷\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            try (CsvSource source = CsvSource.open(write(bytes))) {
                assertThat(source.description()).contains("UTF-8");
            }
        }
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "FF FE 35 6C, BAD_ENCODING",
        "FE FF 6C 35, BAD_ENCODING",
        "41 00 42 00, NOT_TEXT",
        "C3 28 FF FF, BAD_ENCODING"
    })
    void otherEncodingsAreRefusedWithWhatToDo(String hex, BadList.Reason reason) {
        assertReason(reason, java.util.HexFormat.ofDelimiter(" ").parseHex(hex));
    }

    @Test
    void quotedCellsMayHoldCommasQuotesAndLineBreaks() {
        assertThat(texts("a,\"b,\"\"c\"\"\nd\"\ne,f\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1:a|b,\"c\"\nd", "2:e|f");
    }

    @Test
    void emptyRowsArePassedOverButCounted() {
        assertThat(texts("a\n\n , \nb\n".getBytes(StandardCharsets.UTF_8))).containsExactly("1:a", "4:b");
    }

    @Test
    void openQuoteIsRefused() {
        assertReason(BadList.Reason.BAD_CSV, "a,\"b\nc,d\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void recordWithoutEndIsRefusedBeforeItIsInMemory() {
        byte[] start = "a,\"".getBytes(StandardCharsets.UTF_8);

        assertReason(BadList.Reason.BAD_CSV, start, "x".repeat(8 << 20).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tooManyColumnsAreRefused() {
        assertReason(
                BadList.Reason.TOO_MANY_COLUMNS,
                "a,".repeat(SheetLimits.COLUMNS + 1).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tooManyRowsAreRefused() {
        assertReason(
                BadList.Reason.TOO_MANY_ROWS, "a\n".repeat(SheetLimits.ROWS + 2).getBytes(StandardCharsets.UTF_8));
    }

    private void assertReason(BadList.Reason reason, byte[]... parts) {
        assertThatThrownBy(() -> texts(parts))
                .isInstanceOfSatisfying(
                        BadList.class, bad -> assertThat(bad.reason()).isEqualTo(reason));
    }

    private List<String> texts(byte[]... parts) {
        try (CsvSource source = CsvSource.open(write(parts))) {
            return rows(source);
        }
    }

    private static List<String> rows(CsvSource source) {
        List<String> rows = new ArrayList<>();
        source.forEach(row -> rows.add(row.number() + ":" + joined(row)));
        assertThat(source.progress()).isEqualTo(1.0);
        return rows;
    }

    private static String joined(SheetRow row) {
        return String.join("|", row.cells().stream().map(cell -> cell.text()).toList());
    }

    private Path write(byte[]... parts) {
        return SampleList.write(folder.resolve("list.csv"), parts);
    }
}
