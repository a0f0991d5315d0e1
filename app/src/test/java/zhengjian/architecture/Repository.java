package zhengjian.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of the project as they lie in the working copy, found from wherever the test runs. */
public final class Repository {
    private static final Path TOP = findTop(Path.of("").toAbsolutePath());

    private Repository() {}

    /** A file of the repository. */
    public static Path file(String relative) {
        return TOP.resolve(relative);
    }

    /** Every line of a text file of the project. */
    public static List<String> lines(String relative) {
        return lines(file(relative));
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files under {@code folder} whose name has one of the {@code endings}; built and fetched things left out. */
    static List<Path> files(String folder, String... endings) {
        try (Stream<Path> found = Files.walk(file(folder))) {
            return found.filter(Files::isRegularFile)
                    .filter(Repository::isKept)
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String relative(Path file) {
        return TOP.relativize(file).toString();
    }

    private static boolean isKept(Path file) {
        for (Path part : TOP.relativize(file)) {
            String name = part.toString();
            if (name.equals("target") || name.equals("node_modules") || name.equals(".git")) {
                return false;
            }
        }
        return true;
    }

    private static Path findTop(Path from) {
        return Stream.iterate(Optional.of(from), folder -> folder.map(Path::getParent))
                .takeWhile(Optional::isPresent)
                .map(Optional::get)
                .filter(folder -> Files.exists(folder.resolve("docs/architecture.md")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("docs/architecture.md not found above " + from));
    }
}
