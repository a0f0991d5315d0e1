package zhengjian.tool;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program that judges our output independently. A missing one fails the test with one sentence that names the Debian
 * package; it is never skipped.
 */
public final class Tool {
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("qpdf", "qpdf"),
            Map.entry("pdfsig", "poppler-utils"),
            Map.entry("pdftotext", "poppler-utils"),
            Map.entry("pdftoppm", "poppler-utils"),
            Map.entry("pdffonts", "poppler-utils"),
            Map.entry("pdfinfo", "poppler-utils"),
            Map.entry("pdfdetach", "poppler-utils"),
            Map.entry("zbarimg", "zbar-tools"),
            Map.entry("certutil", "libnss3-tools"),
            Map.entry("openssl", "openssl"),
            Map.entry("strace", "strace"),
            Map.entry("chromium", "chromium"),
            Map.entry("chromedriver", "chromium-driver"));
    private static final long MOST_SECONDS = 300;

    private final Path program;

    private Tool(Path program) {
        this.program = program;
    }

    /** @throws AssertionError with one sentence when the machine has no such program */
    public static Tool require(String name) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new)
                .orElseThrow(
                        () -> new AssertionError("测试需要 " + name + "，请安装 Debian 软件包 " + PACKAGES.getOrDefault(name, name)
                                + "。 The tests need " + name + ": apt install " + PACKAGES.getOrDefault(name, name)));
    }

    /** Where it was found. */
    public Path program() {
        return program;
    }

    /** Runs the program to its end, at most five minutes; standard error is part of the output. */
    public Result run(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        Arrays.stream(arguments).map(Object::toString).forEach(command::add);
        try {
            Path output = Files.createTempFile("tool", ".txt");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(output.toFile());
                builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "TZ", "Asia/Shanghai"));
                Process process = builder.start();
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(program + " did not end within " + MOST_SECONDS + " s");
                }
                return new Result(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(program + " was interrupted", e);
        }
    }

    /** What a program answered. */
    public record Result(int exitCode, String output) {
        /** The output of a run that must end with 0. */
        public String ok() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ": " + output);
            }
            return output;
        }
    }
}
