package zhengjian.signing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Bad samples: one file each, named by its one defect. First line {@code # expected: DEFECT}, then the sample in
 * hexadecimal or base32, line breaks without meaning.
 */
public record Samples(String name, String expected, String content) {
    private static final String HEAD = "# expected: ";

    /** All samples of a folder of the class path beside {@code owner}. */
    public static List<Samples> of(Class<?> owner, String folder) {
        URL url = Objects.requireNonNull(owner.getResource(folder), folder);
        try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
            return files.sorted().map(Samples::read).toList();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Samples read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            if (!lines.get(0).startsWith(HEAD)) {
                throw new IllegalStateException(file + " does not say what is expected");
            }
            return new Samples(
                    file.getFileName().toString(),
                    lines.get(0).substring(HEAD.length()),
                    String.join("", lines.subList(1, lines.size())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
