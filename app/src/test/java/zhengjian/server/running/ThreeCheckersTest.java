package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.architecture.Repository;
import zhengjian.catalogue.Divisions;
import zhengjian.catalogue.PlaceListing;
import zhengjian.certificate.DivisionCode;
import zhengjian.offline.CheckOffline;
import zhengjian.offline.OfflineQuestion;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.tool.FreePort;
import zhengjian.trust.TrustDirectory;

/**
 * The samples that every checker is held against, asked of three: the verify command's library, the code of the offline
 * page, and a server of a third province that has the same trust files. Where a verdict may differ, the difference stands
 * here with its reason.
 */
class ThreeCheckersTest {
    private static final Path SAMPLES = Repository.file("app/src/test/resources/zhengjian/offline/samples");
    private static final Divisions DIVISIONS = Divisions.load();

    /** The page is not asked about a date: it answers about today. */
    private static final Map<String, String> ON_THE_PAGE =
            Map.of("before-it-was-obtained", "VALID genuine", "in-place-too-early", "VALID genuine");

    /**
     * A receipt is judged by the server that gave it, which has it in its store. Every other one says that it is not its own,
     * or, where nothing names another ledger, that it is not what it would have given; never that it is genuine.
     */
    private static final Map<String, String> AT_THE_SERVER = Map.ofEntries(
            Map.entry("good-receipt", "NOT_OURS"),
            Map.entry("receipt-statement-changed", "NOT_OURS"),
            Map.entry("receipt-entry-of-another-statement", "NOT_OURS"),
            Map.entry("receipt-path-changed", "NOT_OURS"),
            Map.entry("receipt-by-a-stranger", "FORGED"),
            Map.entry("receipt-cut", "FORGED"),
            Map.entry("receipt-trailing-byte", "FORGED"),
            Map.entry("good-receipt-as-json", "NOT_OURS"),
            Map.entry("receipt-as-json-set-out-anew", "NOT_OURS"),
            Map.entry("receipt-as-json-statement-changed", "NOT_OURS"),
            Map.entry("receipt-as-json-of-another-statement", "NOT_OURS"),
            Map.entry("receipt-as-json-path-changed", "NOT_OURS"),
            Map.entry("receipt-as-json-size-changed", "NOT_OURS"),
            Map.entry("receipt-as-json-root-changed", "NOT_OURS"),
            Map.entry("receipt-as-json-by-a-stranger", "NOT_OURS"),
            Map.entry("receipt-as-json-of-an-unknown-ledger", "FORGED"),
            Map.entry("receipt-as-json-cut", "FORGED"),
            Map.entry("receipt-as-json-trailing", "FORGED"),
            Map.entry("receipt-as-json-member-twice", "FORGED"),
            Map.entry("receipt-as-json-without-salt", "NOT_OURS"),
            Map.entry("json-of-something-else", "HTTP 415"),
            Map.entry("receipt-as-json-of-a-certificate-revoked-since", "NOT_OURS"),
            Map.entry("receipt-of-a-certificate-revoked-since", "NOT_OURS"),
            Map.entry("receipt-that-said-revoked", "NOT_OURS"));

    @TempDir
    private Path folder = Path.of("");

    record Sample(JsonNode of, JsonNode index) {
        String name() {
            return of.get("name").asText();
        }

        String member(String key) {
            return of.has(key) ? of.get(key).asText() : index.path(key).asText();
        }

        Instant now() {
            return Instant.parse(member("now"));
        }
    }

    private static List<Sample> samples() throws IOException {
        JsonNode index = JsonMapper.builder()
                .build()
                .readTree(SAMPLES.resolve("index.json").toFile());
        List<Sample> samples = new ArrayList<>();
        index.get("samples").forEach(one -> samples.add(new Sample(one, index)));
        samples.sort(Comparator.comparing(Sample::now));
        return samples;
    }

    @Test
    void agreeOnEverySampleButForNamedDifferences() throws Exception {
        Map<String, String> page = page();
        Map<String, String> server = server();
        List<Sample> samples = samples();
        assertThat(samples).hasSizeGreaterThan(100);
        for (Sample sample : samples) {
            String name = sample.name();
            String verdict = library(sample);
            assertThat(verdict).as(name).isEqualTo(sample.member("verdict") + " " + sample.member("reason"));
            if (sample.of().has("text")) {
                // the page takes texts and pictures, no files
                assertThat(page.get(name)).as("page: " + name).isEqualTo(ON_THE_PAGE.getOrDefault(name, verdict));
            }
            assertThat(server.get(name))
                    .as("server: " + name)
                    .isEqualTo(AT_THE_SERVER.getOrDefault(name, sample.member("verdict")));
        }
        assertThat(samples)
                .extracting(Sample::name)
                .containsAll(ON_THE_PAGE.keySet())
                .containsAll(AT_THE_SERVER.keySet());
    }

    private static String library(Sample sample) throws Exception {
        Instant now = sample.now();
        CheckOffline check = new CheckOffline(
                new TrustDirectory(SAMPLES.resolve(sample.member("trust"))).read(now), () -> DIVISIONS, now);
        OfflineQuestion question = new OfflineQuestion(
                Optional.of(sample.member("in")).filter(in -> !in.isEmpty()).map(DivisionCode::parse),
                Optional.of(sample.member("on")).filter(on -> !on.isEmpty()).map(LocalDate::parse));
        var answer = sample.of().has("file")
                ? check.checkFile(Files.readAllBytes(SAMPLES.resolve(sample.member("file"))), question)
                : check.checkText(sample.member("text"), question);
        return answer.verdict() + " " + answer.reason().code();
    }

    /** Node runs the very package of the offline page. */
    private Map<String, String> page() throws Exception {
        Path places = folder.resolve("places.txt");
        Files.write(places, PlaceListing.of(DIVISIONS));
        ProcessBuilder node = new ProcessBuilder("node", "verdicts.mjs", SAMPLES.toString(), places.toString());
        node.directory(Repository.file("web").toFile());
        node.redirectErrorStream(true);
        Process process = node.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        Map<String, String> verdicts = new TreeMap<>();
        out.lines()
                .forEach(line ->
                        verdicts.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        return verdicts;
    }

    private Map<String, String> server() throws Exception {
        Map<String, String> verdicts = new TreeMap<>();
        for (String trust : List.of("trust", "trust-with-short-status-list")) {
            List<Sample> asked = samples().stream()
                    .filter(sample -> sample.member("trust").equals(trust))
                    .toList();
            AtomicReference<Instant> clock = new AtomicReference<>(asked.get(0).now());
            Application application = Application.open(province(trust), clock::get);
            try (RunningServer running = RunningServer.start(application, false)) {
                Http http = new Http("http://127.0.0.1:" + running.port());
                for (Sample sample : asked) {
                    clock.set(sample.now());
                    Http.Reply reply = ask(http, sample);
                    verdicts.put(sample.name(), reply.verdict().isEmpty() ? "HTTP " + reply.status() : reply.verdict());
                }
            }
        }
        return verdicts;
    }

    private static Http.Reply ask(Http http, Sample sample) throws IOException {
        List<String> members = new ArrayList<>();
        for (String key : List.of("in", "on")) {
            if (!sample.member(key).isEmpty()) {
                members.addAll(List.of(key, sample.member(key)));
            }
        }
        if (sample.of().has("file")) {
            byte[] file = Files.readAllBytes(SAMPLES.resolve(sample.member("file")));
            return http.upload("/api/v1/verifications", file, members.toArray(String[]::new));
        }
        members.addAll(List.of("token", sample.member("text")));
        return http.verify(members.toArray(String[]::new));
    }

    /** A third province, with an empty register, that trusts what the samples trust. */
    private Configuration province(String trust) throws IOException {
        Path own = folder.resolve(trust);
        DemoDirectory.prepare(own, FreePort.take(), FreePort.take(), false);
        Path files = own.resolve("anhui/copied");
        try (Stream<Path> all = Files.walk(SAMPLES.resolve(trust))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path to = files.resolve(SAMPLES.resolve(trust).relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        Path yaml = own.resolve("anhui/demo.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("iso: CN-34", "iso: CN-33")
                        .replace("directory: trust", "directory: copied")
                        .replaceAll(" +source: .*\n", ""));
        return Configuration.read(yaml);
    }
}
