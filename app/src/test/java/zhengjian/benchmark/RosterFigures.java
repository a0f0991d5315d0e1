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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import zhengjian.benchmark.load.Load;
import zhengjian.benchmark.load.LoadProcess;

/**
 * An employer has 20,000 people checked by a service that has 256 MB of heap: from the first byte sent until the receipt is
 * there. Every tenth row has a name that is not the holder's. Certificates are read from the store the first time. Then
 * somebody looks certificates up, alone and while a list is checked, round by round: what disturbs the machine disturbs both.
 */
final class RosterFigures implements Measurement {
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 3;
    private static final long POLL = 50_000_000;
    private static final int LOOK_UPS = 500;
    private static final int CONNECTIONS = 2;
    private static final int MILLISECONDS = 500;
    private static final int LOOK_UP_ROUNDS = 7;
    private static final int FEWEST = 5;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        Path data = ground.folder("roster");
        try (DemoServer demo = DemoServer.start(ground, data, ROWS, "-Xmx256m");
                LoadProcess generator = new LoadProcess()) {
            JsonNode index =
                    new ObjectMapper().readTree(data.resolve("demo.json").toFile());
            Employer employer = new Employer(
                    URI.create("http://127.0.0.1:" + demo.process().port()),
                    index.at("/employers/0/apiKey").asText());
            employer.takeALargeKey();
            byte[] list = list(index.get("certificates"));
            List<Double> rounds = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                rounds.add(employer.check(list));
            }
            LookUps lookUps = new LookUps(demo, generator, requests(ground, demo));
            Figure disturbed = lookUps.besideAList(employer, list);
            employer.begin(list);
            long live = demo.process().heapAfterFullCollection();
            employer.finish();
            return List.of(
                    checked(rounds, demo),
                    disturbed,
                    Figure.atMost(
                            "objects live while a list of 20,000 rows is checked",
                            live / 1048576.0,
                            256,
                            "MB",
                            "after a full collection in the middle of it; the heap itself is limited to 256 MB"));
        }
    }

    private static Figure checked(List<Double> rounds, DemoServer demo) throws Exception {
        return Figure.atMost(
                "list of 20,000 rows checked, from the upload to the receipt, heap of 256 MB",
                rounds.get(0),
                8,
                "s",
                String.format(
                        Locale.ROOT,
                        "first list after the start; later: %.2f s; %d MB of objects live",
                        Median.of(rounds.subList(1, rounds.size())),
                        demo.process().heapAfterFullCollection() >> 20));
    }

    private static Path requests(Ground ground, DemoServer demo) throws IOException {
        List<String> lines = demo.valid(LOOK_UPS).stream()
                .map(listed -> "GET /api/v1/certificates/" + listed.number())
                .toList();
        return Files.write(ground.folder("roster-requests").resolve("look-ups"), lines);
    }

    /** Look-ups by number, alone and beside a list. */
    private record LookUps(DemoServer demo, LoadProcess generator, Path requests) {
        Figure besideAList(Employer employer, byte[] list) throws Exception {
            for (int warmUp = 0; warmUp < 3; warmUp++) {
                p99();
            }
            List<Double> ratios = new ArrayList<>();
            List<Double> alone = new ArrayList<>();
            List<Double> beside = new ArrayList<>();
            for (int round = 0; round < LOOK_UP_ROUNDS; round++) {
                double idle = p99();
                employer.begin(list);
                double busy = p99();
                if (employer.finish() > 0) {
                    ratios.add(busy / idle);
                    alone.add(idle);
                    beside.add(busy);
                }
            }
            if (ratios.size() < FEWEST) {
                throw new IOException("the list was checked before the look-ups were over: " + ratios.size());
            }
            return Figure.atMost(
                    "look-up p99 while a list of 20,000 rows is checked ÷ alone",
                    Median.of(ratios),
                    3,
                    "",
                    String.format(
                            Locale.ROOT,
                            "%.2f ÷ %.2f ms over %d connections, %d rounds",
                            Median.of(beside) / 1000,
                            Median.of(alone) / 1000,
                            CONNECTIONS,
                            ratios.size()));
        }

        private double p99() throws IOException {
            Load load = generator.run(demo.process().port(), CONNECTIONS, MILLISECONDS, requests);
            if (!load.statuses().keySet().equals(Set.of(200))) {
                throw new IOException("look-ups were answered " + load.statuses());
            }
            return load.p99Micros();
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
        private String key;
        private String address = "";

        Employer(URI base, String key) {
            this.base = base;
            this.key = key;
        }

        /** One that does not run out within the day. */
        void takeALargeKey() throws IOException, InterruptedException {
            HttpResponse<byte[]> made = send(to("/api/v1/employer/keys")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(
                            "{\"label\":\"benchmark\",\"scopes\":\"batches\",\"dailyRows\":10000000}")));
            key = json.readTree(made.body()).get("apiKey").asText();
        }

        /** Seconds from the first byte sent until the receipt is there. */
        double check(byte[] list) throws IOException, InterruptedException {
            long start = System.nanoTime();
            begin(list);
            finish();
            return (System.nanoTime() - start) / 1e9;
        }

        /** Uploads a list; goes on as soon as the first rows are checked. */
        void begin(byte[] list) throws IOException, InterruptedException {
            byte[] head = ("--" + BOUNDARY
                            + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"l.csv\"\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII);
            HttpResponse<byte[]> begun = send(to("/api/v1/verification-batches")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArrays(List.of(head, list, tail))));
            if (begun.statusCode() != 202) {
                throw new IOException("answered " + begun.statusCode());
            }
            address = begun.headers().firstValue("Location").orElseThrow();
            JsonNode standing = json.readTree(begun.body());
            while (standing.get("done").asInt() == 0) {
                LockSupport.parkNanos(POLL);
                standing = standing();
            }
        }

        private JsonNode standing() throws IOException, InterruptedException {
            return json.readTree(send(to(address).GET()).body());
        }

        /** Waits for the receipt. Rows that were still to be checked when this was called. */
        int finish() throws IOException, InterruptedException {
            JsonNode standing = standing();
            int left = ROWS - standing.get("done").asInt();
            while (!standing.has("receipt")) {
                LockSupport.parkNanos(POLL);
                standing = standing();
            }
            long found = ROWS - standing.at("/counts/NOT_FOUND").asLong();
            if (standing.get("done").asInt() != ROWS || found < ROWS * 0.85) {
                throw new IOException("unexpected result: " + standing);
            }
            return left;
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
