package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.document.CertificateDocument;
import zhengjian.register.RegisteredCertificate;
import zhengjian.server.documents.Documents;
import zhengjian.tool.Tool;

/** Certificates as PDF, sent whole: the original is answered like its number; whatever was touched is never valid. */
class UploadedDocumentsTest {
    private static final String CHECK = "/api/v1/verifications";
    private static final Duration SOON = Duration.ofSeconds(50);

    @RegisterExtension
    private static final SharedDemo demo = SharedDemo.of(60);

    private static CertificateDocument documents;

    @TempDir
    Path directory;

    private static Http http;

    @BeforeAll
    static void open() {
        http = demo.http();
        if (documents == null) {
            documents = Documents.open(demo.running().application());
        }
    }

    private static byte[] pdf(String... members) {
        try {
            String number = demo.certificate(members).get("number").asText();
            RegisteredCertificate found = demo.running()
                    .application()
                    .register()
                    .find(CertificateNumber.parse(number))
                    .orElseThrow();
            return documents.pdf(found, Optional.empty());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] original() {
        return pdf("name", "张明");
    }

    @ParameterizedTest
    @CsvSource({
        "title, regular, valid, VALID",
        "title, directional, valid, VALID",
        "post, regular, valid, VALID",
        "skill, regular, valid, VALID",
        "title, regular, suspended, SUSPENDED",
        "title, regular, revoked, REVOKED",
        "title, regular, superseded, SUPERSEDED",
    })
    void originalIsAnsweredByTheSameVerdict(String family, String kind, String status, String verdict) {
        Http.Reply reply = http.upload(CHECK, pdf("family", family, "kind", kind, "status", status));
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        assertThat(reply.verdict()).isEqualTo(verdict);
        assertThat(check(reply.json(), "document")).contains("pass", "逐字节一致");
        assertThat(check(reply.json(), "register")).contains("pass");
        JsonNode receipt = http.get(reply.header("location")).json();
        assertThat(receipt.at("/statement/asked/fileSha256").asText()).hasSize(64);
        assertThat(receipt.at("/now/changed").asBoolean()).isFalse();
    }

    @Test
    void placeAndPurposeAreAskedWithTheFile() {
        byte[] file = pdf("kind", "directional", "status", "valid", "division", "220582");
        assertThat(http.upload(CHECK, file, "in", "220582").verdict()).isEqualTo("VALID");
        assertThat(http.upload(CHECK, file, "in", "220581").verdict()).isEqualTo("OUT_OF_SCOPE");
    }

    @Test
    void anyChangedByteIsForged() {
        byte[] file = original();
        Random random = new Random(20261121);
        for (int i = 0; i < 150; i++) {
            int at = i < 12 ? i : i < 24 ? file.length - 1 - (i - 12) : random.nextInt(file.length);
            byte[] changed = file.clone();
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Http.Reply reply = http.upload(CHECK, changed);
            assertThat(reply.verdict()).as("byte %d: %s", at, reply.text()).isEqualTo("FORGED");
            assertThat(check(reply.json(), "document")).contains("fail");
        }
    }

    @Test
    void forgedFileTellsWhichFieldsDifferAndShowsNeitherNameNorTitle() {
        byte[] file = original();
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String spoilt = text.replace("\"level\" : \"associate-senior\"", "\"level\" : \"full-senior\"     ");
        assertThat(spoilt).isNotEqualTo(text);
        Http.Reply reply = http.upload(CHECK, spoilt.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reply.verdict()).isEqualTo("FORGED");
        assertThat(reply.json().at("/reason/code").asText()).isEqualTo("file-altered");
        assertThat(check(reply.json(), "document")).contains("与登记不同的有：级别", "Other than registered: level.");
        assertThat(reply.json().get("certificate").has("number")).isTrue();
        assertThat(reply.json().get("certificate").has("holderName")).isFalse();
        JsonNode receipt = http.get(reply.header("location")).json();
        assertThat(receipt.has("now"))
                .as("a forged file does not become genuine later")
                .isFalse();
    }

    @Test
    void forgedFileWhoseTokenIsSpoiltSaysSo() {
        String text = new String(original(), StandardCharsets.ISO_8859_1);
        int token = text.indexOf("\"token\" : \"") + 40;
        String spoilt = text.substring(0, token) + "0" + text.substring(token + 1);
        Http.Reply reply = http.upload(CHECK, spoilt.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(reply.verdict()).isEqualTo("FORGED");
        assertThat(check(reply.json(), "document")).contains("凭证读不出来");
        assertThat(reply.json().has("certificate")).isFalse();
    }

    /** Files made of an original, and what they are to be called. */
    private static Stream<Map.Entry<String, byte[]>> touched() throws IOException {
        documents = Documents.open(demo.running().application());
        byte[] file = original();
        Map<String, byte[]> touched = new LinkedHashMap<>();
        touched.put("truncated by a byte", Arrays.copyOf(file, file.length - 1));
        touched.put("truncated in the signature", Arrays.copyOf(file, file.length - 5_000));
        touched.put("appended line", concat(file, "\n".getBytes(StandardCharsets.US_ASCII)));
        touched.put(
                "second incremental update",
                concat(
                        file,
                        ("10 0 obj\n<</Type/Page>>\nendobj\nxref\n0 0\ntrailer\n<</Size 11/Root 8 0 R/Prev 9>>\n"
                                        + "startxref\n" + file.length + "\n%%EOF\n")
                                .getBytes(StandardCharsets.US_ASCII)));
        touched.put("polyglot: zip after it", concat(file, zip()));
        touched.put("polyglot: zip before it", concat(zip(), file));
        touched.put("polyglot: web page before it", concat("<html>".getBytes(StandardCharsets.US_ASCII), file));
        touched.put("twice in one file", concat(file, file));
        touched.put("padded beyond the limit", concat(file, new byte[3_000_000]));
        return touched.entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("touched")
    void whatWasTouchedIsForged(Map.Entry<String, byte[]> file) {
        Http.Reply reply = inTime(file.getValue());
        assertThat(reply.verdict()).as(file.getKey()).isEqualTo("FORGED");
        assertThat(reply.json().at("/reason/text").asText()).contains("不一致");
    }

    @Test
    void fileSavedAgainByAnotherProgramIsNeverValid() throws IOException {
        Path file = Files.write(directory.resolve("original.pdf"), original());
        Map<String, String[]> programs = Map.of(
                "encrypted", new String[] {"--encrypt", "u", "o", "256", "--"},
                "unpacked", new String[] {"--qdf"},
                "linearised", new String[] {"--linearize"},
                "packed", new String[] {"--object-streams=generate", "--recompress-flate"});
        for (Map.Entry<String, String[]> program : programs.entrySet()) {
            Path saved = directory.resolve(program.getKey() + ".pdf");
            Object[] arguments = Stream.concat(Stream.of(program.getValue()), Stream.of(file, saved))
                    .toArray();
            Tool.require("qpdf").run(arguments);
            Http.Reply reply = inTime(Files.readAllBytes(saved));
            assertThat(reply.verdict()).as(program.getKey()).isIn("FORGED", "NOT_OURS");
        }
    }

    @Test
    void documentOfSomebodyElseIsNotOurs() throws IOException {
        Map<String, byte[]> foreign = new LinkedHashMap<>();
        foreign.put("cut in the middle", Arrays.copyOf(original(), 50_000));
        foreign.put("nothing but a beginning", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
        foreign.put("a million objects", objects(1_000_000));
        foreign.put("ten megabytes", concat("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), new byte[10_000_000]));
        foreign.put(
                "a reference to itself",
                "%PDF-1.7\n1 0 obj 1 0 R endobj startxref 9 %%EOF\n".getBytes(StandardCharsets.US_ASCII));
        for (Map.Entry<String, byte[]> file : foreign.entrySet()) {
            Http.Reply reply = inTime(file.getValue());
            assertThat(reply.verdict()).as(file.getKey()).isEqualTo("NOT_OURS");
            assertThat(reply.json().at("/reason/code").asText()).isEqualTo("other-file");
            assertThat(reply.json().has("certificate")).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/en"})
    void pageTakesTheFileAndShowsTheVerdict(String prefix) {
        Http.Reply good = http.upload(prefix + "/scan", original());
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.text()).contains(prefix.isEmpty() ? "真实有效" : "Genuine and valid");
        assertThat(good.text()).contains(prefix.isEmpty() ? "文件是原件" : "The file is the original");
        byte[] changed = original();
        changed[5000] ^= 1;
        Http.Reply bad = http.upload(prefix + "/scan", changed);
        assertThat(bad.text()).contains(prefix.isEmpty() ? "不是原件" : "Not the original");
        assertThat(bad.text()).doesNotContain("真实有效", "Genuine and valid");
        Http.Reply foreign = http.upload(prefix + "/scan", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII));
        assertThat(foreign.text()).contains(prefix.isEmpty() ? "不是本系统的文件" : "Not a file of this system");
        Http.Reply unknown = http.upload(prefix + "/scan", new byte[50]);
        assertThat(unknown.text()).contains(prefix.isEmpty() ? "不是能查验的文件" : "not a file that can be checked");
    }

    private Http.Reply inTime(byte[] file) {
        long start = System.nanoTime();
        Http.Reply reply = http.upload(CHECK, file);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return reply;
    }

    private static String check(JsonNode answer, String step) {
        for (JsonNode check : answer.get("checks")) {
            if (check.get("check").asText().equals(step)) {
                return check.toString();
            }
        }
        return "";
    }

    private static byte[] objects(int count) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(9 * count);
        out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        byte[] object = "1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < count; i++) {
            out.writeBytes(object);
        }
        return out.toByteArray();
    }

    private static byte[] zip() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a"));
            zip.write(1);
        }
        return out.toByteArray();
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
