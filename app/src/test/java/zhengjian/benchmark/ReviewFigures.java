package zhengjian.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import zhengjian.issuance.SampleList;
import zhengjian.issuance.xlsx.SpreadsheetMaker;
import zhengjian.server.staff.DemoStaff;

/**
 * A committee's office uploads a spreadsheet of 10,000 people to a service that has 256 MB of heap: from the first byte sent to
 * the whole answer. One list has a fault in every row, the other has none and 9,999 warnings; both are checks alone.
 */
final class ReviewFigures implements Measurement {
    private static final int ROWS = 10_000;
    private static final int ROUNDS = 5;
    private static final String HEAP = "-Xmx256m";
    private static final int WARM_ROUNDS = 1;

    @Override
    public List<Figure> measure(Ground ground) throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        byte[] faulty = list(today, "高级");
        byte[] sound = list(today, "中级");
        try (DemoServer demo = DemoServer.start(ground, ground.folder("review"), 60, HEAP)) {
            Office office =
                    new Office(URI.create("http://127.0.0.1:" + demo.process().port()));
            office.begin(today);
            List<Double> withFaults = new ArrayList<>();
            List<Double> without = new ArrayList<>();
            for (int round = 0; round < WARM_ROUNDS + ROUNDS; round++) {
                withFaults.add(office.check(faulty, today, ROWS));
                without.add(office.check(sound, today, 0));
            }
            double first = withFaults.get(0);
            double slower = Math.max(
                    Median.of(withFaults.subList(WARM_ROUNDS, withFaults.size())),
                    Median.of(without.subList(WARM_ROUNDS, without.size())));
            return List.of(Figure.atMost(
                    "spreadsheet of 10,000 rows checked cell by cell, heap of 256 MB",
                    Math.max(first, slower),
                    3,
                    "s",
                    String.format(
                            Locale.ROOT,
                            "first upload after the start; later: %.2f s with 10,000 faults, %.2f s without; %d MB of objects live",
                            Median.of(withFaults.subList(WARM_ROUNDS, withFaults.size())),
                            Median.of(without.subList(WARM_ROUNDS, without.size())),
                            demo.process().heapAfterFullCollection() >> 20)));
        }
    }

    private static byte[] list(LocalDate today, String level) {
        SampleList list = SampleList.of(0, 0);
        // a unit of its own for everybody: rows that are all alike would inflate like a bomb, and be refused as one
        Random units = new Random(ROWS);
        for (int i = 0; i < ROWS; i++) {
            list.add(i)
                    .with("工作单位", "第" + Long.toUnsignedString(units.nextLong()) + "工程有限公司")
                    .with("评审日期", today.toString())
                    .with("评委会", "工程系列评委会")
                    .with("取得方式", "认定（初定）")
                    .with("级别", level);
        }
        return SpreadsheetMaker.list(list.cells()).bytes();
    }

    /** The office of the demonstration's committees, over HTTP. */
    private static final class Office {
        private final HttpClient client = HttpClient.newHttpClient();
        private final ObjectMapper json = new ObjectMapper();
        private final URI base;
        private String token = "";
        private String review = "";

        Office(URI base) {
            this.base = base;
        }

        private HttpRequest.Builder to(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(2));
            return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
        }

        private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }

        private JsonNode post(String path, String body) throws IOException, InterruptedException {
            HttpResponse<byte[]> response = send(to(path).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            if (response.statusCode() != 201) {
                throw new IOException(path + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            return json.readTree(response.body());
        }

        void begin(LocalDate today) throws IOException, InterruptedException {
            DemoStaff.Member office = DemoStaff.MEMBERS.stream()
                    .filter(member -> member.user().equals(DemoStaff.OFFICE))
                    .findFirst()
                    .orElseThrow();
            token = post(
                            "/api/v1/staff/session",
                            json.createObjectNode()
                                    .put("user", office.user())
                                    .put("password", office.password())
                                    .put("code", office.oneTimeSecret().code(Instant.now()))
                                    .toString())
                    .get("token")
                    .asText();
            review = post(
                            "/api/v1/staff/reviews",
                            json.createObjectNode()
                                    .put("committee", "jl-engineering")
                                    .put("year", today.getYear())
                                    .put("channel", "initial-recognition")
                                    .put("place", "长春")
                                    .put("firstDay", today.toString())
                                    .put("lastDay", today.toString())
                                    .put("applicants", ROWS)
                                    .toString())
                    .get("review")
                    .asText();
        }

        /** @return seconds until the whole answer was there */
        double check(byte[] list, LocalDate today, int faults) throws IOException, InterruptedException {
            long start = System.nanoTime();
            HttpResponse<byte[]> response = send(to("/api/v1/staff/reviews/" + review + "/results?dryRun=true&reviewed="
                            + ROWS + "&endedOn=" + today)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(list)));
            double took = (System.nanoTime() - start) / 1e9;
            JsonNode answer = json.readTree(response.body());
            if (answer.path("rows").asInt() != ROWS
                    || answer.path("findingCount").asInt(-1) != faults) {
                throw new IOException(response.statusCode() + ": "
                        + answer.path("detail")
                                .asText(answer.path("findings").path(0).toString()));
            }
            return took;
        }
    }
}
