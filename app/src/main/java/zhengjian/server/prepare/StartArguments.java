package zhengjian.server.prepare;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The flags of a quick start, as the argument file that {@code java @FILE serve …} reads.
 *
 * @param jar the program
 * @param signed jars of the class path whose classes no archive takes, because they are signed
 * @param archive the class-data archive
 * @param library the native library of SQLite, unpacked
 */
record StartArguments(Path jar, List<Path> signed, Path archive, Optional<Path> library) {
    private static final String HEAD = """
        # Made by `prepare` for one jar and one Java; make it anew after an upgrade of either.
        # 由 prepare 为这个 jar 和这个 Java 生成；其一升级后须重新生成。
        """;

    /** C2 waits ten times as long: at the start it would compile what is never called again, and have no core for it. */
    private static final List<String> LATER_COMPILATION = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=20000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /** What an archive and its use must have in common. */
    List<String> classPath() {
        return signed.isEmpty()
                ? List.of()
                : List.of("-Xbootclasspath/a:"
                        + signed.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** What the program is run with, the jar last. */
    List<String> run() {
        List<String> flags = new ArrayList<>(classPath());
        flags.add("-XX:SharedArchiveFile=" + archive);
        // an archive that does not fit is left alone, and that need not be told at each start
        flags.add("-Xlog:cds=off");
        library.ifPresent(file -> {
            flags.add("-Dorg.sqlite.lib.path=" + file.getParent());
            flags.add("-Dorg.sqlite.lib.name=" + file.getFileName());
        });
        flags.addAll(LATER_COMPILATION);
        flags.add("-jar");
        flags.add(jar.toString());
        return flags;
    }

    /** The text of the argument file, one flag a line. */
    String text() {
        return run().stream().map(StartArguments::quoted).collect(Collectors.joining("\n", HEAD, "\n"));
    }

    /** As the launcher of Java reads it back. */
    private static String quoted(String flag) {
        return "\"" + flag.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
