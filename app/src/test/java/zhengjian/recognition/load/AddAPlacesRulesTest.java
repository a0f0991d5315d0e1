package zhengjian.recognition.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.DivisionCode;
import zhengjian.certificate.Kind;
import zhengjian.certificate.Level;
import zhengjian.certificate.Status;
import zhengjian.recognition.Rules;
import zhengjian.recognition.decision.DecideRecognition;
import zhengjian.recognition.decision.Decision;
import zhengjian.recognition.question.CredentialFamily;
import zhengjian.recognition.question.DescribedCredential;
import zhengjian.recognition.question.Place;
import zhengjian.recognition.question.Purpose;
import zhengjian.recognition.question.Question;
import zhengjian.recognition.rule.Outcome;
import zhengjian.recognition.rule.Rulebook;

/** “Adding a place's rules is editing data”, done as docs/recognition-rules.md says, with the words that stand there. */
class AddAPlacesRulesTest {
    private static final String PAGE = "docs/recognition-rules.md";
    private static final String RULE = "rules/R04-yangtze-delta.yaml";

    @TempDir
    private Path folder;

    @Test
    void theYangtzeDeltaIsAddedFromThePageWithoutCode() throws Exception {
        copyTheReleasesRules();
        String index = Files.readString(folder.resolve("index.yaml"));
        String without = index.replaceFirst("(?m)^  - \\{id: SX,.*\\R", "").replaceFirst("(?m)^  - rules/R04.*\\R", "");
        without = without.replaceFirst("(?m)^  - rules/R05.*\\R", "").replaceFirst("(?m)^  - rules/R11.*\\R", "");
        Files.writeString(folder.resolve("index.yaml"), without);
        Files.delete(folder.resolve(RULE));
        Decision before = anhuiInShaoxing();
        assertThat(before.outcome()).isEqualTo(Outcome.NOT_DECIDED);
        assertThat(before.rule().orElseThrow().id()).isEqualTo("R0");

        String document = block("index");
        Files.writeString(
                folder.resolve("index.yaml"),
                without.replaceFirst("(?m)^documents:\\R", "documents:\n" + Matcher.quoteReplacement(document))
                        .replaceFirst("(?m)^rules:\\R", "rules:\n  - " + RULE + "\n")
                        .replaceFirst("version: 1", "version: 2"));
        Files.writeString(folder.resolve(RULE), block(RULE));
        Decision after = anhuiInShaoxing();
        assertThat(after.outcome()).isEqualTo(Outcome.RECOGNISED_WITH_LIMITS);
        assertThat(after.rule().orElseThrow().id()).isEqualTo("R4");
        assertThat(after.limits().get(0).chinese()).contains("绍兴市职称工作服务民营经济创新发展措施", "征求意见稿");
    }

    private void copyTheReleasesRules() throws Exception {
        URL index = Objects.requireNonNull(getClass().getResource("/zhengjian/recognition/index.yaml"));
        Path from = Objects.requireNonNull(Path.of(index.toURI()).getParent());
        Files.createDirectories(folder.resolve("rules"));
        Files.copy(from.resolve("index.yaml"), folder.resolve("index.yaml"));
        try (Stream<Path> rules = Files.list(from.resolve("rules"))) {
            for (Path rule : rules.toList()) {
                Files.copy(rule, folder.resolve("rules").resolve(rule.getFileName()));
            }
        }
    }

    /** A block of the page that begins with {@code ```yaml NAME}. */
    private static String block(String name) throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve(PAGE))) {
            root = Objects.requireNonNull(root.getParent(), "no " + PAGE);
        }
        Matcher block = Pattern.compile("```yaml " + Pattern.quote(name) + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(root.resolve(PAGE)));
        assertThat(block.find()).as(name).isTrue();
        return block.group(1);
    }

    private Decision anhuiInShaoxing() {
        Rulebook rulebook = ReadRulebook.fromFolder(folder, Rules.TERRITORIES);
        DivisionCode anhui = new DivisionCode("340000");
        DescribedCredential credential = new DescribedCredential(
                CredentialFamily.TITLE,
                Optional.of(Kind.REGULAR),
                Optional.of(Level.INTERMEDIATE),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(anhui),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Status.VALID);
        return new DecideRecognition(rulebook, Rules.TERRITORIES)
                .decide(new Question(
                        credential,
                        Place.of(new DivisionCode("330600")),
                        Purpose.EMPLOYMENT,
                        Optional.empty(),
                        LocalDate.of(2026, 11, 21)));
    }
}
