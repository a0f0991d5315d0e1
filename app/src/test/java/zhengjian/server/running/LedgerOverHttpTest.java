package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;
import zhengjian.server.running.Http.Reply;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.ConsistencyProof;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;
import zhengjian.signing.merkle.SignedCheckpoint;

/** An auditor with nothing but HTTP, the log's public key and the library; then the commands, beside the server and after. */
class LedgerOverHttpTest {
    @TempDir
    static Path directory;

    private static RunningDemo demo;

    @BeforeAll
    static void start() throws IOException {
        demo = RunningDemo.start(directory, 20);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static Checkpoint checkpoint() throws Exception {
        return SignedCheckpoint.open(
                        demo.http().get("/checkpoint").text(),
                        demo.application().ledger().key())
                .checkpoint();
    }

    private static Hash hash(JsonNode base64) {
        return Hash.of(Base64.getDecoder().decode(base64.asText()));
    }

    private static List<Hash> path(JsonNode proof) {
        List<Hash> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(hash(hash)));
        return path;
    }

    @Test
    void provesEveryEntryUnderTheCheckpoint() throws Exception {
        Checkpoint checkpoint = checkpoint();
        for (long index = 0; index < checkpoint.size(); index += 5) {
            JsonNode entry = demo.http().get("/api/v1/ledger/entries/" + index).json();
            Hash leaf = Hash.ofLeaf(Base64.getDecoder().decode(entry.get("leaf").asText()));
            JsonNode proof = demo.http()
                    .get("/api/v1/ledger/proofs/inclusion?index=" + index + "&size=" + checkpoint.size())
                    .json();
            assertThat(new InclusionProof(index, checkpoint.size(), path(proof)).proves(leaf, checkpoint.root()))
                    .isTrue();
        }
    }

    @Test
    void showsAnybodyOneEntryAndItsWayToTheFingerprint() throws Exception {
        demo.http().verify("number", "ABCDEF-1", "name", "某某");
        long last = checkpoint().size() - 1;
        for (long index : new long[] {0, last}) {
            JsonNode entry = demo.http().get("/api/v1/ledger/entries/" + index).json();
            String page = demo.http()
                    .get("/ledger/entry/" + index, "Accept", "text/html")
                    .text();
            assertThat(page)
                    .contains(
                            "已收录，第 " + (index + 1) + " 条",
                            OffsetDateTime.parse(entry.get("at").asText()).toString());
            String raw = HexFormat.of()
                    .formatHex(Base64.getDecoder().decode(entry.get("leaf").asText()));
            assertThat(page).contains("data-entry=\"" + raw + "\"", "data-index=\"" + index + "\"");
        }
        assertThat(demo.http()
                        .get("/en/ledger/entry/" + last, "Accept", "text/html")
                        .text())
                .contains("Entered, line " + (last + 1), "check");
        for (String none : List.of("" + (last + 1_000), "01", "-1", "x", "9".repeat(18), "9".repeat(30))) {
            assertThat(demo.http()
                            .get("/ledger/entry/" + none, "Accept", "text/html")
                            .status())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void provesThatNothingWasTakenBack() throws Exception {
        Checkpoint before = checkpoint();
        demo.http().verify("number", "ABCDEF-1", "name", "某某");
        Checkpoint after = checkpoint();
        assertThat(after.size()).isGreaterThan(before.size());
        JsonNode proof = demo.http()
                .get("/api/v1/ledger/proofs/consistency?from=" + before.size() + "&to=" + after.size())
                .json();
        assertThat(new ConsistencyProof(before.size(), after.size(), path(proof)).proves(before.root(), after.root()))
                .isTrue();
    }

    @Test
    void servesTileAndEntriesThatHashToTheSame() throws Exception {
        int width = (int) checkpoint().size();
        Reply tile = demo.http().get("/tile/0/000.p/" + width);
        assertThat(tile.header("cache-control")).contains("immutable");
        ByteBuffer bundle =
                ByteBuffer.wrap(demo.http().get("/tile/entries/000.p/" + width).body());
        for (int i = 0; i < width; i++) {
            byte[] leaf = new byte[bundle.getShort()];
            bundle.get(leaf);
            assertThat(Hash.ofLeaf(leaf).matches(tile.body(), i * Hash.LENGTH)).isTrue();
        }
        assertThat(bundle.hasRemaining()).isFalse();
    }

    @Test
    void refusesWhatIsNotThere() {
        for (String path : List.of(
                "/tile/0/000",
                "/tile/0/000.p/0",
                "/tile/64/000.p/1",
                "/tile/00/000.p/1",
                "/tile/0/x000/000.p/1",
                "/tile/entries/999",
                "/api/v1/ledger/entries/99999",
                "/api/v1/ledger/entries/-1",
                "/api/v1/ledger/entries/01")) {
            assertThat(demo.http().get(path).status()).as(path).isEqualTo(404);
        }
        for (String query : List.of(
                "inclusion",
                "inclusion?index=x",
                "inclusion?index=5&size=5",
                "consistency?from=0",
                "consistency?from=9&to=8",
                "inclusion?index=0&size=99999999")) {
            assertThat(demo.http().get("/api/v1/ledger/proofs/" + query).status())
                    .as(query)
                    .isEqualTo(400);
        }
    }

    @Test
    void checksAndExportsTheLedgerBesideTheRunningServer() throws Exception {
        StringWriter out = new StringWriter();
        assertThat(run(out, "ledger", "check", "--json")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("\"sound\":true").contains("\"certificates\":20");
        StringWriter lines = new StringWriter();
        assertThat(run(lines, "ledger", "export")).isZero();
        assertThat(lines.toString().lines().count()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void refusesAStatusChangeBesideTheRunningServer() throws Exception {
        StringWriter out = new StringWriter();
        String number = demo.certificate("status", "valid").get("number").asText();
        assertThat(run(out, "revoke", number, "--reason", "测试", "--document", "文〔2026〕1号"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("正被另一进程使用");
    }

    private static int run(StringWriter out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--config");
        all.add(directory.resolve("demo.yaml").toString());
        PrintWriter writer = new PrintWriter(out);
        int exitCode = Main.run(writer, writer, all.toArray(String[]::new));
        writer.flush();
        return exitCode;
    }
}
