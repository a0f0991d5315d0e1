package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.tool.Tool;

/**
 * Each file-system call that a commit makes fails in turn: strace is attached to the running process and makes the n-th
 * call fail. Its trace must say {@code (INJECTED)}, or nothing was tested.
 */
class FailingCallsTest {
    private static final String SYNC = "fsync,fdatasync";
    private static final int BETWEEN = 150;

    @TempDir
    Path directory;

    @BeforeEach
    void needsStrace() {
        Tool.require("strace");
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNC + ":error=EIO", "pwrite64:error=EIO", "pwrite64:error=ENOSPC"})
    void losesNothingAcknowledgedWhenACallFails(String fault) throws Exception {
        Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
        ChildProcess child = ChildProcess.start(directory, "full", acknowledged);
        try {
            for (int call = 1; call <= 4; call++) {
                child.awaitAcknowledged(acknowledged.size() + BETWEEN);
                if (!child.isAlive()) {
                    assertThat(child.readOnly()).isNotEmpty();
                    child.close();
                    AfterFailure.everythingAcknowledgedIsThere(directory, acknowledged);
                    child = ChildProcess.start(directory, "full", acknowledged);
                }
                inject(child, fault + ":when=" + call);
            }
            child.awaitAcknowledged(acknowledged.size() + BETWEEN);
        } finally {
            child.close();
        }
        AfterFailure.everythingAcknowledgedIsThere(directory, acknowledged);
    }

    @ParameterizedTest
    @ValueSource(strings = {SYNC + ":signal=KILL:when=3", "pwrite64:signal=KILL:when=5"})
    void losesNothingAcknowledgedWhenTheProcessDiesInACall(String fault) throws Exception {
        Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
        try (ChildProcess child = ChildProcess.start(directory, "full", acknowledged)) {
            child.awaitAcknowledged(BETWEEN);
            inject(child, fault);
        }
        AfterFailure.everythingAcknowledgedIsThere(directory, acknowledged);
    }

    @Test
    void goesOnAfterASyncThatTakesLong() throws Exception {
        Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
        try (ChildProcess child = ChildProcess.start(directory, "full", acknowledged)) {
            child.awaitAcknowledged(BETWEEN);
            inject(child, SYNC + ":delay_enter=700000:when=2");
            child.awaitAcknowledged(acknowledged.size() + BETWEEN);
            assertThat(child.isAlive()).isTrue();
            assertThat(child.failures).isEmpty();
        }
        AfterFailure.everythingAcknowledgedIsThere(directory, acknowledged);
    }

    /** Attaches strace until the fault has struck, then lets go. */
    private void inject(ChildProcess child, String fault) throws Exception {
        Path trace = Files.createTempFile(directory, "trace", ".log");
        String calls = fault.substring(0, fault.indexOf(':'));
        Process strace = new ProcessBuilder(List.of(
                        "strace",
                        "-f",
                        "-qq",
                        "-o",
                        trace.toString(),
                        "-e",
                        "trace=" + calls,
                        "-e",
                        "inject=" + fault,
                        "-p",
                        Long.toString(child.pid())))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean struck = awaitInjected(trace, strace, child, fault);
        strace.destroy();
        // a tracer of threads that die together may wait for the last of them for ever
        boolean killed = fault.contains("KILL");
        if (killed || !child.isAlive() || !strace.waitFor(60, TimeUnit.SECONDS)) {
            strace.destroyForcibly().waitFor();
        }
        assertThat(struck)
                .as("the fault %s must strike, or nothing was tested", fault)
                .isTrue();
    }

    private static boolean awaitInjected(Path trace, Process strace, ChildProcess child, String fault)
            throws Exception {
        for (int i = 0; i < 12_000; i++) {
            if (injected(trace) || !child.isAlive() || !strace.isAlive()) {
                return injected(trace) || (fault.contains("KILL") && !child.isAlive());
            }
            Thread.sleep(10);
        }
        return false;
    }

    private static boolean injected(Path trace) throws IOException {
        String text = Files.readString(trace);
        return text.contains("(INJECTED)") || text.contains("(DELAYED)") || text.contains("killed by SIGKILL");
    }
}
