package zhengjian.recognition.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.recognition.Rules;
import zhengjian.recognition.rule.Rulebook;
import zhengjian.recognition.ruleset.BadRules;
import zhengjian.recognition.ruleset.RuleSet;

/** Rule files as the authority would spoil them: each bad sample is named by its one defect. */
class RuleFilesTest {
    private static final String INDEX = """
            version: 1
            documents:
              - {id: DOC, number: 试〔2023〕1号, title: 试行办法, authority: 试, issuedOn: 2023-01-16}
              - {id: DRAFT, title: 试行办法, authority: 试, draft: true}
            rules: [%s]
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAGoodRule() throws IOException {
        Rulebook rulebook = read("good-rule.yaml");
        assertThat(rulebook.rules()).hasSize(1);
        assertThat(rulebook.rules().get(0).citation()).isEqualTo("DOC·一(一)：试〔2023〕1号 《试行办法》");
        assertThat(rulebook.version()).hasSize(64);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "unknown-key | colour",
                "unknown-key-in-conditions | colour",
                "key-given-twice | is given twice",
                "condition-in-subject-and-case | stands in subject already",
                "unknown-document | NOPE",
                "no-citation | names no source",
                "says-nothing-about-what-it-does-not-look-at | must say what the rule does not look at",
                "english-missing | sense.en",
                "no-such-rank | minister",
                "no-such-decision | perhaps",
                "no-such-day | validFrom",
                "ends-before-it-begins | before it begins",
                "undated-but-no-draft | only a draft may be undated",
                "draft-recognises-without-limits | a draft gives recognised-with-limits at most",
                "limits-missing | limits",
                "limits-without-limited-decision | limits",
                "two-cases-of-one-name | two cases have one name",
                "gap-between-cases | T1 has a gap between its cases",
                "cases-contradict-each-other | T1/low and T1/high decide one case differently",
                "no-jurisdiction | jurisdiction",
                "jurisdiction-is-no-place | jurisdiction",
                "empty-list | must not be an empty list",
                "decides-nothing | decides nothing",
                "not-yaml | not well-formed YAML",
                "empty | the file is empty"
            })
    void refuses(String sample, String words) {
        assertThatThrownBy(() -> read("bad/" + sample + ".yaml"))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining(words);
    }

    @Test
    void namesBothRulesThatDecideOneCaseDifferently() throws IOException {
        String other = sample("good-rule.yaml").replace("T1", "T2").replace("220000", "220100");
        String contradicting = other.replace("decision: recognised", "decision: not-recognised");
        assertThatThrownBy(() -> readBoth(sample("good-rule.yaml"), contradicting))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("T1/low and T2/low decide one case differently")
                .hasMessageContaining("220100");
        assertThat(readBoth(sample("good-rule.yaml"), other).rules()).hasSize(2);
    }

    @Test
    void namesBothRulesThatCountTheYearsInPostDifferently() throws IOException {
        String years = """
                promotion:
                  years:
                    - {employer: [separate], employerAt: [county], years: %d}
                """;
        String one = withoutDecisions("T1") + String.format(Locale.ROOT, years, 4);
        assertThat(readBoth(one, withoutDecisions("T2") + String.format(Locale.ROOT, years, 4))
                        .rules())
                .hasSize(2);
        assertThat(readBoth(
                                one,
                                withoutDecisions("T2").replace("220000", "330000")
                                        + String.format(Locale.ROOT, years, 3))
                        .rules())
                .hasSize(2);
        assertThatThrownBy(() -> readBoth(
                        one, withoutDecisions("T2").replace("220000", "220500") + String.format(Locale.ROOT, years, 3)))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("T1/promotion and T2/promotion decide one case differently: 4 / 3");
    }

    @Test
    void namesBothRulesThatOpenOneApplicationAfterDifferentYears() throws IOException {
        String doctors = """
                applications:
                  - case: doctor
                    degree: [博士]
                    years: %d
                    since: %s
                    apply: {rank: associate-senior, kind: regular}
                    because: {zh: 试, en: trial}
                """;
        String one = withoutDecisions("T1") + String.format(Locale.ROOT, doctors, 2, "service");
        assertThat(readBoth(one, withoutDecisions("T2") + String.format(Locale.ROOT, doctors, 3, "graduation"))
                        .rules())
                .hasSize(2);
        assertThatThrownBy(
                        () -> readBoth(one, withoutDecisions("T2") + String.format(Locale.ROOT, doctors, 3, "service")))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("T1/doctor and T2/doctor decide one case differently");
    }

    private static String withoutDecisions(String id) throws IOException {
        String rule = sample("good-rule.yaml").replace("T1", id);
        return rule.substring(0, rule.indexOf("subject:"));
    }

    @Test
    void lyingApartInPlaceOrTimeIsNoContradiction() throws IOException {
        String other = sample("good-rule.yaml")
                .replace("T1", "T2")
                .replace("decision: recognised", "decision: not-recognised");
        assertThat(readBoth(sample("good-rule.yaml"), other.replace("220000", "330000"))
                        .rules())
                .hasSize(2);
        String earlier = other.replace("validFrom: 2023-01-16", "validFrom: 2022-01-01\nvalidTo: 2023-01-15");
        assertThat(readBoth(earlier, sample("good-rule.yaml")).rules()).hasSize(2);
        String overlapping = other.replace("validFrom: 2023-01-16", "validFrom: 2022-01-01\nvalidTo: 2023-01-16");
        assertThatThrownBy(() -> readBoth(overlapping, sample("good-rule.yaml")))
                .isInstanceOf(BadRules.class);
    }

    @Test
    void datedVersionsOfOneRuleMustFollowOneAnother() throws IOException {
        String first =
                sample("good-rule.yaml").replace("validFrom: 2023-01-16", "validFrom: 2022-01-01\nvalidTo: 2023-01-15");
        assertThat(readBoth(first, sample("good-rule.yaml")).rules()).hasSize(2);
        assertThatThrownBy(() -> readBoth(first.replace("2023-01-15", "2023-01-14"), sample("good-rule.yaml")))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("do not follow one another");
        assertThatThrownBy(() -> readBoth(sample("good-rule.yaml"), sample("good-rule.yaml")))
                .isInstanceOf(BadRules.class);
    }

    @Test
    void aFileOutsideTheFolderIsNotRead() throws IOException {
        Files.writeString(folder.resolve("index.yaml"), String.format(Locale.ROOT, INDEX, "../secret.yaml"));
        assertThatThrownBy(() -> ReadRulebook.fromFolder(folder, Rules.TERRITORIES))
                .isInstanceOf(BadRules.class)
                .hasMessageContaining("missing rule file");
    }

    @Test
    void everyWordChangesTheVersion() throws IOException {
        String version = read("good-rule.yaml").version();
        String changed = sample("good-rule.yaml").replace("en: trial", "en: trail");
        Files.writeString(folder.resolve("rule.yaml"), changed);
        assertThat(ReadRulebook.fromFolder(folder, Rules.TERRITORIES).version()).isNotEqualTo(version);
    }

    @Test
    void commentsAndLayoutDoNotChangeTheVersion() throws IOException {
        String version = read("good-rule.yaml").version();
        Files.writeString(folder.resolve("rule.yaml"), "# a comment\n\n" + sample("good-rule.yaml"));
        assertThat(ReadRulebook.fromFolder(folder, Rules.TERRITORIES).version()).isEqualTo(version);
    }

    @Test
    void thePackedRulesAreTheCheckedFilesOfTheRelease() throws Exception {
        URL index = Objects.requireNonNull(getClass().getResource("/zhengjian/recognition/index.yaml"));
        Path files = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        Rulebook checked = ReadRulebook.fromFolder(files, Rules.TERRITORIES);
        assertThat(RuleSet.fromFolder(files).encode()).isEqualTo(ReadRulebook.builtInSet());
        assertThat(checked).isEqualTo(Rules.BOOK);
        assertThat(RuleSet.parse(ReadRulebook.builtInSet()).encode()).isEqualTo(ReadRulebook.builtInSet());
    }

    @Test
    void theRulesOfTheProgramAreAllOfTheTable() {
        assertThat(Rules.BOOK.rules().stream().map(rule -> rule.id()))
                .containsExactly(
                        "R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R10", "R11", "R12", "R13", "R14",
                        "R15", "R16", "S1");
        assertThat(Rules.BOOK.rules().stream().filter(rule -> rule.draft()).map(rule -> rule.id()))
                .containsExactly("R4", "R5", "R6", "R11", "R16");
    }

    private Rulebook read(String name) throws IOException {
        Files.writeString(folder.resolve("index.yaml"), String.format(Locale.ROOT, INDEX, "rule.yaml"));
        Files.writeString(folder.resolve("rule.yaml"), sample(name));
        return ReadRulebook.fromFolder(folder, Rules.TERRITORIES);
    }

    private Rulebook readBoth(String one, String other) throws IOException {
        Files.writeString(folder.resolve("index.yaml"), String.format(Locale.ROOT, INDEX, "one.yaml, other.yaml"));
        Files.writeString(folder.resolve("one.yaml"), one);
        Files.writeString(folder.resolve("other.yaml"), other);
        return ReadRulebook.fromFolder(folder, Rules.TERRITORIES);
    }

    private static String sample(String name) throws IOException {
        try (var stream = RuleFilesTest.class.getResourceAsStream("/zhengjian/recognition/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
