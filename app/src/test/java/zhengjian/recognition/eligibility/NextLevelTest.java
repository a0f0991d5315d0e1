package zhengjian.recognition.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.Level;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Opening;

/** R2, R3, R13, R14: the next level, and every year counted for it. */
class NextLevelTest {
    private static final String APPOINTED = "2019-03-01";

    private static Someone at(String place, EmployerKind kind, Level level) {
        return Someone.at(place).in(kind).regular(level, "卫生", "2018-12-01").appointed(APPOINTED);
    }

    @ParameterizedTest
    @CsvSource({
        "220000, SEPARATE, ASSISTANT, 2024-03-01",
        "220100, SEPARATE, INTERMEDIATE, 2024-03-01",
        "222400, SEPARATE, INTERMEDIATE, 2024-03-01",
        "220102, SEPARATE, INTERMEDIATE, 2023-03-01",
        "220582, SEPARATE, ASSOCIATE_SENIOR, 2023-03-01",
        "220000, COMBINED, ASSISTANT, 2023-03-01",
        "220582, COMBINED, INTERMEDIATE, 2024-03-01",
        "220582, COMBINED, ASSOCIATE_SENIOR, 2024-03-01"
    })
    void needsTheYearsOfItsEmployer(String place, EmployerKind kind, Level level, String from) {
        String next = "regular " + Level.values()[level.ordinal() + 1].code();
        May may = at(place, kind, level).may("R13", next);
        assertThat(may.from()).isEqualTo(from);
        assertThat(may.with().stream().map(rule -> rule.id())).contains("R0");
        assertThat(may.years())
                .singleElement()
                .satisfies(line -> assertThat(line.since().orElseThrow()).isEqualTo(APPOINTED));
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE, INTERMEDIATE", "FREE, INTERMEDIATE", "COMBINED, TECHNICIAN"})
    void isNotDecidedWhereNoYearsAreWritten(EmployerKind kind, Level level) {
        String next = "regular " + Level.values()[level.ordinal() + 1].code();
        assertThat(at("220100", kind, level).mayNot("R13", next).opening()).isEqualTo(Opening.NOT_DECIDED);
    }

    @Test
    void countsFromTheTitleIfTheAppointmentIsOlder() {
        May may = Someone.at("220582")
                .in(EmployerKind.SEPARATE)
                .regular(Level.INTERMEDIATE, "卫生", "2021-06-30")
                .appointed("2015-01-01")
                .may("R13", "regular associate-senior");
        assertThat(may.from()).isEqualTo("2025-06-30");
    }

    @Test
    void saysWhatIsMissing() {
        Someone noDate = Someone.at("220100").in(EmployerKind.SEPARATE).regular(Level.INTERMEDIATE, "卫生", "2018-12-01");
        assertThat(noDate.mayNot("R13", "regular associate-senior").reason().chinese())
                .contains("受聘");
        Someone noKind = Someone.at("220100")
                .regular(Level.INTERMEDIATE, "卫生", "2018-12-01")
                .appointed(APPOINTED);
        assertThat(noKind.mayNot("R13", "regular associate-senior").reason().chinese())
                .contains("评聘");
    }

    @Test
    void theHighestLevelHasNoNext() {
        assertThat(at("220100", EmployerKind.SEPARATE, Level.FULL_SENIOR).find().may())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-30, 2023-06-01, 2024-03-01, 2023-03-01",
        "2025-12-31, 2023-06-01, 2024-03-01, 2024-03-01",
        "2025-12-30, 2024-12-31, 2024-03-01, 2023-03-01",
        "2025-12-30, 2025-01-01, 2024-03-01, 2024-03-01"
    })
    void nearRetirementIn2023OneYearLessUntilTheEndOf2024(String retires, String on, String full, String from) {
        May may = at("220100", EmployerKind.SEPARATE, Level.INTERMEDIATE)
                .retires(retires)
                .on(on)
                .may("R13", "regular associate-senior");
        assertThat(may.from()).isEqualTo(from);
        assertThat(may.years()).hasSize(from.equals(full) ? 1 : 2);
        assertThat(may.years().stream().mapToInt(YearsCounted::years).sum()).isEqualTo(from.equals(full) ? 5 : 4);
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2025-03-01, 2023-06-01, 2023-03-01",
        "2020, 2025-03-01, 2023-06-01, 2024-03-01",
        "2021, 2025-03-01, 2023-12-31, 2023-03-01",
        "2021, 2025-03-01, 2024-01-01, 2024-03-01",
        "2021, 2025-09-15, 2023-06-01, 2023-09-15",
        "2021, 2026-03-01, 2023-06-01, 2024-03-01"
    })
    void inANewlyCombinedUnitOneYearLessUntilTheEndOf2023(int since, String retires, String on, String from) {
        assertThat(at("220100", EmployerKind.COMBINED, Level.INTERMEDIATE)
                        .combinedSince(since)
                        .retires(retires)
                        .on(on)
                        .may("R13", "regular associate-senior")
                        .from())
                .isEqualTo(from);
    }

    @ParameterizedTest
    @CsvSource({
        "工程硕士, 工程, ASSISTANT, 2023-03-01",
        "工程硕士, 卫生, ASSISTANT, 2024-03-01",
        "工程硕士, 工程, INTERMEDIATE, 2024-03-01",
        "硕士, 工程, ASSISTANT, 2024-03-01",
        "工程博士, 工程, INTERMEDIATE, 2023-03-01",
        "工程博士, 工程, ASSOCIATE_SENIOR, 2024-03-01",
        "工程博士, 工程, ASSISTANT, 2024-03-01"
    })
    void anEngineeringDegreeComesOneYearEarlier(String degree, String series, Level level, String from) {
        May may = Someone.at("220100")
                .in(EmployerKind.SEPARATE)
                .regular(level, series, "2018-12-01")
                .appointed(APPOINTED)
                .with(degree, "2017-07-01")
                .may("R13", "regular " + Level.values()[level.ordinal() + 1].code());
        assertThat(may.from()).isEqualTo(from);
        boolean earlier = from.equals("2023-03-01");
        assertThat(may.with().stream().anyMatch(rule -> rule.id().equals("R14")))
                .isEqualTo(earlier);
    }

    @ParameterizedTest
    @CsvSource({
        "220582, 2018-01-01, true, 2021-03-01",
        "220582, 2019-06-01, true, 2022-06-01",
        "220582, 2018-01-01, false, 2023-03-01",
        "220500, 2018-01-01, true, 2024-03-01"
    })
    void whoMovedFromACityComesTwoYearsEarlier(String place, String since, boolean fromCity, String complete) {
        May may = at(place, EmployerKind.SEPARATE, Level.INTERMEDIATE)
                .serving(since, fromCity, 0, false)
                .may("R13", "regular associate-senior");
        String from = complete.compareTo("2023-01-16") < 0 ? "2023-01-16" : complete;
        assertThat(may.from()).isEqualTo(from);
    }

    @Test
    void aDirectionalTitleOpensTheDirectionalNextLevelOnly() {
        Someone someone = Someone.at("220582")
                .in(EmployerKind.SEPARATE)
                .directional(Level.INTERMEDIATE, "220582", "2023-03-01")
                .appointed("2023-04-01");
        assertThat(someone.openings()).containsExactly("R2 directional associate-senior 2027-04-01");
        assertThat(someone.mayNot("R2", "regular associate-senior").opening()).isEqualTo(Opening.MAY_NOT);
    }

    @Test
    void inAnotherCountyTheDirectionalNextLevelIsNotDecided() {
        Someone someone = Someone.at("222404")
                .in(EmployerKind.SEPARATE)
                .directional(Level.INTERMEDIATE, "220582", "2023-03-01")
                .appointed("2023-04-01");
        assertThat(someone.openings()).isEmpty();
        assertThat(someone.mayNot("R2", "directional associate-senior").opening())
                .isEqualTo(Opening.NOT_DECIDED);
        assertThat(someone.mayNot("R2", "regular associate-senior").opening()).isEqualTo(Opening.MAY_NOT);
    }

    @Test
    void bothTitlesOfOneLevelCountTogetherAndOpenBoth() {
        Someone someone = Someone.at("220582")
                .in(EmployerKind.SEPARATE)
                .directional(Level.INTERMEDIATE, "220582", "2023-03-01")
                .regular(Level.INTERMEDIATE, "工程", "2025-03-01")
                .appointed("2023-04-01")
                .on("2026-06-01");
        May regular = someone.may("R3", "regular associate-senior");
        assertThat(regular.from()).isEqualTo("2027-04-01");
        assertThat(someone.may("R3", "directional associate-senior").from()).isEqualTo("2027-04-01");
        assertThat(regular.years()).extracting(YearsCounted::years).containsExactly(2, 2, 4);
        assertThat(regular.years()).extracting(YearsCounted::rule).containsExactly("R3", "R3", "R13");
        assertThat(regular.with().stream().map(rule -> rule.id())).contains("R0", "R13");
        assertThat(someone.find().mayNot().stream()
                        .filter(no ->
                                no.rule().map(rule -> rule.id().equals("R2")).orElse(false)))
                .isEmpty();
    }

    @Test
    void titlesOfDifferentLevelsDoNotCountTogether() {
        Someone someone = Someone.at("220582")
                .in(EmployerKind.SEPARATE)
                .directional(Level.INTERMEDIATE, "220582", "2023-03-01")
                .regular(Level.ASSISTANT, "工程", "2018-03-01")
                .appointed("2018-04-01")
                .on("2023-06-01");
        assertThat(someone.may("R13", "regular intermediate").from()).isEqualTo("2023-01-16");
        assertThat(someone.may("R2", "directional associate-senior").from()).isEqualTo("2027-03-01");
        assertThat(someone.mayNot("R2", "regular associate-senior").opening()).isEqualTo(Opening.MAY_NOT);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-15, 0", "2023-01-16, 1", "2023-01-17, 1"})
    void theYearsHoldFromTheDayOfTheDocument(String on, int openings) {
        assertThat(at("220100", EmployerKind.SEPARATE, Level.INTERMEDIATE)
                        .on(on)
                        .openings())
                .hasSize(openings);
    }
}
