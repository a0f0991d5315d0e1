package zhengjian.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFilesTest {
    private static final List<String> MODULES = List.of("signing", "app", "web", "keys-example");

    @Test
    void noSourceFileIsLongerThanFourHundredLines() {
        assertThat(sources(".java", ".jte", ".ts", ".css", ".sql"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.lines(file))
                        .as(Repository.relative(file))
                        .hasSizeLessThanOrEqualTo(400));
    }

    @Test
    void everyPackageSaysWhatItGuaranteesAndIsNullMarked() {
        List<Path> packages = sources(".java").stream()
                .filter(file -> Repository.relative(file).contains("src/main/java"))
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(packages)
                .allSatisfy(folder -> assertThat(Repository.lines(folder.resolve("package-info.java")))
                        .as(Repository.relative(folder))
                        .anyMatch(line -> line.startsWith("/**"))
                        .contains("@NullMarked"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Util", "Utils", "Impl", "Dto", "Service", "Helper", "Manager"})
    void noClassHidesItsRoleBehindAWord(String word) {
        assertThat(sources(word + ".java")).noneMatch(file -> file.toString().matches(".*[a-z]" + word + "\\.java"));
    }

    @Test
    void nothingIsLeftForLater() {
        String mark = "TO" + "DO";
        assertThat(sources(".java", ".jte", ".ts", ".css", ".sql", ".properties"))
                .allSatisfy(file -> assertThat(Repository.lines(file))
                        .as(Repository.relative(file))
                        .noneMatch(line -> line.contains(mark)));
    }

    private static List<Path> sources(String... endings) {
        return MODULES.stream()
                .map(module -> module + "/src")
                .filter(folder -> Files.exists(Repository.file(folder)))
                .flatMap(folder -> Repository.files(folder, endings).stream())
                .toList();
    }
}
