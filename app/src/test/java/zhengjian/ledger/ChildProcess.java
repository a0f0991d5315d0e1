package zhengjian.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A running {@link LedgerChild} with what it has acknowledged so far. */
final class ChildProcess implements AutoCloseable {
    /** Index of the entry → number that was committed to. */
    final Map<Long, Long> acknowledged;

    final List<String> failures = new ArrayList<>();
    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);
    private volatile String readOnly = "";

    private ChildProcess(Process process, Map<Long, Long> acknowledged) {
        this.process = process;
        this.acknowledged = acknowledged;
        this.reader = new Thread(this::read, "child output");
        reader.start();
    }

    /** Starts the child; what earlier children acknowledged is in {@code acknowledged}, and grows. */
    static ChildProcess start(Path directory, String synchronous, Map<Long, Long> acknowledged) throws Exception {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerChild.class.getName(),
                directory.toString(),
                synchronous);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ChildProcess child = new ChildProcess(process, acknowledged);
        if (!child.ready.await(300, TimeUnit.SECONDS)) {
            child.close();
            throw new IOException("the child process did not become ready");
        }
        return child;
    }

    static ChildProcess start(Path directory, String synchronous) throws Exception {
        return start(directory, synchronous, new ConcurrentHashMap<>());
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException e) {
            failures.add(e.toString());
        } finally {
            ready.countDown();
        }
    }

    private void hear(String line) {
        String[] words = line.split(" ");
        switch (words[0]) {
            case "READY" -> ready.countDown();
            case "A" -> {
                if (words.length == 3) {
                    acknowledged.put(Long.parseLong(words[1]), Long.parseLong(words[2]));
                }
            }
            case "F" -> {
                synchronized (failures) {
                    failures.add(words[1]);
                }
            }
            case "R" -> readOnly = line.substring(2);
            default -> {}
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Why the child ended by itself; empty when it did not. */
    String readOnly() {
        return readOnly;
    }

    /** Waits until so many are acknowledged, or the child has ended. */
    void awaitAcknowledged(int count) throws InterruptedException {
        while (acknowledged.size() < count && process.isAlive()) {
            Thread.sleep(5);
        }
    }

    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
    }

    /** SIGKILL; afterwards everything that was printed has been heard. */
    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        reader.join();
    }
}
