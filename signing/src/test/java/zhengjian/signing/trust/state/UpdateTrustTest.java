package zhengjian.signing.trust.state;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.trust.Refusal;

/**
 * The scenarios are files, so that other implementations read them too. {@code -Dzhengjian.writeScenarios=true} writes them
 * anew; a test says when they are not what the code makes.
 */
class UpdateTrustTest {
    private static final Path FOLDER = Path.of("src/test/resources/zhengjian/signing/trust/scenarios");

    static Set<String> names() throws IOException {
        if (Boolean.getBoolean("zhengjian.writeScenarios")) {
            write();
        }
        return read().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachScenarioEndsAsItsFileSays(String name) {
        Scenario scenario = Scenario.read(FOLDER.resolve(name + ".txt"));
        assertThat(scenario.outcome()).as(name).isEqualTo(scenario.expected());
    }

    @Test
    void theFilesAreWhatTheScenariosMake() throws IOException {
        Map<String, String> made = new TreeMap<>();
        Scenarios.all().forEach((name, scenario) -> made.put(name, scenario.text()));
        assertThat(read()).isEqualTo(made);
    }

    @Test
    void everyRefusalHasAScenario() {
        Set<String> expected = new TreeSet<>();
        Scenarios.all().values().forEach(scenario -> expected.add(scenario.expected()));
        assertThat(expected)
                .contains(Arrays.stream(Refusal.values()).map(Enum::name).toArray(String[]::new))
                .contains("FRESH", "STALE");
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString().replace(".txt", ""), Files.readString(file, UTF_8));
            }
        }
        return texts;
    }

    private static void write() throws IOException {
        Files.createDirectories(FOLDER);
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, Scenario> entry : Scenarios.all().entrySet()) {
            Files.writeString(
                    FOLDER.resolve(entry.getKey() + ".txt"), entry.getValue().text(), UTF_8);
        }
    }
}
