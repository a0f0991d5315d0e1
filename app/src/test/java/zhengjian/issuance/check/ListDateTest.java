package zhengjian.issuance.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.issuance.sheet.Cell;
import zhengjian.issuance.sheet.CellKind;

class ListDateTest {
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-06-30",
                "2023-6-30",
                "2023/6/30",
                "2023/06/30",
                "2023.6.30",
                "2023年6月30日",
                "2023年06月30日",
                "20230630",
                "２０２３－０６－３０",
                " 2023 年 6 月 30 日 ",
                "2023-06-30T00:00:00"
            })
    void readsWhatPeopleWrite(String text) {
        assertThat(ListDate.parse(Cell.text(text), false)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29",
                "2023-13-01",
                "2023-06-31",
                "30/06/2023",
                "6/30/23",
                "23-06-30",
                "2023-06/30",
                "2023年6月",
                "2023",
                "45107",
                "2023-06-30T12:00:00",
                "昨天",
                "2023-06-30abc",
                "-2023-06-30"
            })
    void refusesWhatCouldMeanAnotherDay(String text) {
        assertThat(ListDate.parse(Cell.text(text), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"45107", "45107.0", "20230630"})
    void readsSerialNumbersOfSpreadsheets(String number) {
        assertThat(ListDate.parse(new Cell(CellKind.NUMBER, number), false)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"43645"})
    void readsSerialNumbersThatCountFrom1904(String number) {
        assertThat(ListDate.parse(new Cell(CellKind.NUMBER, number), true)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2023", "45107.5", "-45107", "4.5E4", "99999999", "999999"})
    void refusesNumbersThatAreNoDay(String number) {
        assertThat(ListDate.parse(new Cell(CellKind.NUMBER, number), false)).isEmpty();
    }
}
