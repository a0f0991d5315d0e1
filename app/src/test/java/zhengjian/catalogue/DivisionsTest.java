package zhengjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Scope;

class DivisionsTest {
    private static final Divisions DIVISIONS = Divisions.load();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "220000, 吉林省, PROVINCE",
        "220500, 通化市, CITY",
        "220582, 集安市, COUNTY",
        "710000, 台湾省, PROVINCE",
        "222400, 延边朝鲜族自治州, CITY",
        "620200, 嘉峪关市, CITY"
    })
    void knowsNamesAndLevels(String code, String name, DivisionLevel level) {
        Division division = DIVISIONS.find(new DivisionCode(code)).orElseThrow();

        assertThat(division.name()).isEqualTo(name);
        assertThat(division.level()).isEqualTo(level);
        assertThat(division.until()).isEqualTo(Division.OPEN);
    }

    @Test
    void knowsEarlierNamesByDate() {
        DivisionCode code = new DivisionCode("220602");

        assertThat(DIVISIONS.find(code, LocalDate.of(2008, 1, 1)).orElseThrow().name())
                .isEqualTo("八道江区");
        assertThat(DIVISIONS.find(code, TODAY).orElseThrow().name()).isEqualTo("浑江区");
        assertThat(DIVISIONS.find(new DivisionCode("220381"), TODAY)).isEmpty();
        assertThat(DIVISIONS.find(new DivisionCode("220184"), LocalDate.of(2015, 1, 1)))
                .isEmpty();
    }

    @Test
    void givesPeopleTheProvinceBeforeTheName() {
        assertThat(DIVISIONS.fullName(new DivisionCode("220582"))).isEqualTo("吉林省集安市");
        assertThat(DIVISIONS.fullName(new DivisionCode("110000"))).isEqualTo("北京市");
        assertThat(DIVISIONS.name(new DivisionCode("999999"))).isEqualTo("999999");
    }

    @ParameterizedTest
    @CsvSource({
        "REGULAR, 220000, 220582, INSIDE",
        "REGULAR, 220000, 220000, INSIDE",
        "REGULAR, 220000, 220171, INSIDE",
        "REGULAR, 220000, 330602, OUTSIDE",
        "DIRECTIONAL, 220582, 220582, INSIDE",
        "DIRECTIONAL, 220582, 220581, OUTSIDE",
        "DIRECTIONAL, 220582, 220500, OUTSIDE",
        "DIRECTIONAL, 220582, 220000, OUTSIDE",
        "LOCAL, 330600, 330602, INSIDE",
        "LOCAL, 330600, 330600, INSIDE",
        "LOCAL, 330600, 330000, OUTSIDE",
        "LOCAL, 330600, 330702, OUTSIDE"
    })
    void answersWhetherAPlaceLiesInAScope(Kind kind, String division, String place, Coverage coverage) {
        assertThat(DIVISIONS.coverage(new Scope(kind, new DivisionCode(division)), new DivisionCode(place), TODAY))
                .isEqualTo(coverage);
    }

    @Test
    void directionalCertificateStaysBoundToWhatItsCountyBecame() {
        Scope former = Scope.directional(new DivisionCode("220381")); // 公主岭市, moved to 长春 in 2020

        assertThat(DIVISIONS.covers(former, new DivisionCode("220184"), TODAY)).isTrue();
        assertThat(DIVISIONS.covers(former, new DivisionCode("220381"), TODAY)).isTrue();
        assertThat(DIVISIONS.covers(former, new DivisionCode("220182"), TODAY)).isFalse();
        assertThat(DIVISIONS.covers(Scope.directional(new DivisionCode("220184")), new DivisionCode("220381"), TODAY))
                .as("people may still type the old code")
                .isTrue();
    }

    @Test
    void countiesThatBecameDistrictsAreFollowed() {
        assertThat(DIVISIONS.becameBy(new DivisionCode("220625"), TODAY)).contains(new DivisionCode("220605"));
        assertThat(DIVISIONS.becameBy(new DivisionCode("220625"), LocalDate.of(2005, 6, 1)))
                .contains(new DivisionCode("220625"));
        assertThat(DIVISIONS.becameBy(new DivisionCode("220602"), TODAY))
                .as("renamed under the same code")
                .contains(new DivisionCode("220602"));
    }

    @Test
    void mergerDoesNotReachBackBeforeItsYear() {
        Scope dongcheng = Scope.directional(new DivisionCode("110101"));
        DivisionCode chongwen = new DivisionCode("110103"); // merged into 东城 in 2010

        assertThat(DIVISIONS.coverage(dongcheng, chongwen, LocalDate.of(2005, 1, 1)))
                .isEqualTo(Coverage.OUTSIDE);
        assertThat(DIVISIONS.coverage(dongcheng, chongwen, TODAY)).isEqualTo(Coverage.INSIDE);
    }

    @Test
    void unknownPlacesAndDevelopmentZonesAreNotDecided() {
        Scope jian = Scope.directional(new DivisionCode("220582"));
        Scope nongan = Scope.directional(new DivisionCode("220122"));

        assertThat(DIVISIONS.coverage(jian, new DivisionCode("999999"), TODAY)).isEqualTo(Coverage.UNDECIDED);
        assertThat(DIVISIONS.coverage(jian, new DivisionCode("220171"), TODAY)).isEqualTo(Coverage.OUTSIDE);
        assertThat(DIVISIONS.coverage(nongan, new DivisionCode("220171"), TODAY))
                .isEqualTo(Coverage.UNDECIDED);
        assertThat(DIVISIONS.covers(nongan, new DivisionCode("220171"), TODAY)).isFalse();
    }

    @Test
    void everySuccessorIsItselfADivision() {
        Table.forEach(
                "division-history.csv",
                row -> DivisionRow.history(row)
                        .successors()
                        .forEach(code ->
                                assertThat(DIVISIONS.find(code)).as(code.code()).isPresent()));
    }

    @Test
    void everyDivisionOfTheSnapshotHasItsParents() {
        Table.forEach("divisions.csv", row -> {
            DivisionCode code = DivisionRow.snapshot(row).code();
            String parent = row.getField("parent");
            boolean cityWithoutCounties = parent.equals(code.code()); // 东莞 and two more, listed twice
            assertThat(cityWithoutCounties || parent.equals(expectedParent(code)))
                    .as(code.code())
                    .isTrue();
        });
        assertThat(DIVISIONS.find(new DivisionCode("441900")).orElseThrow().level())
                .isEqualTo(DivisionLevel.CITY);
    }

    private static String expectedParent(DivisionCode code) {
        if (code.isProvince()) {
            return "";
        }
        return (code.isCity() ? code.province() : code.city()).code();
    }
}
