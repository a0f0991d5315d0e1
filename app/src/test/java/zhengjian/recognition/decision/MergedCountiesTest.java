package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.catalogue.PilotCounties;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.recognition.Rules;

/** 公主岭市 was 220381 under 四平 until 2020 and is 220184 under 长春 since: a title of its time still finds its county. */
class MergedCountiesTest {
    private static final Territories TERRITORIES = new Territories(
            Rules.TERRITORIES.divisions(),
            PilotCounties.of(Map.of(2019, List.of(new DivisionCode("220381")))),
            Rules.TERRITORIES.titles());
    private static final DecideRecognition DECIDE = new DecideRecognition(Rules.BOOK, TERRITORIES);
    private static final Asked TITLE = Asked.title(Kind.DIRECTIONAL, Level.INTERMEDIATE, "220000", "220381")
            .obtainedOn("2019-06-30");

    @ParameterizedTest
    @CsvSource({
        "220381, employment, recognised, inside",
        "220184, employment, recognised, inside",
        "220184, promotion-directional, recognised, directional",
        "220182, employment, not-recognised, outside",
        "220100, employment, not-recognised, outside",
        "220300, employment, not-recognised, outside"
    })
    void aDirectionalTitleIsFollowedToWhatItsCountyBecame(String to, String purpose, String outcome, String caseId) {
        Decision decision = DECIDE.decide(TITLE.to(to)
                .purpose(zhengjian.recognition.question.Purpose.parse(purpose))
                .question());
        assertThat(decision.outcome().code() + " " + decision.caseId()).isEqualTo(outcome + " " + caseId);
    }
}
