package zhengjian.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a process of its own, from the command until its line {@code Ready: http://127.0.0.1:PORT}. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready: http://127\\.0\\.0\\.1:([0-9]+).*");
    private static final Pattern HISTOGRAM_TOTAL = Pattern.compile("Total +[0-9]+ +([0-9]+)");

    private final Process process;
    private final int port;
    private final long started;

    private ServerProcess(Process process, int port, long started) {
        this.process = process;
        this.port = port;
        this.started = started;
    }

    /** Starts {@code java} with these arguments; what it writes to standard error goes to {@code log}. */
    static ServerProcess start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(java("java"));
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.matches()) {
                drain(output);
                return new ServerProcess(process, Integer.parseInt(ready.group(1)), start);
            }
        }
        throw new IOException("no line “Ready:”, see " + log + ", from: " + String.join(" ", command));
    }

    /** A program of the Java that runs this one. */
    static String java(String program) {
        return Path.of(System.getProperty("java.home"), "bin", program).toString();
    }

    int port() {
        return port;
    }

    /** Asks {@code /health/ready}: the time from the command until it has answered 200. */
    Duration untilReady() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write("GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            Duration took = Duration.ofNanos(System.nanoTime() - started);
            if (!answer.startsWith("HTTP/1.1 200 ")) {
                throw new IOException("not ready: " + answer);
            }
            return took;
        }
    }

    /** Processor time of all threads since the process began. */
    Duration cpuTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** Bytes of the objects that a full collection leaves. */
    long heapAfterFullCollection() throws IOException {
        Process jcmd = new ProcessBuilder(java("jcmd"), Long.toString(process.pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String output = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher total = HISTOGRAM_TOTAL.matcher(output);
        if (!total.find()) {
            throw new IOException(
                    "no total in the answer of jcmd: " + output.lines().limit(5).toList());
        }
        return Long.parseLong(total.group(1));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void drain(BufferedReader output) {
        Thread thread = new Thread(() -> readToTheEnd(output), "server output");
        thread.setDaemon(true);
        thread.start();
    }

    private static void readToTheEnd(BufferedReader output) {
        try {
            output.transferTo(Writer.nullWriter());
        } catch (IOException endOfTheProcess) {
            // closed together with the process
        }
    }
}
