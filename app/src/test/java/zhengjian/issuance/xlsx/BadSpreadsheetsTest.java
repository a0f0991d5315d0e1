package zhengjian.issuance.xlsx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.list.ListFile;
import zhengjian.issuance.sheet.BadList;
import zhengjian.issuance.sheet.BadList.Reason;

/** Spreadsheets that are refused as a whole, each named by its one defect. */
class BadSpreadsheetsTest {
    @TempDir
    Path folder;

    static Stream<String> names() {
        return BadSpreadsheets.files().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isRefusedForItsDefectAlone(String name) {
        Reason expected = Reason.valueOf(name.substring(0, name.indexOf(' ')));
        Path file = SampleList.write(
                folder.resolve(name.substring(name.indexOf(' ') + 1)),
                BadSpreadsheets.files().getOrDefault(name, new byte[0]));

        assertThatThrownBy(() -> read(file)).isInstanceOfSatisfying(BadList.class, bad -> {
            assertThat(bad.reason()).isEqualTo(expected);
            assertThat(bad.getMessage()).contains(" / ").doesNotContain("root:");
        });
    }

    private static void read(Path file) {
        try (ListFile list = ListFile.open(file)) {
            list.rows().forEach(row -> {});
        }
    }
}
