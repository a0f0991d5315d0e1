package zhengjian.server.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import zhengjian.server.Main;

/** The program as a process of its own; what it writes to standard error is appended to {@code DIRECTORY/log}. */
final class ServedProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile boolean serving;

    private ServedProcess(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "output of the program");
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a command of the program. */
    static ServedProcess start(Path directory, String... arguments) throws IOException {
        return start(directory, List.of(), List.of(arguments));
    }

    /** @param before a program that runs this one, with its own arguments */
    static ServedProcess start(Path directory, List<String> before, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                // as the manifest of the packaged jar says
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        return new ServedProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("log").toFile()))
                .start());
    }

    private void read() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("Ready: http://127.0.0.1:")) {
                    serving = true;
                    ready.countDown();
                }
            }
        } catch (IOException killed) {
            // nothing more is to be heard
        } finally {
            ready.countDown();
        }
    }

    /** Waits until it serves, or has ended without that. @return true when it serves */
    boolean awaitReady() throws InterruptedException {
        if (!ready.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("neither the line Ready: nor an end within " + PATIENCE_SECONDS + " s");
        }
        return serving;
    }

    /** Tells it to stop, and waits. @return its exit code */
    int stop() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    /** Waits for the end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it did not end within " + PATIENCE_SECONDS + " s");
        }
        return process.exitValue();
    }

    /** SIGKILL, for it and for what it has started. */
    void kill() throws InterruptedException {
        List<ProcessHandle> started = process.descendants().toList();
        started.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        started.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
