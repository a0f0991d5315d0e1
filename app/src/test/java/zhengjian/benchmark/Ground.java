package zhengjian.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Where a run happens.
 *
 * @param scratch an empty folder, deleted afterwards
 * @param jar the packaged service
 * @param log what the servers said
 */
public record Ground(Path scratch, Path jar, Path log) implements AutoCloseable {
    static Ground prepare() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Path jar = target.resolve("zhengjian.jar");
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: run the command of README.md, it packages the service first");
        }
        Path log = target.resolve("benchmark.log");
        Files.deleteIfExists(log);
        return new Ground(Files.createTempDirectory(target, "benchmark"), jar, log);
    }

    Path folder(String name) throws IOException {
        return Files.createDirectories(scratch.resolve(name));
    }

    /** Copies a folder of files without nested folders being lost. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** Deletes a folder with everything in it. */
    public static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(scratch);
    }
}
