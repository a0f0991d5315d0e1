package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.certificate.CertificateNumber;
import zhengjian.server.employer.DemoEmployers;

/** An employer's program has a list checked: over HTTP, from the upload to the receipt. */
class RosterTest {
    private static final String BATCHES = "/api/v1/verification-batches";
    private static final String HEADER = "证书编号,姓名\n";

    @TempDir
    static Path directory;

    private static RunningDemo demo;
    private static Http http;
    private static String[] own;
    private static String[] other;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory.resolve("demo"), 60);
        http = demo.http();
        own = EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(0).apiKey());
        other = EmployerAnswers.bearer(DemoEmployers.MEMBERS.get(1).apiKey());
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Http.Reply begin(String csv, String... headers) {
        return http.upload(BATCHES, "list.csv", csv.getBytes(StandardCharsets.UTF_8), headers);
    }

    /** The address of a list that was checked whole. */
    private static String checked(String csv) {
        Http.Reply begun = begin(csv, own);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        return finished(begun.header("location"));
    }

    private static String finished(String address) {
        EmployerAnswers.finished(http, address, own);
        return address;
    }

    private static List<String> rows(String address) {
        String text = http.get(address + "/result.csv", own).text();
        assertThat(text).startsWith("\uFEFF\"证书编号\",\"姓名\",\"结论\",\"说明\",\"证书类别\",\"有效范围\"\r\n");
        return List.of(text.strip().split("\r\n")).subList(1, text.strip().split("\r\n").length);
    }

    private static String row(JsonNode certificate) {
        return certificate.get("number").asText() + ","
                + certificate.get("name").asText();
    }

    private static JsonNode certificate(String... members) throws IOException {
        return demo.certificate(members);
    }

    @Test
    void tenKindsOfMistakesAreToldEachInItsRow() throws IOException {
        JsonNode good = certificate("status", "valid", "kind", "regular", "earlierNumber", "false", "family", "title");
        JsonNode county = certificate("status", "valid", "kind", "directional");
        String number = good.get("number").asText();
        String name = good.get("name").asText();
        String wrongDigit = number.substring(0, 18) + (number.charAt(18) == '3' ? '4' : '3');
        String unknown = CertificateNumber.generate("22", new java.security.SecureRandom())
                .text();
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put(row(good), "\"VALID\",\"证书真实有效。\",\"职称（普通）\",\"吉林省\"");
        expected.put(row(county), "\"VALID\"，职称（定向），仅限");
        expected.put(wrongDigit + "," + name, "NOT_FOUND，校验位不符");
        expected.put(wide(number) + "," + name, "VALID，全角字符已按半角读取，编号相同");
        expected.put(unknown + "," + name, "NOT_FOUND，没有查到");
        expected.put(number + ",王敏", "NOT_FOUND，没有查到，同音字，编号相同");
        expected.put(number + ",張偉", "NOT_FOUND，繁体或异体");
        expected.put(number + ",", "MALFORMED，没有填写姓名");
        expected.put("," + name, "MALFORMED，没有填写编号");
        expected.put(name + "," + number, "MALFORMED，可能填反");
        expected.put(row(certificate("status", "revoked")), "REVOKED，撤销");
        expected.put(row(certificate("status", "suspended")), "SUSPENDED，复核");
        expected.put("=1+1,\"=HYPERLINK(\"\"x\"\")\"", "\"'=1+1\",\"'=HYPERLINK，MALFORMED");
        List<String> rows = rows(checked(HEADER + String.join("\n", expected.keySet()) + "\n"));
        assertThat(rows).hasSize(expected.size());
        int place = 0;
        for (String words : expected.values()) {
            assertThat(rows.get(place++)).contains(words.split("，"));
        }
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder();
        text.chars().forEach(symbol -> wide.append((char) (symbol + 0xFEE0)));
        return wide.toString();
    }

    /** Everything but number and salt of the lines for a wrong name and for a number that nobody has. */
    @Test
    void aWrongNameSaysExactlyWhatAnUnknownNumberSays() throws IOException {
        JsonNode good = certificate("status", "valid", "earlierNumber", "false");
        JsonNode earlier = certificate("earlierNumber", "true");
        String unknown = CertificateNumber.generate("22", new java.security.SecureRandom())
                .text();
        for (String[] pair : new String[][] {
            {good.get("number").asText(), unknown}, {earlier.get("number").asText(), "JL1999-987654"}
        }) {
            for (String name : List.of("王敏", "張三丰", "阿依古丽•买买提", "李 四（男）", "章明")) {
                List<String> said = new ArrayList<>();
                for (String number : pair) {
                    String address = checked(HEADER + number + "," + name + "\n");
                    JsonNode line = http.get(address + "/result.jsonl", own).json();
                    said.add(line.get("verdict").asText()
                            + line.get("reason")
                            + line.get("text")
                            + line.get("textEn")
                            + line.has("certificate"));
                }
                assertThat(said.get(0)).isEqualTo(said.get(1)).contains("NOT_FOUND");
            }
        }
    }

    @Test
    void columnsThatMovedAgainstEachOtherAreTold() throws IOException {
        JsonNode one = demo.certificates().get(0);
        JsonNode two = demo.certificates().get(1);
        List<String> rows = rows(checked(HEADER + one.get("number").asText() + ","
                + two.get("name").asText() + "\n" + two.get("number").asText() + ","
                + one.get("name").asText() + "\n"));
        assertThat(rows.get(0)).contains("NOT_FOUND", "与第 3 行的姓名相符");
        assertThat(rows.get(1)).contains("NOT_FOUND", "与第 2 行的姓名相符");
    }

    @Test
    void oneReceiptCoversEveryRowAndIsProvable() throws Exception {
        StringBuilder csv = new StringBuilder(HEADER);
        for (JsonNode certificate : demo.certificates()) {
            csv.append(row(certificate)).append('\n');
        }
        csv.append("x,y\n".repeat(1100));
        String address = checked(csv.toString());
        JsonNode batch = http.get(address, own).json();
        long rows = demo.certificates().size() + 1100L;
        assertThat(batch.get("total").asLong()).isEqualTo(rows);
        assertThat(batch.get("done").asLong()).isEqualTo(rows);
        assertThat(batch.at("/counts/MALFORMED").asLong()).isEqualTo(1100);
        assertThat(batch.at("/counts/VALID").asLong()).isPositive();
        String receipt = batch.at("/receipt/id").asText();
        JsonNode statement =
                http.get("/api/v1/receipts/" + receipt).json().path("statement").path("roster");
        assertThat(statement.get("rows").asLong()).isEqualTo(rows);
        assertThat(statement.get("employer").asText())
                .isEqualTo(DemoEmployers.MEMBERS.get(0).code());
        assertThat(statement.get("counts")).isEqualTo(batch.get("counts"));
        String lines = http.get(address + "/result.jsonl", own).text();
        assertThat(statement.get("root").asText()).isEqualTo(root(List.of(lines.split("\n"))));
        String altered = lines.replaceFirst("\"verdict\":\"MALFORMED\"", "\"verdict\":\"VALID\"");
        assertThat(root(List.of(altered.split("\n"))))
                .isNotEqualTo(statement.get("root").asText());
        for (JsonNode certificate : demo.certificates()) {
            assertThat(lines).doesNotContain("\"" + certificate.get("name").asText() + "\"");
        }
        Http.Reply cose = http.get("/api/v1/receipts/" + receipt + ".cose");
        assertThat(cose.status()).isEqualTo(200);
        assertThat(new String(cose.body(), StandardCharsets.UTF_8))
                .contains(statement.get("root").asText());
    }

    /** RFC 9162 §2.1.1, by recursion and with the JDK alone. */
    private static String root(List<String> lines) throws Exception {
        return Base64.getEncoder().encodeToString(node(lines));
    }

    private static byte[] node(List<String> lines) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        if (lines.size() == 1) {
            sha256.update((byte) 0);
            return sha256.digest(lines.get(0).getBytes(StandardCharsets.UTF_8));
        }
        int left = Integer.highestOneBit(lines.size() - 1);
        byte[] first = node(lines.subList(0, left));
        byte[] second = node(lines.subList(left, lines.size()));
        sha256.update((byte) 1);
        sha256.update(first);
        return sha256.digest(second);
    }

    @Test
    void anotherEmployersListDoesNotExistOnAnyPath() {
        String address = checked(HEADER + "x,y\n");
        for (String path : List.of("", "/events", "/result.csv", "/result.xlsx", "/result.jsonl")) {
            assertThat(http.get(address + path, own).status()).as(path).isEqualTo(200);
            Http.Reply foreign = http.get(address + path, other);
            assertThat(foreign.status()).as(path).isEqualTo(404);
            assertThat(foreign.json().get("title"))
                    .isEqualTo(http.get(BATCHES + "/0123456789abcdef" + path, other)
                            .json()
                            .get("title"));
            assertThat(http.get(address + path).status()).as(path).isEqualTo(401);
        }
        assertThat(http.delete(address, other).status()).isEqualTo(404);
        assertThat(http.get(address, own).json().get("state").asText()).isEqualTo("done");
        assertThat(http.get(BATCHES, other).text()).doesNotContain(address.substring(BATCHES.length() + 1));
        assertThat(http.get(BATCHES, own).text()).contains(address.substring(BATCHES.length() + 1));
    }

    @Test
    void whatIsErasedIsGoneAndItsReceiptStays() {
        String address = checked(HEADER + "x,y\n");
        String receipt = http.get(address, own).json().at("/receipt/id").asText();
        assertThat(http.delete(address, own).status()).isEqualTo(204);
        assertThat(http.get(address, own).json().get("state").asText()).isEqualTo("erased");
        assertThat(http.get(address + "/result.csv", own).status()).isEqualTo(409);
        assertThat(http.get(address + "/result.jsonl", own).status()).isEqualTo(409);
        assertThat(http.delete(address, own).status()).isEqualTo(204);
        assertThat(http.get("/api/v1/receipts/" + receipt).status()).isEqualTo(200);
    }

    @Test
    void theSameRequestAgainIsNotDoneTwice() {
        String[] keyed = Arrays.copyOf(own, 4);
        keyed[2] = "Idempotency-Key";
        keyed[3] = "once";
        Http.Reply first = begin(HEADER + "x,y\n", keyed);
        assertThat(begin(HEADER + "x,y\n", keyed).header("location")).isEqualTo(first.header("location"));
        assertThat(begin(HEADER + "x,z\n", keyed).status()).isEqualTo(409);
        keyed[1] = other[1];
        assertThat(begin(HEADER + "x,y\n", keyed).header("location")).isNotEqualTo(first.header("location"));
    }

    @Test
    void aKeyWhoseDayIsUsedUpIsToldWhenTheNextOneBegins() {
        Http.Reply made =
                http.post("/api/v1/employer/keys", "{\"label\":\"少\",\"scopes\":\"batches\",\"dailyRows\":3}", own);
        String[] small = EmployerAnswers.bearer(made.json().get("apiKey").asText());
        assertThat(begin(HEADER + "x,y\nx,y\n", small).status()).isEqualTo(202);
        Http.Reply refused = begin(HEADER + "x,y\nx,y\n", small);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 86_400);
        assertThat(begin(HEADER + "x,y\n", small).status()).isEqualTo(202);
    }

    @Test
    void aFileThatIsNoListIsRefusedWithASentence() {
        assertThat(begin("工号,部门\n1,2\n", own).json().get("detail").asText()).contains("证书编号");
        assertThat(begin("", own).status()).isEqualTo(400);
        assertThat(begin(HEADER, own).json().get("detail").asText()).contains("没有数据");
        assertThat(http.post(BATCHES, "{}", own).status()).isEqualTo(400);
        assertThat(http.bytes(BATCHES, "application/json", new byte[0]).status())
                .isEqualTo(401);
    }

    @Test
    void aListThatARestartCutOffIsCheckedToItsEnd() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER);
        for (int i = 0; i < 6000; i++) {
            csv.append(CertificateNumber.generate("22", new java.security.SecureRandom())
                            .text())
                    .append(",王敏\n");
        }
        String address = begin(csv.toString(), own).header("location");
        demo.stop();
        demo.startAgain();
        finished(address);
        JsonNode batch = http.get(address, own).json();
        assertThat(batch.at("/counts/NOT_FOUND").asLong()).isEqualTo(6000);
        List<String> numbers =
                rows(address).stream().map(row -> row.substring(1, 20)).toList();
        assertThat(numbers)
                .isEqualTo(csv.toString()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 19))
                        .toList());
    }

    @Test
    void everyRowIsAnsweredAsTheSameQuestionAloneWhateverItsUse() throws IOException {
        AskedUse use = new AskedUse(demo, own);
        use.everyRowIsAnsweredAsTheSameQuestionAlone();
        use.theStatusOnADayIsProvedByEntriesOfTheLedger();
        use.theResultSaysBesideEachRowWhetherItCanBeUsed();
        use.whatIsNoUseIsRefusedOrSaidInItsRow();
        use.anotherUseUnderTheSameKeyIsAnotherRequest();
    }

    @Test
    void aCheckWithAKeyIsAskedInTheEmployersNameAndOneWithoutInNobodys() throws Exception {
        JsonNode good = certificate("status", "valid", "earlierNumber", "false");
        String body = Http.object(
                "number", good.get("number").asText(), "name", good.get("name").asText());
        byte[] photo = UploadsTest.photo(good.get("token").asText());
        List<Http.Reply> checks = List.of(
                http.post("/api/v1/verifications", body, own),
                http.get("/api/v1/certificates/" + good.get("number").asText(), own),
                http.upload("/api/v1/verifications", "code.png", photo, own));
        for (Http.Reply check : checks) {
            JsonNode asked = http.get(
                            "/api/v1/receipts/" + check.json().at("/receipt/id").asText())
                    .json()
                    .at("/statement/asked");
            assertThat(asked.path("organisation").asText()).isEqualTo("演示制造有限公司（虚构）");
            assertThat(asked.path("creditCode").asText())
                    .isEqualTo(DemoEmployers.MEMBERS.get(0).code());
        }
        String receipt = checks.get(0).json().at("/receipt/id").asText();
        assertThat(http.get("/receipt/" + receipt).text()).contains("演示制造有限公司");
        Http.Reply nobody = http.post("/api/v1/verifications", body);
        assertThat(http.get("/api/v1/receipts/"
                                + nobody.json().at("/receipt/id").asText())
                        .json()
                        .at("/statement/asked")
                        .has("organisation"))
                .isFalse();
    }

    @Test
    void whatLooksLikeAKeyAndIsNoneIsNotTakenForNobody() throws IOException {
        String number = certificate("status", "valid", "earlierNumber", "false")
                .get("number")
                .asText();
        String[] wrong = EmployerAnswers.bearer(own[1].substring(7, own[1].length() - 1) + "!");
        assertThat(http.get("/api/v1/certificates/" + number, wrong).status()).isEqualTo(401);
        assertThat(http.post("/api/v1/verifications", Http.object("number", number), wrong)
                        .status())
                .isEqualTo(401);
        assertThat(http.get("/api/v1/certificates/" + number, "Authorization", "Basic eDp5")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theSameIdempotencyKeyOfAnotherAskerIsAnotherRequest() throws IOException {
        JsonNode good = certificate("status", "valid", "earlierNumber", "false");
        String body = Http.object("number", good.get("number").asText());
        List<String> receipts = new ArrayList<>();
        for (String[] asker : new String[][] {own, other, own}) {
            receipts.add(
                    http.post("/api/v1/verifications", body, asker[0], asker[1], "Idempotency-Key", "one key for all")
                            .json()
                            .at("/receipt/id")
                            .asText());
        }
        assertThat(receipts.get(0)).isEqualTo(receipts.get(2)).isNotEqualTo(receipts.get(1));
    }

    @Test
    void aListIsCheckedByCommandAndBroughtHome(@TempDir Path folder) throws IOException {
        new RosterCommandWalk(demo, folder, DemoEmployers.MEMBERS.get(0).apiKey()).walk();
    }

    /** Check, list and receipt, by a program that was written from the description alone. */
    @Test
    void aProgramThatKnowsTheDescriptionAloneRunsACheckAListAndAReceipt() throws Exception {
        JsonNode good = certificate("status", "valid", "kind", "regular", "family", "title");
        DescribedClientWalk.walk(http, DemoEmployers.MEMBERS.get(0).apiKey(), good);
    }
}
