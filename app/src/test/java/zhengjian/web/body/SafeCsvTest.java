package zhengjian.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves as CSV is text in every spreadsheet program. */
class SafeCsvTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "@SUM(A1)",
                "+1",
                "-1+1",
                "＝1",
                "＠x",
                "＋1",
                "－1",
                "\t=1",
                "\r=1",
                "  =1",
                "\u3000=1",
                "\tx"
            })
    void noCellRunsAsAFormula(String formula) {
        assertThat(read(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "张三", "a,b", "say \"yes\"", "two\r\nlines", "1-2=3", "220***********0021"})
    void otherCellsStayAsTheyAre(String text) {
        assertThat(read(text)).isEqualTo(text);
    }

    /** Read back by another program's rules. */
    private static String read(String cell) {
        String csv = new String(SafeCsv.of(List.of(List.of("头", cell))), StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFF头,").endsWith("\r\n");
        return CsvReader.builder()
                .ofCsvRecord(csv.substring(1))
                .iterator()
                .next()
                .getField(1);
    }

    @Test
    void rowsAreLines() {
        assertThat(new String(SafeCsv.of(List.of(List.of("a"), List.of("b"))), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFa\r\nb\r\n");
    }
}
