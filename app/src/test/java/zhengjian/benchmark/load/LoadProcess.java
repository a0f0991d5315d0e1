package zhengjian.benchmark.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The parent's side of {@link LoadGenerator}. */
public final class LoadProcess implements AutoCloseable {
    private final Process process;
    private final BufferedWriter orders;
    private final BufferedReader answers;

    public LoadProcess() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LoadGenerator.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        orders = new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
        answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Sends the file's requests in turn over so many connections for so long; returns when all are answered. */
    public Load run(int port, int connections, long milliseconds, Path requests) throws IOException {
        orders.write(port + " " + connections + " " + milliseconds + " " + requests + "\n");
        orders.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the load generator ended, see above");
        }
        return Load.parse(answer);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        orders.close();
        process.waitFor();
    }
}
