package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Look-ups by number: who gets an answer, and what nobody can learn. */
class LookUpTest {
    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(60);

    private static Http http;

    @BeforeAll
    static void open() {
        http = demo.http();
    }

    @Test
    void earlierNumberAnswersWithTheRightNameOnly() throws IOException {
        JsonNode one = demo.certificate("earlierNumber", "true", "status", "valid");
        String path = "/api/v1/certificates/" + one.get("number").asText();
        assertThat(http.get(path).verdict()).isEqualTo("NOT_FOUND");
        assertThat(http.get(path + "?name=" + Http.encoded("不是他")).verdict()).isEqualTo("NOT_FOUND");
        assertThat(http.get(path + "?name=" + Http.encoded(one.get("name").asText()))
                        .verdict())
                .isEqualTo("VALID");
    }

    @Test
    void ledgerPageTakesItsTimeOverWhatItDoesNotPlace() throws IOException {
        String earlier = demo.certificate("earlierNumber", "true").get("number").asText();
        for (String number : new String[] {earlier, "JL1999-000000", "!"}) {
            long start = System.nanoTime();
            assertThat(http.form("/ledger", "number", number).status()).isEqualTo(200);
            assertThat(System.nanoTime() - start).as(number).isGreaterThanOrEqualTo(30_000_000);
        }
        String ours = demo.certificate("earlierNumber", "false").get("number").asText();
        assertThat(http.form("/ledger", "number", ours).text()).contains(ours);
    }

    @Test
    void whatIsFoundIsRecordedAndWhatIsNotLeavesNothing() throws IOException {
        String known = demo.certificate("status", "valid", "earlierNumber", "false")
                .get("number")
                .asText();
        long before = ledgerSize();
        JsonNode found = http.get("/api/v1/certificates/" + known).json();
        assertThat(ledgerSize()).isEqualTo(before + 1);
        JsonNode receipt =
                http.get("/api/v1/receipts/" + found.at("/receipt/id").asText()).json();
        assertThat(receipt.at("/statement/certificate/number").asText()).isEqualTo(known);

        JsonNode wrongName = http.get("/api/v1/certificates/" + known + "?name=" + Http.encoded("不是他"))
                .json();
        assertThat(wrongName.has("receipt")).isFalse();
        assertThat(ledgerSize()).isEqualTo(before + 1);
    }

    /** The second line of the checkpoint. */
    private static long ledgerSize() throws IOException {
        return Long.parseLong(http.get("/checkpoint").text().split("\n", 3)[1]);
    }

    @Test
    void wrongNameAndUnknownNumberAreTheSameAnswer() throws IOException {
        String known = demo.certificate("name", "张明").get("number").asText();
        String unknown = zhengjian.certificate.CertificateNumber.generate("22", new java.security.SecureRandom())
                .text();
        for (int attempt = 0; attempt < 100; attempt++) {
            Http.Reply wrongName = http.get("/api/v1/certificates/" + known + "?name=" + Http.encoded("不是他"));
            Http.Reply noNumber = http.get("/api/v1/certificates/" + unknown + "?name=" + Http.encoded("不是他"));
            if (wrongName.json().get("asOf").equals(noNumber.json().get("asOf"))) {
                assertThat(wrongName.text()).isEqualTo(noNumber.text());
                assertThat(withoutDate(wrongName)).isEqualTo(withoutDate(noNumber));
                assertThat(wrongName.status()).isEqualTo(noNumber.status()).isEqualTo(200);
                return;
            }
        }
        throw new AssertionError("a hundred times the second changed between two requests");
    }

    /**
     * Two samples of moderate size: medians as near to each other as two halves of the same sample are. A machine that is
     * busy elsewhere can part them once; a difference in the work parts them every time.
     */
    @Test
    void wrongNameAndUnknownNumberTakeTheSameTime() throws IOException {
        double difference = Double.MAX_VALUE;
        for (int round = 0; round < 5 && difference >= 3; round++) {
            difference = differenceOfMedians(demo.certificates(), 100);
        }
        assertThat(difference).as("milliseconds, the best of five rounds").isLessThan(3.0);
    }

    private static double differenceOfMedians(JsonNode certificates, int each) {
        double[] wrongName = new double[each];
        double[] noNumber = new double[each];
        java.security.SecureRandom random = new java.security.SecureRandom();
        for (int i = -20; i < each; i++) {
            String known = certificates
                    .get(Math.floorMod(i, certificates.size()))
                    .get("number")
                    .asText();
            String unknown = zhengjian.certificate.CertificateNumber.generate("22", random)
                    .text();
            double first = milliseconds(i % 2 == 0 ? known : unknown);
            double second = milliseconds(i % 2 == 0 ? unknown : known);
            if (i >= 0) {
                wrongName[i] = i % 2 == 0 ? first : second;
                noNumber[i] = i % 2 == 0 ? second : first;
            }
        }
        assertThat(Math.min(median(wrongName), median(noNumber))).isGreaterThan(25);
        return Math.abs(median(wrongName) - median(noNumber));
    }

    private static double milliseconds(String number) {
        long start = System.nanoTime();
        http.get("/api/v1/certificates/" + number + "?name=" + Http.encoded("不是他"));
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Map<String, String> withoutDate(Http.Reply reply) {
        Map<String, String> headers = new TreeMap<>(reply.headers());
        headers.remove("date");
        return headers;
    }

    @Test
    void mistypedNumberIsToldSo() throws IOException {
        String number = demo.certificate("name", "张明").get("number").asText();
        char last = number.charAt(number.length() - 1);
        String mistyped = number.substring(0, number.length() - 1) + (last == '7' ? '8' : '7');
        Http.Reply reply = http.get("/api/v1/certificates/" + mistyped);
        assertThat(reply.verdict()).isEqualTo("NOT_FOUND");
        assertThat(reply.json().get("reason").get("code").asText()).isEqualTo("number-mistyped");
    }

    @ParameterizedTest
    @CsvSource({"lower", "spaced", "fullwidth", "ungrouped"})
    void numberIsReadAsPeopleTypeIt(String way) throws IOException {
        String number = demo.certificate("name", "张明").get("number").asText();
        String typed = switch (way) {
            case "lower" -> number.toLowerCase(java.util.Locale.ROOT);
            case "spaced" -> " " + number.replace("-", " ") + " ";
            case "fullwidth" -> number.replace('0', '０').replace('2', '２').replace('-', '－');
            default -> number.replace("-", "");
        };
        assertThat(http.verify("number", typed).verdict()).isEqualTo("VALID");
    }

    @Test
    void rareCharactersOfANameAreFound() throws IOException {
        for (String name : new String[] {"王𬱖", "阿依古丽·买买提", "豈山", "赵䶮"}) {
            JsonNode one = demo.certificate("name", name);
            assertThat(http.verify("number", one.get("number").asText(), "name", name)
                            .status())
                    .isEqualTo(201);
            assertThat(http.verify("number", one.get("number").asText(), "name", name)
                            .verdict())
                    .isNotEqualTo("NOT_FOUND");
        }
        JsonNode dotted = demo.certificate("name", "阿依古丽·买买提");
        assertThat(http.verify("number", dotted.get("number").asText(), "name", "阿依古丽•买买提")
                        .verdict())
                .isNotEqualTo("NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | ''",
                "[] | ''",
                "{\"number\":\"22\"} | /number",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"name\":\"a\\u202Eb\"} | /name",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"in\":\"999999\"} | /in",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"in\":\"吉林\"} | /in",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"on\":\"2023-02-30\"} | /on",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"purpose\":\"fun\"} | /purpose",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"label\":\"a\\nb\"} | /label",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"nmae\":\"x\"} | /nmae",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"number\":\"x\"} | ''",
                "{\"number\":7} | /number",
                "{\"number\":\"2208-UNJT-VQM2-D0DR\",\"token\":\"x\"} | ''",
                "{\"token\":\"x\",\"name\":\"x\"} | /name",
                "{\"token\":\"x\"}{} | ''",
                "{\"token\":{\"a\":{\"b\":1}}} | ''",
            })
    void faultyRequestIsAProblemThatPointsAtTheField(String body, String pointer) {
        Http.Reply reply = http.post("/api/v1/verifications", body);
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("content-type")).isEqualTo("application/problem+json");
        if (!pointer.isEmpty()) {
            assertThat(reply.json().get("pointer").asText()).isEqualTo(pointer);
        }
        assertThat(reply.json().get("type").asText()).startsWith("urn:problem-type:zhengjian:");
    }

    @Test
    void oversizedAndMistypedBodiesAreRefused() {
        assertThat(http.post("/api/v1/verifications", "{\"token\":\"" + "A".repeat(20_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(http.form("/api/v1/verifications", "number", "x").status()).isEqualTo(415);
    }

    @Test
    void oneBoxLeadsToThePageThatAnswers() throws IOException {
        JsonNode one = demo.certificate("name", "张明");
        String number = one.get("number").asText();
        String url = one.get("token").asText();
        assertThat(http.get("/q?q=" + Http.encoded(number)).header("location"))
                .isEqualTo("/c/" + number.replace("-", ""));
        assertThat(http.get("/q?q=" + Http.encoded(number)).status()).isEqualTo(303);
        assertThat(http.get("/en/q?q=" + Http.encoded(url)).header("location"))
                .isEqualTo("/en/v/" + url.substring(url.lastIndexOf('/') + 1));
        assertThat(http.get("/q?q=" + Http.encoded("https://evil.example/")).header("location"))
                .isEmpty();
        assertThat(http.get("/q?q=" + Http.encoded("JL2023-100005")).status()).isEqualTo(200);
        assertThat(http.get("/q").status()).isEqualTo(200);
    }

    @Test
    void pagesCheckByFormAndSayNotFoundWithoutFourOhFour() throws IOException {
        JsonNode earlier = demo.certificate("earlierNumber", "true", "status", "valid");
        Http.Reply found = http.form(
                "/check",
                "number",
                earlier.get("number").asText(),
                "name",
                earlier.get("name").asText());
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("<title>真实有效");
        Http.Reply notFound = http.get("/c/JL2023-999999", "Accept", "text/html");
        assertThat(notFound.status()).isEqualTo(200);
        assertThat(notFound.text()).contains("<title>没有查到");
        assertThat(notFound.header("cache-control")).isEqualTo("no-store");
    }
}
