package zhengjian.server.prepare;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the Java that runs this program, and waits for it.
 *
 * @param log what its processes say on standard error
 */
record Java(Path log) {
    private static final String READY = "Ready: ";
    private static final int PATIENCE_MINUTES = 5;

    /** Runs a server until it has answered on these paths, then stops it in order. */
    void serve(List<String> arguments, List<String> paths) throws IOException, InterruptedException {
        Process process = start(arguments);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            URI address = address(out);
            HttpClient client = HttpClient.newHttpClient();
            for (String path : paths) {
                HttpRequest request =
                        HttpRequest.newBuilder(address.resolve(path)).build();
                client.send(request, BodyHandlers.discarding());
            }
            // not by the process itself: that would close what it still writes
            process.toHandle().destroy();
            out.transferTo(Writer.nullWriter());
            process.waitFor();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private URI address(BufferedReader out) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(READY)) {
                return URI.create(line.substring(READY.length()).split(" ", 2)[0]);
            }
        }
        throw failed();
    }

    /** Runs to the end. */
    void run(List<String> arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            out.transferTo(Writer.nullWriter());
            if (process.waitFor() != 0) {
                throw failed();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        CompletableFuture.delayedExecutor(PATIENCE_MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        return process;
    }

    private IOException failed() throws IOException {
        String said = Files.exists(log) ? Files.readString(log) : "";
        return new IOException(said.isBlank() ? "a Java process ended" : said.strip());
    }
}
