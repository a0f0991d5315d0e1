package zhengjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.DivisionCode;

class PilotCountiesTest {
    private static final DivisionCode JIAN = new DivisionCode("220582");

    @Test
    void pilotOfTheDocumentIsForTheTenBorderCountiesAndFor2023Only() {
        PilotCounties pilot = PilotCounties.load();

        assertThat(pilot.in(2023)).hasSize(10);
        assertThat(pilot.isPilot(JIAN, LocalDate.of(2023, 1, 1))).isTrue();
        assertThat(pilot.isPilot(JIAN, LocalDate.of(2024, 1, 1))).isFalse();
        assertThat(pilot.isPilot(new DivisionCode("220581"), LocalDate.of(2023, 6, 1)))
                .isFalse();
    }

    @Test
    void everyPilotCountyIsADivisionOfThatName() {
        Divisions divisions = Divisions.load();
        Table.forEach(
                "pilot-counties.csv",
                row -> assertThat(divisions.name(new DivisionCode(row.getField("code"))))
                        .isEqualTo(row.getField("name")));
    }

    @Test
    void authorityCanConfirmLaterYears() {
        PilotCounties pilot = PilotCounties.of(Map.of(2024, List.of(JIAN)));

        assertThat(pilot.isPilot(JIAN, LocalDate.of(2024, 5, 1))).isTrue();
        assertThat(pilot.isPilot(JIAN, LocalDate.of(2023, 5, 1))).isFalse();
    }
}
