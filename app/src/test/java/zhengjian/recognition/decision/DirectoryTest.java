package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.rule.Conditions;
import zhengjian.recognition.rule.Conditions.InDirectory;
import zhengjian.recognition.rule.DecisionCase;
import zhengjian.recognition.rule.Directory;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rule;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.rule.Target;

/** R6 once the autonomous region's directory is loaded; the entry is invented and stands in this test only. */
class DirectoryTest {
    private static final Target ENGINEER = new Target(
            Level.INTERMEDIATE, Optional.of(Kind.REGULAR), Optional.of("工程"), Optional.empty(), Optional.empty());
    private static final DecideRecognition DECIDE = new DecideRecognition(
            withDirectory(new Directory("xinjiang-qualifications", "试", true, Map.of("某某师", ENGINEER))),
            Rules.TERRITORIES);

    @Test
    void aListedQualificationCountsAsItsTitleInTheZone() {
        Decision decision =
                DECIDE.decide(Asked.qualification("某某师").to("urumqi-gaoxin").question());
        assertThat(decision.outcome()).isEqualTo(Outcome.RECOGNISED_WITH_LIMITS);
        assertThat(decision.corresponds()).contains(ENGINEER);
        assertThat(decision.draft()).isTrue();
        assertThat(decision.limits().get(0).chinese()).contains("征求意见稿");
    }

    @Test
    void itIsABasisForTheNextLevelThere() {
        Asked asked = Asked.qualification("某某师").to("urumqi-gaoxin");
        assertThat(DECIDE.decide(asked.purpose(Purpose.PROMOTION_REGULAR).question())
                        .outcome())
                .isEqualTo(Outcome.RECOGNISED_WITH_LIMITS);
        assertThat(DECIDE.decide(asked.purpose(Purpose.PROMOTION_DIRECTIONAL).question())
                        .outcome())
                .isEqualTo(Outcome.NOT_DECIDED);
    }

    @Test
    void anUnlistedOneOrAnotherPlaceIsNotDecided() {
        Decision unlisted =
                DECIDE.decide(Asked.qualification("另一师").to("urumqi-gaoxin").question());
        assertThat(unlisted.outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(unlisted.caseId()).isEqualTo("unlisted");
        Decision elsewhere =
                DECIDE.decide(Asked.qualification("某某师").to("650100").question());
        assertThat(elsewhere.outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(elsewhere.rule()).isEmpty();
    }

    private static Rulebook withDirectory(Directory directory) {
        List<Rule> rules = Rules.BOOK.rules().stream()
                .map(rule -> rule.id().equals("R6") ? withDirectory(rule, directory) : rule)
                .toList();
        return Rulebook.of(
                1, "test", rules, Rules.BOOK.documents(), Rules.BOOK.zones(), Map.of(directory.id(), directory));
    }

    private static Rule withDirectory(Rule rule, Directory directory) {
        List<DecisionCase> cases = rule.decisions().stream()
                .map(one -> new DecisionCase(
                        one.id(),
                        withDirectory(one.when(), directory),
                        one.outcome(),
                        one.limits(),
                        one.because(),
                        one.corresponds()))
                .toList();
        return new Rule(
                rule.id(),
                rule.name(),
                rule.jurisdiction(),
                rule.citations(),
                rule.sense(),
                rule.validity(),
                rule.notConsidered(),
                cases,
                rule.applications(),
                rule.promotion());
    }

    private static Conditions withDirectory(Conditions when, Directory directory) {
        return new Conditions(
                when.families(),
                when.kinds(),
                when.ranks(),
                when.purposes(),
                when.employers(),
                when.series(),
                when.qualifications(),
                when.issuers(),
                when.scopes(),
                when.place(),
                when.pilot(),
                when.reviewPassed(),
                when.directory().map(asked -> new InDirectory(directory, asked.listing())),
                when.statuses());
    }
}
