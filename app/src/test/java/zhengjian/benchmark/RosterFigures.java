package zhengjian.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/**
 * An employer has 20,000 people checked by a service that has 256 MB of heap: from the first byte sent until the receipt is
 * there. Every tenth row has a name that is not the holder's. Certificates are read from the store the first time.
 */
final class RosterFigures implements Measurement {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 3;
    private static final long POLL = 20_000_000;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path data = ground.folder("roster");
        try (DemoServer demo = DemoServer.start(ground, data, ROWS, "-Xmx256m")) {
            JsonNode index =
                    new ObjectMapper().readTree(data.resolve("demo.json").toFile());
            Employer employer = new Employer(
                    URI.create("http://127.0.0.1:" + demo.process().port()),
                    index.at("/employers/0/apiKey").asText());
            byte[] list = list(index.get("certificates"));
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(employer.check(list));
            }
            return List.of(Figure.atMost(
                    "list of 20,000 rows checked, from the upload to the receipt, heap of 256 MB",
                    rounds.get(0),
                    8,
                    "s",
                    String.format(
                            Locale.ROOT,
                            "first list after the start; later: %.2f s; %d MB of objects live",
                            Median.of(rounds.subList(1, rounds.size())),
                            demo.process().heapAfterFullCollection() >> 20)));
        }
    }

    private static byte[] list(JsonNode certificates) {
        StringBuilder csv = new StringBuilder("证书编号,姓名\n");
        for (int i = 0; i < ROWS; i++) {
            JsonNode certificate = certificates.get(i);
            csv.append(certificate.get("number").asText())
                    .append(',')
                    .append(i % 10 == 9 ? "王敏" : certificate.get("name").asText())
                    .append('\n');
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** An employer's program. */
    private static final class Employer {
        private static final String BOUNDARY = "----roster";

        private final HttpClient client = HttpClient.newHttpClient();
        private final ObjectMapper json = new ObjectMapper();
        private final URI base;
        private final String key;

        Employer(URI base, String key) {
            this.base = base;
            this.key = key;
        }

        /** Seconds from the first byte sent until the receipt is there. */
        double check(byte[] list) throws IOException, InterruptedException {
            byte[] head = ("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.csv\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            long start = System.nanoTime();
            HttpResponse<byte[]> begun = send(to("/api/v1/verification-batches")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArrays(List.of(head, list, tail))));
            if (begun.statusCode() != 202) {
                throw new IOException("answered " + begun.statusCode());
            }
            String address = begun.headers().firstValue("Location").orElseThrow();
            JsonNode standing = json.readTree(begun.body());
            while (!standing.has("receipt")) {
                LockSupport.parkNanos(POLL);
                standing = json.readTree(send(to(address).GET()).body());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            long found = ROWS - standing.at("/counts/NOT_FOUND").asLong();
            if (standing.get("done").asInt() != ROWS || found < ROWS * 0.85) {
                throw new IOException("unexpected result: " + standing);
            }
            return seconds;
        }

        private HttpRequest.Builder to(String path) {
            return HttpRequest.newBuilder(base.resolve(path))
                    .timeout(Duration.ofMinutes(2))
                    .header("Authorization", "Bearer " + key);
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
