package zhengjian.recognition.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.SkillGrade;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.question.EmployerKind;
import zhengjian.recognition.question.Purpose;

/** R0, R4 to R7, R10 and S1 on both sides of each condition and around each date: the table beside this test. */
class RuleTableTest {
    @ParameterizedTest(name = "[{index}] {0} → {1}, {2}, {3}: {4}")
    @CsvFileSource(resources = "rule-table.csv", numLinesToSkip = 1)
    void decidesAsTheTableSays(
            String credential, String to, String purpose, String on, String outcome, String rule, String limit) {
        Decision decision =
                asked(credential).to(to).purpose(Purpose.parse(purpose)).on(on).decide();
        String found =
                decision.rule().map(r -> r.id() + "/" + decision.caseId()).orElse("none");
        assertThat(decision.outcome().code() + " by " + found).isEqualTo(outcome + " by " + rule);
        Optional.ofNullable(limit)
                .ifPresent(words -> assertThat(decision.limits())
                        .anyMatch(sense -> sense.text().contains(words)));
        assertThat(decision.draft())
                .isEqualTo(decision.rule().map(r -> r.draft()).orElse(false));
    }

    /** A case that no line of the table, and none of the two tests beside it, asks for has not been tried. */
    @Test
    void everyCaseOfEveryRuleIsTried() throws IOException {
        List<String> elsewhere = List.of("R6/listed", "R6/listed-directional", "R6/unlisted");
        String table;
        try (InputStream in = RuleTableTest.class.getResourceAsStream("rule-table.csv")) {
            table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(Rules.BOOK.cases().stream().map(one -> one.id()).filter(id -> !elsewhere.contains(id)))
                .allSatisfy(id -> assertThat(table).contains("," + id + ","));
    }

    /** For instance {@code title regular intermediate 340000 340000 series=工程 status=revoked}. */
    private static Asked asked(String text) {
        String[] words = text.split(" ");
        Asked asked = switch (words[0]) {
            case "title" -> Asked.title(Kind.parse(words[1]), Level.parse(words[2]), words[3], words[4]);
            case "skill" -> Asked.skill(SkillGrade.parse("skill-" + words[1]));
            default -> Asked.qualification(words[1]);
        };
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                asked = changed(asked, word.substring(0, equals), word.substring(equals + 1));
            }
        }
        return asked;
    }

    private static Asked changed(Asked asked, String fact, String value) {
        boolean unstated = value.equals("?");
        return switch (fact) {
            case "series" -> unstated ? asked.withoutSeries() : asked.series(value);
            case "obtained" -> asked.obtainedOn(value);
            case "reviewed" -> asked.reviewed(Boolean.parseBoolean(value));
            case "employer" -> unstated ? asked.atUnknownEmployer() : asked.at(EmployerKind.parse(value));
            case "status" -> asked.status(Status.parse(value));
            default -> throw new AssertionError("no such fact: " + fact);
        };
    }
}
