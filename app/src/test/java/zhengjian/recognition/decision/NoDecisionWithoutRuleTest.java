package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.PostGrade;
import zhengjian.certificate.Rank;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.BadCredential;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Outcome;

/** What holds for every question, on many random ones from a seed that is part of the test's name. */
class NoDecisionWithoutRuleTest {
    private static final int QUESTIONS = 20_000;
    private static final List<String> PLACES = List.of(
            "220000",
            "220100",
            "220102",
            "220582",
            "220523",
            "222404",
            "330000",
            "330600",
            "330602",
            "340000",
            "310000",
            "320000",
            "650100",
            "650104",
            "110000",
            "urumqi-gaoxin",
            "shaoxing-binhai",
            "999999");
    private static final List<String> SERIES = List.of("工程", "卫生", "新职业", "经济");
    private static final List<String> QUALIFICATIONS = List.of("社会工作者", "高级社会工作者", "注册会计师", "");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261121, 220582})
    void everyDecisionHasItsRule(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            Optional<Question> question = question(random);
            question.ifPresent(NoDecisionWithoutRuleTest::check);
        }
    }

    private static void check(Question question) {
        Decision decision = Rules.DECIDE.decide(question);
        String told = question + " → " + decision.outcome();
        boolean open = decision.outcome() == Outcome.NOT_DECIDED;
        assertThat(open || decision.rule().isPresent()).as(told).isTrue();
        assertThat(open == decision.ask().isPresent()).as(told).isTrue();
        assertThat((decision.outcome() == Outcome.RECOGNISED_WITH_LIMITS)
                        != decision.limits().isEmpty())
                .as(told)
                .isTrue();
        assertThat(decision.draft() && decision.outcome() == Outcome.RECOGNISED)
                .as(told)
                .isFalse();
        decision.rule().ifPresent(rule -> {
            assertThat(rule.holdsOn(question.on())).as(told).isTrue();
            assertThat(rule.citation()).as(told).contains("·");
            assertThat(decision.notConsidered()).as(told).isNotEmpty();
        });
        boolean directionalOutside = question.credential().family() == CredentialFamily.TITLE
                && question.credential().kind().equals(Optional.of(Kind.DIRECTIONAL))
                && question.purpose() != Purpose.PROMOTION_DIRECTIONAL
                && !question.to()
                        .division()
                        .equals(question.credential().scope().orElseThrow());
        if (directionalOutside && question.credential().status() == Status.VALID) {
            assertThat(decision.outcome()).as(told).isIn(Outcome.NOT_RECOGNISED, Outcome.NOT_DECIDED);
        }
    }

    private static Optional<Question> question(Random random) {
        try {
            return Optional.of(new Question(
                    credential(random),
                    place(any(random, PLACES)),
                    any(random, List.of(Purpose.values())),
                    maybe(random, any(random, List.of(EmployerKind.values()))),
                    LocalDate.of(2019, 1, 1).plusDays(random.nextInt(3000))));
        } catch (BadCredential e) {
            return Optional.empty();
        } catch (IllegalArgumentException scopeDoesNotFitKind) {
            return Optional.empty();
        }
    }

    private static DescribedCredential credential(Random random) {
        CredentialFamily family = any(random, List.of(CredentialFamily.values()));
        Rank[] ranks = switch (family) {
            case TITLE -> Level.values();
            case POST -> PostGrade.values();
            case SKILL -> SkillGrade.values();
            case QUALIFICATION -> new Rank[0];
        };
        boolean isQualification = family == CredentialFamily.QUALIFICATION;
        return new DescribedCredential(
                family,
                Optional.of(any(random, List.of(Kind.values()))),
                isQualification ? Optional.empty() : Optional.of(ranks[random.nextInt(ranks.length)]),
                isQualification ? Optional.of(any(random, QUALIFICATIONS)) : Optional.empty(),
                maybe(random, any(random, SERIES)),
                Optional.empty(),
                Optional.empty(),
                maybe(random, division(random)),
                maybe(random, division(random)),
                maybe(random, LocalDate.of(2018, 1, 1).plusDays(random.nextInt(3000))),
                maybe(random, random.nextBoolean()),
                random.nextInt(5) == 0 ? any(random, List.of(Status.values())) : Status.VALID);
    }

    private static DivisionCode division(Random random) {
        return place(any(random, PLACES)).division();
    }

    private static Place place(String text) {
        return Rules.BOOK.zone(text).map(Place::of).orElseGet(() -> Place.of(new DivisionCode(text)));
    }

    private static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(value);
    }
}
