package zhengjian.recognition.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.certificate.Level;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.rule.Opening;

/** R7, R12, R15: from an examination, a new occupation, a degree. */
class DegreesAndOccupationsTest {
    @ParameterizedTest
    @CsvSource({"博士, regular associate-senior", "硕士, regular intermediate", "工程博士, regular associate-senior"})
    void aDegreeUnderAnAgreementLeadsToItsTitleAfterTwoYears(String degree, String target) {
        Someone someone = Someone.at("220582").with(degree, "2021-07-01").serving("2022-08-01", false, 3, false);
        assertThat(someone.may("R15", target).from()).isEqualTo("2024-08-01");
        assertThat(someone.may("R15", target).limits())
                .anyMatch(limit -> limit.chinese().contains("考试系列"));
    }

    @Test
    void whoIsUrgentlyNeededCountsFromGraduation() {
        Someone someone = Someone.at("220582").with("博士", "2021-07-01").serving("2022-08-01", false, 3, true);
        assertThat(someone.openings())
                .containsExactly("R15 regular associate-senior 2023-07-01", "R15 regular associate-senior 2024-08-01");
    }

    @ParameterizedTest
    @CsvSource({"220582, 2", "220582, 0", "220500, 3", "220000, 3"})
    void withoutTheAgreementOrAboveTheCountyItDoesNot(String place, int agreement) {
        Someone someone = Someone.at(place).with("硕士", "2021-07-01").serving("2022-08-01", false, agreement, false);
        assertThat(someone.openings()).isEmpty();
        assertThat(someone.mayNot("R15", "regular intermediate").opening()).isEqualTo(Opening.MAY_NOT);
    }

    @Test
    void aBachelorIsNotNamed() {
        Someone someone = Someone.at("220582").with("学士", "2021-07-01").serving("2022-08-01", false, 3, false);
        assertThat(someone.find().may()).isEmpty();
        assertThat(someone.find().mayNot()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2021-10-19, 0", "2021-10-20, 1", "2021-10-21, 1"})
    void aNewOccupationLeadsToEngineerFromTheDayOfTheDocument(String on, int openings) {
        assertThat(Someone.at("220100")
                        .in(EmployerKind.FREE)
                        .working("人工智能")
                        .on(on)
                        .openings())
                .hasSize(openings);
    }

    @ParameterizedTest
    @CsvSource({"营销", "社会服务"})
    void marketingAndSocialServiceAreNotNamed(String occupation) {
        Someone someone = Someone.at("220100").in(EmployerKind.ENTERPRISE).working(occupation);
        assertThat(someone.openings()).isEmpty();
        assertThat(someone.mayNot("R12", "regular intermediate").opening()).isEqualTo(Opening.NOT_DECIDED);
    }

    @Test
    void aNewOccupationIsForEnterprisesAndFreelancersWithoutTheTitle() {
        assertThat(Someone.at("220100")
                        .in(EmployerKind.ENTERPRISE)
                        .working("区块链")
                        .openings())
                .hasSize(1);
        assertThat(Someone.at("220100").in(EmployerKind.SEPARATE).working("区块链").openings())
                .isEmpty();
        assertThat(Someone.at("330600")
                        .in(EmployerKind.ENTERPRISE)
                        .working("区块链")
                        .openings())
                .isEmpty();
        assertThat(Someone.at("220100")
                        .in(EmployerKind.FREE)
                        .working("区块链")
                        .regular(Level.INTERMEDIATE, "新职业", "2022-01-01")
                        .openings())
                .isEmpty();
        assertThat(Someone.at("220100")
                        .in(EmployerKind.FREE)
                        .may("R12", "regular intermediate")
                        .limits())
                .anyMatch(limit -> limit.chinese().contains("高新技术"));
    }

    @Test
    void theSeniorExaminationLeadsToTheSeniorReview() {
        Someone someone = Someone.at("220100").qualified("高级社会工作者", "2023-03-01");
        assertThat(someone.may("R7", "regular associate-senior").apply().title())
                .contains("高级社会服务师");
        assertThat(Someone.at("220100").qualified("社会工作者", "2023-03-01").openings())
                .isEmpty();
    }
}
