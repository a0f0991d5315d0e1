package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rows that ask where, on what day and for what: held against the same question alone, and against the ledger. */
final class AskedUse {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCHES = "/api/v1/verification-batches";

    private final RunningDemo demo;
    private final Http http;
    private final String[] own;

    AskedUse(RunningDemo demo, String[] own) {
        this.demo = demo;
        this.http = demo.http();
        this.own = own;
    }

    static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    private Http.Reply begin(String csv, String... fields) {
        return http.upload(BATCHES, csv.getBytes(StandardCharsets.UTF_8), own, fields);
    }

    private List<JsonNode> lines(String csv, String... fields) throws IOException {
        Http.Reply begun = begin(csv, fields);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        EmployerAnswers.finished(http, begun.header("location"), own);
        List<JsonNode> lines = new ArrayList<>();
        for (String line :
                http.get(begun.header("location") + "/result.jsonl", own).text().split("\n")) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static String row(JsonNode certificate, String use) {
        return certificate.get("number").asText() + ","
                + certificate.get("name").asText() + "," + use + "\n";
    }

    /** Each row asks something else; what it is told is what the single question is told. */
    void everyRowIsAnsweredAsTheSameQuestionAlone() throws IOException {
        List<JsonNode> asked = List.of(
                demo.certificate("status", "valid", "kind", "directional"),
                demo.certificate("status", "valid", "kind", "regular", "family", "title"),
                demo.certificate("status", "revoked"),
                demo.certificate("status", "suspended"));
        StringBuilder csv = new StringBuilder("证书编号,姓名,使用地,使用日期,用途\n");
        List<Map<String, String>> alone = new ArrayList<>();
        for (JsonNode certificate : asked) {
            for (String in : List.of("", certificate.get("division").asText(), "220102", "330602")) {
                for (String on : List.of("", today(), "1999-01-01")) {
                    for (String purpose : List.of("", "employment", "promotion-regular")) {
                        csv.append(row(certificate, in + "," + on + "," + purpose));
                        alone.add(Map.of(
                                "number", certificate.get("number").asText(),
                                "name", certificate.get("name").asText(),
                                "in", in,
                                "on", on,
                                "purpose", purpose));
                    }
                }
            }
        }
        List<JsonNode> lines = lines(csv.toString());
        assertThat(lines).hasSize(alone.size());
        for (int i = 0; i < lines.size(); i++) {
            JsonNode single = http.post("/api/v1/verifications", JSON.writeValueAsString(alone.get(i)))
                    .json();
            JsonNode line = lines.get(i);
            assertThat(line.get("verdict")).as(alone.get(i).toString()).isEqualTo(single.get("verdict"));
            assertThat(line.path("reason")).isEqualTo(single.at("/reason/code"));
            assertThat(line.path("usable")).isEqualTo(single.path("usable"));
            String detail = single.path("checks").findParents("check").stream()
                    .filter(check -> check.get("check").asText().equals("status-on-date"))
                    .map(check -> check.get("detail").asText().split("。 ")[0])
                    .findFirst()
                    .orElse("");
            assertThat(line.get("text").asText()).contains(detail);
        }
    }

    /** What the row says of the status history is what stands in the public ledger under these entries. */
    void theStatusOnADayIsProvedByEntriesOfTheLedger() throws IOException {
        JsonNode revoked = demo.certificate("status", "revoked");
        JsonNode line = lines("证书编号,姓名\n" + row(revoked, ""), "on", today()).get(0);
        assertThat(line.get("verdict").asText()).isEqualTo("REVOKED");
        assertThat(line.at("/asked/on").asText()).isEqualTo(today());
        JsonNode history = line.get("history");
        assertThat(history.at("/0/status").asText()).isEqualTo("valid");
        assertThat(history.get(history.size() - 1).get("status").asText()).isEqualTo("revoked");
        for (JsonNode step : history) {
            JsonNode entry = http.get(
                            "/api/v1/ledger/entries/" + step.get("entry").asLong())
                    .json();
            assertThat(entry.get("kind").asText())
                    .isEqualTo(step.get("status").asText().equals("valid") ? "certificate-issued" : "revoked");
        }
    }

    void theResultSaysBesideEachRowWhetherItCanBeUsed() throws IOException {
        JsonNode county = demo.certificate("status", "valid", "kind", "directional");
        String csv = "证书编号,姓名\n" + row(county, "");
        Http.Reply begun = begin(csv, "in", "浙江省绍兴市", "purpose", "employment");
        EmployerAnswers.finished(http, begun.header("location"), own);
        String result = http.get(begun.header("location") + "/result.csv", own).text();
        assertThat(result)
                .contains("\"使用地\",\"使用日期\",\"用途\",\"能否使用\"")
                .contains("\"OUT_OF_SCOPE\"", "仅在", "\"浙江省绍兴市\",\"\",\"employment\",\"不可以\"");
    }

    void whatIsNoUseIsRefusedOrSaidInItsRow() throws IOException {
        String csv = "证书编号,姓名,到哪里\nx,y,火星\n";
        assertThat(begin(csv, "in", "火星").json().get("pointer").asText()).isEqualTo("/in");
        assertThat(begin(csv, "on", "2999-01-01").json().get("detail").asText()).contains("今天");
        assertThat(begin(csv, "purpose", "开会").status()).isEqualTo(400);
        assertThat(begin(csv, "inColumn", "没有").status()).isEqualTo(400);
        JsonNode good = demo.certificate("status", "valid");
        JsonNode line =
                lines("证书编号,姓名,到哪里\n" + row(good, "火星"), "inColumn", "到哪里").get(0);
        assertThat(line.get("verdict").asText()).isEqualTo("MALFORMED");
        assertThat(line.get("reason").asText()).isEqualTo("use-unreadable");
        assertThat(line.get("text").asText()).contains("使用地无法确定");
    }

    void anotherUseUnderTheSameKeyIsAnotherRequest() {
        String[] keyed = {own[0], own[1], "Idempotency-Key", "use once"};
        byte[] csv = "证书编号,姓名\nx,y\n".getBytes(StandardCharsets.UTF_8);
        Http.Reply first = http.upload(BATCHES, csv, keyed, "in", "220582");
        assertThat(http.upload(BATCHES, csv, keyed, "in", "220582").header("location"))
                .isEqualTo(first.header("location"));
        assertThat(http.upload(BATCHES, csv, keyed, "in", "220602").status()).isEqualTo(409);
    }
}
