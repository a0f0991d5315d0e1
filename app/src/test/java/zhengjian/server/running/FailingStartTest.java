package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.server.Main;
import zhengjian.tool.Tool;

/**
 * A file-system call on one of our files fails while the service starts: it refuses in one sentence, or it serves and says
 * whether it is ready. Afterwards nothing is lost, and the next start is sound: one directory goes through it all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FailingStartTest {
    private Path directory;
    private RunningDemo demo;
    private String certificate = "";

    @BeforeAll
    void fill(@TempDir Path folder) throws IOException {
        Tool.require("strace");
        directory = folder;
        demo = RunningDemo.start(directory, 3);
        demo.stop();
        certificate = demo.certificate("status", "valid").get("token").asText();
    }

    @ParameterizedTest
    @CsvSource({
        "openat, EIO, data/register.db",
        "openat, ENOSPC, data/register.db-wal",
        "openat, EIO, checkpoint-copy",
        "openat, EMFILE, data/LOCK",
        "pwrite64, ENOSPC, checkpoint-copy",
        "ftruncate, EIO, data/LOCK",
    })
    void isToldAndHarmsNothing(String call, String error, String file) throws Exception {
        Files.writeString(directory.resolve("log"), "");
        Path trace = directory.resolve("trace");
        List<String> strace = List.of(
                Tool.require("strace").program().toString(),
                "-f",
                "-qq",
                "-o",
                trace.toString(),
                "-P",
                directory.toRealPath().resolve(file).toString(),
                "-e",
                "trace=" + call,
                "-e",
                "inject=" + call + ":error=" + error + ":when=1");
        try (ServedProcess process = ServedProcess.start(directory, strace, List.of("serve", "--config", yaml()))) {
            if (process.awaitReady()) {
                Http.Reply ready = demo.http().get("/health/ready");
                assertThat(ready.status()).isIn(200, 503);
                assertThat(ready.text()).contains(ready.status() == 200 ? "ready" : "ledger-read-only");
            } else {
                assertThat(process.exitCode()).isEqualTo(2);
                assertThat(Files.readString(directory.resolve("log")))
                        .contains("打不开")
                        .doesNotContain("\tat ");
            }
        }
        assertThat(Files.readString(trace)).contains("(INJECTED)");
        nextStartIsSound();
    }

    private void nextStartIsSound() throws Exception {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        assertThat(Main.run(writer, writer, "ledger", "check", "--config", yaml()))
                .as(out.toString())
                .isZero();
        demo.startAgain();
        try {
            assertThat(demo.http().get("/health/ready").status()).isEqualTo(200);
            assertThat(demo.http().verify("token", certificate).verdict()).isEqualTo("VALID");
        } finally {
            demo.stop();
        }
    }

    @Test
    void aDataDirectoryThatCannotBeMadeIsToldInOneSentence() throws Exception {
        Path file = directory.resolve("no-folder.yaml");
        String configuration = Files.readString(directory.resolve("demo.yaml"));
        Files.writeString(file, configuration.replace("data: data", "data: demo.yaml/data"));
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err);
        assertThat(Main.run(writer, writer, "serve", "--config", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("打不开登记库").doesNotContain("\tat ");
    }

    private String yaml() {
        return directory.resolve("demo.yaml").toString();
    }
}
