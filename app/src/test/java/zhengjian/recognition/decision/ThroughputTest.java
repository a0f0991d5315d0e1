package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.SkillGrade;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;

/** Says how many decisions a second one core makes with all rules loaded; the figure depends on the machine and is only told. */
class ThroughputTest {
    private static final int ROUNDS = 40_000;

    @Test
    void tellsHowManyDecisionsASecondOneCoreMakes() {
        List<Question> questions = List.of(
                Asked.title(Kind.REGULAR, Level.INTERMEDIATE, "220000", "220000")
                        .question(),
                Asked.title(Kind.DIRECTIONAL, Level.ASSOCIATE_SENIOR, "220000", "220582")
                        .to("220523")
                        .question(),
                Asked.title(Kind.REGULAR, Level.INTERMEDIATE, "340000", "340000")
                        .to("330600")
                        .question(),
                Asked.title(Kind.REGULAR, Level.FULL_SENIOR, "340000", "340000")
                        .to("330600")
                        .question(),
                Asked.qualification("社会工作者").question(),
                Asked.skill(SkillGrade.TECHNICIAN_GRADE).purpose(Purpose.PAY).question());
        long recognised = run(questions);
        long start = System.nanoTime();
        assertThat(run(questions)).isEqualTo(recognised);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(Math.round(ROUNDS * questions.size() / seconds) + " decisions a second on one core");
    }

    private static long run(List<Question> questions) {
        long recognised = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (Question question : questions) {
                recognised += Rules.DECIDE.decide(question).rule().isPresent() ? 1 : 0;
            }
        }
        return recognised;
    }
}
