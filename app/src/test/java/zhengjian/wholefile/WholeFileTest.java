package zhengjian.wholefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.tool.Tool;

/** Each file-system call of a replacement fails, or the process dies in it: strace says so in its trace, or nothing was tested. */
class WholeFileTest {
    private static final String OLD = "old content, whole";
    private static final String NEW = "new content, which is whole too";

    @TempDir
    private Path directory = Path.of("");

    private Path file = Path.of("");
    private Path beside = Path.of("");

    @BeforeEach
    void anOldOneStands() throws IOException {
        file = directory.toRealPath().resolve("file");
        beside = file.resolveSibling("file.new");
        Files.writeString(file, OLD);
    }

    @Test
    void theNewContentStandsUnderTheName() throws IOException {
        Files.writeString(beside, "half of what a crash left");
        WholeFile.write(file, NEW.getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent(NEW);
        assertThat(beside).doesNotExist();
    }

    @Test
    void personalDataAreForTheOwnerAlone() throws IOException {
        WholeFile.writePrivate(file, NEW.getBytes(StandardCharsets.UTF_8));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({"openat, EACCES", "write, ENOSPC", "fsync, EIO", "rename, EIO"})
    void aCallThatFailsIsToldAndTheOldContentStands(String call, String error) throws Exception {
        assertThat(written(beside, call, "error=" + error)).isEqualTo(WriteOnce.FAILED);
        assertThat(file).hasContent(OLD);
        assertThat(beside).doesNotExist();
    }

    @Test
    void aFolderThatDoesNotReachTheDiskIsTold() throws Exception {
        assertThat(written(directory.toRealPath(), "fsync", "error=EIO")).isEqualTo(WriteOnce.FAILED);
        assertThat(file).hasContent(NEW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"write", "fsync", "rename"})
    void aProcessThatDiesLeavesOneOfTheTwoWhole(String call) throws Exception {
        assertThat(written(beside, call, "signal=KILL")).isNotZero();
        assertThat(Files.readString(file)).isIn(OLD, NEW);
        WholeFile.write(file, NEW.getBytes(StandardCharsets.UTF_8));
        assertThat(file).hasContent(NEW);
    }

    /** Writes the new content in a process of its own, in which that call on that path does not work; returns its exit code. */
    private int written(Path path, String call, String fault) throws Exception {
        Path trace = directory.resolve("trace");
        List<String> command = new ArrayList<>(
                List.of(Tool.require("strace").program().toString(), "-f", "-qq", "-o", trace.toString()));
        command.addAll(List.of("-P", path.toString(), "-e", "trace=" + call, "-e", "inject=" + call + ":" + fault));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                WriteOnce.class.getName(),
                file.toString(),
                NEW));
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(Files.readString(trace)).containsAnyOf("(INJECTED)", "killed by SIGKILL");
        return exit;
    }
}
