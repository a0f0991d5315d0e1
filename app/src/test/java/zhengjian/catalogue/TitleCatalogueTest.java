package zhengjian.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.Level;

class TitleCatalogueTest {
    private static final TitleCatalogue CATALOGUE = TitleCatalogue.load();
    private static final LocalDate DAY = LocalDate.of(2023, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "新职业, 人工智能, ASSISTANT, 助理工程师", "新职业, 技术经纪, FULL_SENIOR, 正高级工程师", "新职业, 营销, INTERMEDIATE, 中级营销师",
        "新职业, 社会服务, ASSOCIATE_SENIOR, 高级社会服务师", "工程, 机械, ASSOCIATE_SENIOR, 高级工程师", "卫生, 护理, ASSISTANT, 护师",
        "新闻, 编辑, INTERMEDIATE, 编辑", "出版, 编辑, INTERMEDIATE, 编辑", "技工院校教师, 车工, ASSISTANT, 二级实习指导教师"
    })
    void knowsTheTitleOfASeriesAtALevel(String series, String specialty, Level level, String title) {
        assertThat(find(series, level, specialty, title, DAY)).isEqualTo(title);
    }

    @Test
    void titlesThatRepeatAcrossSeriesStayApart() {
        CatalogueTitle news = CATALOGUE
                .find(CATALOGUE.series("新闻").orElseThrow(), Level.ASSISTANT, "编辑", "助理编辑", DAY)
                .orElseThrow();

        assertThat(news.series()).isEqualTo("新闻");
        assertThat(find("新闻", Level.ASSOCIATE_SENIOR, "编辑", "副编审", DAY)).isEmpty();
        assertThat(find("出版", Level.ASSOCIATE_SENIOR, "编辑", "副编审", DAY)).isEqualTo("副编审");
    }

    @Test
    void aliasesOfTheSocialServiceTitlesArePrintedAsTheImplementingOpinionNamesThem() {
        assertThat(find("新职业", Level.ASSISTANT, "社会服务", "初级社会服务师", DAY)).isEqualTo("助理社会服务师");
        assertThat(find("新职业", Level.INTERMEDIATE, "社会服务", "社会服务师", DAY)).isEqualTo("中级社会服务师");
        assertThat(find("新职业", Level.ASSISTANT, "社会服务", "社会服务师", DAY)).isEmpty();
    }

    @Test
    void newOccupationTitleFollowsTheSpecialty() {
        assertThat(find("新职业", Level.ASSISTANT, "营销", "助理工程师", DAY)).isEmpty();
        assertThat(find("新职业", Level.ASSISTANT, "机械", "助理工程师", DAY)).isEmpty();
        assertThat(CATALOGUE.specialties(CATALOGUE.series("新职业").orElseThrow())).hasSize(13);
        assertThat(CATALOGUE.hasFields(CATALOGUE.series("工程").orElseThrow())).isFalse();
    }

    @Test
    void nothingIsGrantedBeforeItsDocument() {
        LocalDate dayBefore = LocalDate.of(2021, 10, 19);

        assertThat(find("新职业", Level.ASSISTANT, "营销", "助理营销师", dayBefore)).isEmpty();
        assertThat(CATALOGUE.series("新职业").orElseThrow().existedOn(dayBefore)).isFalse();
    }

    @Test
    void earlierNamesOfTheSeniorLevelHoldOnlyForEarlierLists() {
        assertThat(find("工程", Level.FULL_SENIOR, "机械", "研究员级高级工程师", LocalDate.of(2017, 5, 1)))
                .isNotEmpty();
        assertThat(find("工程", Level.FULL_SENIOR, "机械", "研究员级高级工程师", DAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"工程, 工程", "工程系列, 工程", "工程技术人员, 工程", "文博, 文物博物", "新职业（新业态）, 新职业", "船舶专业技术人员, 船舶", "民航, 民用航空飞行"})
    void seriesAreFoundUnderTheirUsualNames(String typed, String name) {
        assertThat(CATALOGUE.series(typed).orElseThrow().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "船舶, FULL_SENIOR, 正高级船长",
        "船舶, ASSOCIATE_SENIOR, 高级轮机长",
        "船舶, INTERMEDIATE, 中级引航员",
        "船舶, TECHNICIAN, 船舶电子员",
        "民用航空飞行, FULL_SENIOR, 正高级飞行员",
        "民用航空飞行, ASSISTANT, 三级飞行员"
    })
    void shipsAndAircraftHaveTheirOwnTitles(String series, Level level, String title) {
        assertThat(find(series, level, "", title, DAY)).isEqualTo(title);
        assertThat(find(series, level, "", "工程师", DAY)).isEmpty();
    }

    @Test
    void aviatorsHaveNoTechniciansLevel() {
        assertThat(find("民用航空飞行", Level.TECHNICIAN, "", "飞行员", DAY)).isEmpty();
    }

    @Test
    void examinedSeriesAreMarked() {
        assertThat(CATALOGUE.series("会计").orElseThrow().examined()).isTrue();
        assertThat(CATALOGUE.series("工程").orElseThrow().examined()).isFalse();
    }

    @Test
    void everyTitleBelongsToASeries() {
        Table.forEach(
                "titles.csv",
                row -> assertThat(CATALOGUE.series(row.getField("series")))
                        .as(row.getField("series"))
                        .isPresent());
        assertThat(CATALOGUE.allSeries()).as("the 27 national series and 新职业").hasSize(28);
    }

    private static String find(String series, Level level, String specialty, String title, LocalDate on) {
        return CATALOGUE
                .find(CATALOGUE.series(series).orElseThrow(), level, specialty, title, on)
                .map(CatalogueTitle::title)
                .orElse("");
    }
}
