package zhengjian.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TextsTest {
    private static final Pattern SLOT = Pattern.compile("\\{\\d}");
    private static final Pattern HALF_WIDTH_BESIDE_HAN =
            Pattern.compile("\\p{IsHan}[,;:?!()]|[,;:?!()]\\p{IsHan}|\\p{IsHan}\\.(?!\\p{Alnum})");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Path TEXTS = Path.of("src/main/resources/zhengjian/page");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Texts.of(Language.ENGLISH).keys())
                .isEqualTo(Texts.of(Language.CHINESE).keys());
    }

    @Test
    void bothLanguagesHaveTheSameSlots() {
        for (String key : Texts.of(Language.CHINESE).keys()) {
            Set<String> chinese = slots(Texts.of(Language.CHINESE).text(key));
            Set<String> english = slots(Texts.of(Language.ENGLISH).text(key));
            assertThat(english).as(key).isEqualTo(chinese);
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String language : List.of("zh", "en")) {
            Set<String> seen = new HashSet<>();
            List<String> lines = new ArrayList<>();
            for (String part : Texts.PARTS) {
                lines.addAll(Files.readAllLines(TEXTS.resolve(part + "_" + language + ".properties")));
            }
            List<String> twice = lines.stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .filter(key -> !seen.add(key))
                    .toList();
            assertThat(twice).as(language).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noHalfWidthPunctuationStandsBesideAHanCharacter(Language language) {
        List<String> faults = Texts.of(language).keys().stream()
                .filter(key -> language == Language.CHINESE)
                .filter(key -> HALF_WIDTH_BESIDE_HAN
                        .matcher(Texts.of(language).text(key))
                        .find())
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void templatesHoldNoHalfWidthPunctuationBesideAHanCharacter() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(HALF_WIDTH_BESIDE_HAN.matcher(Files.readString(file)).find())
                        .as(file.toString())
                        .isFalse();
            }
        }
    }

    @Test
    void lintFindsWhatItIsMeantToFind() {
        assertThat(Stream.of("编号,", "(编号", "是吗?", "编号:", "编号.")
                        .allMatch(text -> HALF_WIDTH_BESIDE_HAN.matcher(text).find()))
                .isTrue();
        assertThat(HALF_WIDTH_BESIDE_HAN.matcher("编号，JPG 或 PNG。（.cose）").find()).isFalse();
    }

    @Test
    void everyKeyThatATemplateNamesExists() throws IOException {
        Pattern literal = Pattern.compile("frame\\.text\\(\"([a-z0-9.-]+)\"[,)]");
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                literal.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !Texts.of(Language.CHINESE).keys().contains(key))
                        .forEach(missing::add);
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void everyStateHasItsWords(State state) {
        String key = "verdict." + state.key();
        for (Language language : Language.values()) {
            assertThat(Texts.of(language).keys()).contains(key + ".title", key + ".sentence", key + ".means");
        }
    }

    @Test
    void everyCheckHasItsWords() {
        for (VerdictPage.Step step : VerdictPage.Step.values()) {
            for (VerdictPage.Result result : VerdictPage.Result.values()) {
                String key = "check." + step.key() + "." + result.key();
                assertThat(Texts.of(Language.CHINESE).keys()).contains(key, key + ".detail");
            }
        }
    }

    @Test
    void everyComplaintHasItsWords() {
        Stream.concat(
                        Arrays.stream(HomePage.Complaint.values()).map(HomePage.Complaint::key),
                        Arrays.stream(ScanPage.Complaint.values()).map(ScanPage.Complaint::key))
                .forEach(key -> assertThat(Texts.of(Language.CHINESE).keys()).contains("complaint." + key));
    }

    @Test
    void everySectionOfATextPageHasItsWords() {
        for (TextPage page : TextPage.values()) {
            for (int i = 1; i <= page.sections(); i++) {
                String section = page.key() + "." + i;
                assertThat(Texts.of(Language.CHINESE).keys())
                        .contains(section + ".anchor", section + ".heading", section + ".text.1");
            }
        }
    }

    @Test
    void slotsAreFilledAndValuesAreNotReadAsSlots() {
        assertThat(Texts.of(Language.ENGLISH).text("verdict.valid.sentence", "{1}", "B"))
                .isEqualTo("Issued by {1}, valid in B.");
    }

    @Test
    void anUnknownKeyIsRefused() {
        assertThatThrownBy(() -> Texts.of(Language.CHINESE).text("no.such.key")).hasMessageContaining("no.such.key");
    }

    private static Set<String> slots(String text) {
        return new TreeSet<>(
                SLOT.matcher(text).results().map(MatchResult::group).toList());
    }
}
