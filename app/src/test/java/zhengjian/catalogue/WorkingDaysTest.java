package zhengjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = WorkingDays.load();

    @ParameterizedTest
    @CsvSource({
        "2023-06-21, true", "2023-06-22, false", "2023-06-24, false", "2023-06-25, true", "2023-06-26, true",
        "2024-02-04, true", "2024-02-12, false", "2024-02-18, true", "2022-10-08, true", "2022-10-09, true"
    })
    void countsHolidaysAndMakeUpDays(LocalDate day, boolean working) {
        assertThat(DAYS.isWorkingDay(day)).isEqualTo(working);
    }

    @Test
    void noticeOfFiveWorkingDaysOverTheDragonBoatFestivalEndsAWeekLater() {
        assertThat(DAYS.lastOf(LocalDate.of(2023, 6, 20), 5)).isEqualTo(LocalDate.of(2023, 6, 27));
        assertThat(DAYS.between(LocalDate.of(2023, 6, 20), LocalDate.of(2023, 6, 27)))
                .isEqualTo(5);
    }

    @Test
    void periodThatBeginsOnADayOffStartsCountingOnTheNextWorkingDay() {
        assertThat(DAYS.lastOf(LocalDate.of(2023, 6, 22), 1)).isEqualTo(LocalDate.of(2023, 6, 25));
    }

    @Test
    void yearWithoutNoticeIsAnErrorThatSaysSo() {
        assertThatThrownBy(() -> DAYS.isWorkingDay(LocalDate.of(2027, 3, 1)))
                .isInstanceOf(NoCalendar.class)
                .hasMessageContaining("2027 年")
                .hasMessageContaining("holiday notice of 2027");
        assertThatThrownBy(() -> DAYS.lastOf(LocalDate.of(2026, 12, 30), 5)).isInstanceOf(NoCalendar.class);
    }

    @Test
    void refusesSenselessPeriods() {
        assertThatThrownBy(() -> DAYS.lastOf(LocalDate.of(2023, 6, 20), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
