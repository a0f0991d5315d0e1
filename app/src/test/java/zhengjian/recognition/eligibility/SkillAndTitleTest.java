package zhengjian.recognition.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.Level;
import zhengjian.certificate.SkillGrade;
import zhengjian.recognition.eligibility.Eligibility.May;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Opening;

/** R8, R9, R11, R16: from skill to title and back. */
class SkillAndTitleTest {
    @ParameterizedTest
    @CsvSource({
        "SENIOR_WORKER, regular assistant, 2023-03-01, 2",
        "TECHNICIAN_GRADE, regular intermediate, 2024-03-01, 3",
        "SENIOR_TECHNICIAN, regular associate-senior, 2025-03-01, 4",
        "SPECIAL_TECHNICIAN, regular full-senior, 2026-03-01, 5"
    })
    void aSkillGradeLeadsToItsTitleAfterItsYears(SkillGrade grade, String target, String from, int years) {
        May may = Someone.at("220100").skill(grade, "工程", "2021-03-01").may("R8", target);
        assertThat(may.from()).isEqualTo(from);
        assertThat(may.years()).singleElement().satisfies(line -> {
            assertThat(line.years()).isEqualTo(years);
            assertThat(line.since().orElseThrow()).isEqualTo("2021-03-01");
            assertThat(line.until().orElseThrow()).isEqualTo(from);
        });
        assertThat(may.apply().series()).contains("工程");
        assertThat(may.limits()).isNotEmpty();
    }

    @Test
    void yearsThatWereCompleteBeforeTheDocumentCountFromItsDay() {
        May may = Someone.at("220100")
                .skill(SkillGrade.TECHNICIAN_GRADE, "农业", "2010-03-01")
                .may("R8", "regular intermediate");
        assertThat(may.from()).isEqualTo("2022-11-03");
    }

    @ParameterizedTest
    @CsvSource({"2022-11-02, 0", "2022-11-03, 1", "2022-11-04, 1"})
    void theWayIsOpenFromTheDayOfTheDocument(String day, int openings) {
        assertThat(Someone.at("220100")
                        .skill(SkillGrade.TECHNICIAN_GRADE, "工程", "2015-01-01")
                        .on(day)
                        .openings())
                .hasSize(openings);
    }

    @ParameterizedTest
    @CsvSource({"工程, true", "工程系列, true", "农业, true", "技工院校教师, true", "卫生, false", "会计, false", "经济, false"})
    void onlyTheEightSeriesAreLinked(String series, boolean linked) {
        Someone someone = Someone.at("220100").skill(SkillGrade.TECHNICIAN_GRADE, series, "2019-01-01");
        assertThat(someone.openings().isEmpty()).isNotEqualTo(linked);
        if (!linked) {
            assertThat(someone.mayNot("R8", "regular intermediate").opening()).isEqualTo(Opening.MAY_NOT);
            assertThat(someone.mayNot("R8", "regular intermediate").reason().chinese())
                    .contains("系列");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "中华技能大奖, regular full-senior",
        "全国技术能手, regular full-senior",
        "国家级技能大师工作室带头人, regular full-senior",
        "国务院政府特殊津贴, regular full-senior",
        "世界技能大赛银牌, regular full-senior",
        "吉林省技能大奖, regular associate-senior",
        "吉林省技术能手, regular associate-senior",
        "浙江省技术能手, regular associate-senior",
        "吉林省级技能大师工作室带头人, regular associate-senior",
        "全国职业技能大赛铜牌, regular associate-senior"
    })
    void anAwardLeadsThereDirectly(String award, String target) {
        May may = Someone.at("220100").awarded(award).may("R8", target);
        assertThat(may.from()).isEqualTo("2023-06-01");
        assertThat(may.years()).isEmpty();
    }

    @Test
    void anyOtherAwardLeadsNowhere() {
        assertThat(Someone.at("220100").awarded("县劳动模范").openings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ASSISTANT | R9 skill-senior-worker 2022-11-03, R9 skill-technician 2024-03-01",
                "INTERMEDIATE | R9 skill-senior-technician 2024-03-01, R9 skill-technician 2022-11-03",
                "ASSOCIATE_SENIOR | R9 skill-senior-technician 2022-11-03, R9 skill-technician 2022-11-03",
                "FULL_SENIOR | R9 skill-technician 2022-11-03"
            })
    void aTitleLeadsToItsSkillGrades(Level level, String expected) {
        assertThat(Someone.at("220100").regular(level, "工艺美术", "2021-03-01").openings())
                .containsExactly(expected.split(", "));
    }

    @Test
    void fullSeniorIsNotNamedForSeniorTechnician() {
        assertThat(Someone.at("220100")
                        .regular(Level.FULL_SENIOR, "工程", "2021-03-01")
                        .mayNot("R9", "skill-senior-technician")
                        .opening())
                .isEqualTo(Opening.NOT_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({"工程, MAY_NOT", "技工院校教师, MAY_NOT", "农业, NOT_DECIDED", "体育, NOT_DECIDED"})
    void theTechnicianLevelDoesNotDoInEngineering(String series, Opening opening) {
        assertThat(Someone.at("220100")
                        .regular(Level.TECHNICIAN, series, "2015-03-01")
                        .mayNot("R9", "skill-senior-worker")
                        .opening())
                .isEqualTo(opening);
    }

    @Test
    void oneGradeMoreAYearAfterASkillGrade() {
        Someone someone = Someone.at("220100")
                .regular(Level.ASSISTANT, "工程", "2022-12-01")
                .skill(SkillGrade.SENIOR_WORKER, "工程", "2023-05-01");
        assertThat(someone.openings()).contains("R9 skill-technician 2024-05-01", "R9 skill-technician 2025-12-01");
    }

    @Test
    void aDirectionalTitleIsNotNamedForSkillGrades() {
        assertThat(Someone.at("220582")
                        .directional(Level.INTERMEDIATE, "220582", "2023-03-01")
                        .mayNot("R9", "skill-technician")
                        .opening())
                .isEqualTo(Opening.NOT_DECIDED);
    }

    @ParameterizedTest
    @CsvSource({
        "TECHNICIAN_GRADE, regular intermediate, true, 2024-03-01",
        "TECHNICIAN_GRADE, regular intermediate, false, 2025-03-01",
        "SENIOR_WORKER, regular assistant, true, 2023-03-01",
        "SENIOR_WORKER, regular assistant, false, 2024-03-01"
    })
    void inShaoxingAYearMoreIfTheSubjectDoesNotMatch(SkillGrade grade, String target, boolean matches, String from) {
        May may = Someone.at("330602")
                .in(EmployerKind.ENTERPRISE)
                .skill(grade, "工程", "2021-03-01")
                .matching(matches)
                .may("R11", target);
        assertThat(may.from()).isEqualTo(from);
        assertThat(may.limits()).anyMatch(limit -> limit.chinese().contains("征求意见稿"));
        assertThat(may.limits()).anyMatch(limit -> limit.chinese().contains("试点单位"));
    }

    @Test
    void inShaoxingOnlyEngineeringAndOnlyEnterprises() {
        Someone health = Someone.at("330600").skill(SkillGrade.TECHNICIAN_GRADE, "卫生", "2021-03-01");
        assertThat(health.mayNot("R11", "regular intermediate").opening()).isEqualTo(Opening.MAY_NOT);
        Someone school =
                Someone.at("330600").in(EmployerKind.SEPARATE).skill(SkillGrade.TECHNICIAN_GRADE, "工程", "2021-03-01");
        assertThat(school.mayNot("R11", "regular intermediate").reason().chinese())
                .contains("企业");
        Someone unstated = Someone.at("330600").skill(SkillGrade.TECHNICIAN_GRADE, "工程", "2021-03-01");
        assertThat(unstated.may("R11", "regular intermediate").limits())
                .anyMatch(limit -> limit.chinese().contains("专业不对口"))
                .anyMatch(limit -> limit.chinese().contains("企业"));
        Someone special = Someone.at("330600").skill(SkillGrade.SENIOR_TECHNICIAN, "工程", "2011-03-01");
        assertThat(special.openings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "SENIOR_WORKER, regular assistant",
        "TECHNICIAN_GRADE, regular intermediate",
        "SENIOR_TECHNICIAN, regular associate-senior"
    })
    void inTheZoneTheYearsAreNotSaid(SkillGrade grade, String target) {
        Someone someone = Someone.at("urumqi-gaoxin").skill(grade, "工程", "2001-03-01");
        assertThat(someone.openings()).isEmpty();
        assertThat(someone.mayNot("R16", target).opening()).isEqualTo(Opening.NOT_DECIDED);
    }

    @Test
    void outsideTheZoneNobodySaysAnything() {
        Someone someone = Someone.at("650104").skill(SkillGrade.TECHNICIAN_GRADE, "工程", "2001-03-01");
        assertThat(someone.find()).isEqualTo(new Eligibility(java.util.List.of(), java.util.List.of()));
    }
}
