package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.rule.Outcome;

/** A directional certificate from 集安 (220582): R1 and R2. */
class DirectionalTest {
    private static final String JIAN = "220582";
    private static final Asked TITLE = Asked.title(Kind.DIRECTIONAL, Level.ASSOCIATE_SENIOR, "220000", JIAN);

    @ParameterizedTest
    @ValueSource(strings = {"employment", "pay"})
    void isRecognisedInItsCounty(String purpose) {
        Decision decision = TITLE.purpose(Purpose.parse(purpose)).decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.RECOGNISED);
        assertThat(decision.rule().orElseThrow().id()).isEqualTo("R1");
        assertThat(decision.rule().orElseThrow().citation()).contains("J23·一(九)", "吉人社函〔2023〕8号");
        assertThat(decision.limits()).isEmpty();
        assertThat(decision.notConsidered()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220502", "220503", "220521", "220523", "220524", "220581", "220500", "220000", "330600", "110000"
            })
    void isNotRecognisedOutsideItsCounty(String place) {
        Decision decision = TITLE.to(place).decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
        assertThat(decision.rule().orElseThrow().id()).isEqualTo("R1");
    }

    @ParameterizedTest
    @ValueSource(strings = {JIAN, "220521", "220000", "330600"})
    void isNoBasisForARegularTitleAnywhere(String place) {
        Decision decision = TITLE.to(place).purpose(Purpose.PROMOTION_REGULAR).decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_RECOGNISED);
        assertThat(decision.rule().orElseThrow().id()).isEqualTo("R2");
    }

    @ParameterizedTest
    @CsvSource({JIAN + ", RECOGNISED", "222404, NOT_DECIDED", "220523, NOT_DECIDED"})
    void isABasisForADirectionalTitleInItsCountyOnly(String place, Outcome outcome) {
        Decision decision =
                TITLE.to(place).purpose(Purpose.PROMOTION_DIRECTIONAL).decide();
        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.rule().orElseThrow().id()).isEqualTo("R2");
    }

    @ParameterizedTest
    @CsvSource({"2022-12-31, NOT_DECIDED", "2023-01-01, RECOGNISED", "2023-12-31, RECOGNISED", "2024-01-01, NOT_DECIDED"
    })
    void countsIfItWasObtainedInThePilotYear(String obtainedOn, Outcome outcome) {
        assertThat(TITLE.obtainedOn(obtainedOn).decide().outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"2023-01-15, NOT_DECIDED", "2023-01-16, RECOGNISED", "2023-01-17, RECOGNISED"})
    void isDecidedFromTheDayOfTheDocumentOn(String day, Outcome outcome) {
        assertThat(TITLE.obtainedOn("2023-01-10").on(day).decide().outcome()).isEqualTo(outcome);
    }

    @Test
    void isNotDecidedBeforeItWasObtained() {
        Decision decision = TITLE.on("2023-06-29").decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(decision.rule()).isEmpty();
        assertThat(decision.because().chinese()).contains("尚无此证");
        assertThat(TITLE.on("2023-06-30").decide().outcome()).isEqualTo(Outcome.RECOGNISED);
    }

    @Test
    void becomesConditionalWhenTheDateIsNotStated() {
        Decision decision = TITLE.withoutDate().decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.RECOGNISED_WITH_LIMITS);
        assertThat(decision.limits()).anyMatch(limit -> limit.chinese().contains("试点县"));
    }

    @Test
    void ofACountyThatWasNoPilotIsNotDecided() {
        Decision decision = Asked.title(Kind.DIRECTIONAL, Level.INTERMEDIATE, "220000", "220523")
                .decide();
        assertThat(decision.outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(decision.ask().orElseThrow().chinese()).contains("辉南县", "询问");
    }
}
