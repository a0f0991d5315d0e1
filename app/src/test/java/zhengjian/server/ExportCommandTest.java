package zhengjian.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.ledger.Change;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.signing.Bytes;
import zhengjian.tool.Tool;

class ExportCommandTest {
    @TempDir
    private static Path data = Path.of("");

    private static final List<JsonNode> CERTIFICATES = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void demo() throws IOException {
        DemoDirectory directory = DemoDirectory.prepare(data, 18080, true);
        try (Application application = Application.open(directory.configuration())) {
            Demo.fill(directory, application, 12);
            Demo.index(directory, application);
        }
        JsonNode index = new ObjectMapper().readTree(data.resolve("demo.json").toFile());
        index.path("certificates").forEach(CERTIFICATES::add);
    }

    @Test
    void writesEachCertificateUnderItsNumber() throws IOException {
        List<String> arguments = new ArrayList<>();
        CERTIFICATES.forEach(one -> arguments.add(one.path("number").asText()));
        assertThat(export(arguments.toArray(String[]::new))).as(err.toString()).isZero();
        for (JsonNode one : CERTIFICATES) {
            Path file = folder.resolve(one.path("number").asText() + ".pdf");
            Path text = folder.resolve("text");
            Tool.require("pdftotext").run(file, text).ok();
            assertThat(Files.readString(text))
                    .contains(one.path("name").asText(), one.path("number").asText(), "样")
                    .doesNotContain(one.path("idNumber").asText());
            Tool.require("pdftoppm")
                    .run("-r", 150, "-gray", "-singlefile", file, text)
                    .ok();
            assertThat(Tool.require("zbarimg")
                            .run("--quiet", "--nodbus", "--raw", text + ".pgm")
                            .ok()
                            .strip())
                    .isEqualTo(one.path("token").asText());
        }
        assertThat(out.toString()).contains("[12/12] ");
    }

    @Test
    void writesCredentialsAndBadgesOfValidCertificatesOnly() throws IOException {
        for (JsonNode one : CERTIFICATES) {
            boolean valid = one.path("status").asText().equals("valid");
            String number = one.path("number").asText();
            assertThat(export("--as", "vc,badge", number)).as(number).isEqualTo(valid ? ExitCode.YES : ExitCode.NO);
            for (String ending : List.of(".vc.jwt", ".badge.jwt")) {
                Path file = folder.resolve(number + ending);
                assertThat(Files.exists(file)).as(number).isEqualTo(valid);
                if (valid) {
                    assertThat(Files.readString(file)).matches("eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]{86}");
                }
            }
            assertThat(folder.resolve(number + ".pdf")).doesNotExist();
        }
        assertThat(err.toString()).contains("证书须为有效");
        assertThat(export("--as", "docx", "22")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void besideAServerThatWritesItExportsWhatStands() {
        String[] numbers = Stream.concat(
                        CERTIFICATES.stream().map(one -> one.path("number").asText()), Stream.of("JL-2019-000001"))
                .toArray(String[]::new);
        try (Application server = Application.open(DemoDirectory.at(data).configuration())) {
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Integer> writing = CompletableFuture.supplyAsync(() -> entriesUntil(done, server));
            try {
                for (int i = 0; i < 3; i++) {
                    assertThat(export(numbers)).as(err.toString()).isEqualTo(ExitCode.NO);
                }
            } finally {
                done.set(true);
            }
            assertThat(writing.join()).isPositive();
            assertThat(server.ledger().health().writable()).isTrue();
        }
        assertThat(err.toString().lines()).hasSize(3).allMatch(line -> line.contains("JL-2019-000001"));
        assertThat(out.toString().lines()).hasSize(3 * CERTIFICATES.size());
    }

    private static int entriesUntil(AtomicBoolean done, Application server) {
        int entries = 0;
        while (!done.get() || entries == 0) {
            server.ledger()
                    .append(Change.of(
                            NewEntry.of(EntryKind.CHECK, Bytes.copyOf(new byte[Commitment.LENGTH])),
                            LedgerStore.Write.NOTHING));
            entries++;
        }
        return entries;
    }

    @Test
    void aDirectionalCertificateSaysSoInItsTitle() throws IOException {
        JsonNode directional = CERTIFICATES.stream()
                .filter(one -> one.path("kind").asText().equals("directional"))
                .findFirst()
                .orElseThrow();
        String number = directional.path("number").asText();
        assertThat(export(number)).isZero();
        assertThat(Tool.require("pdfinfo").run(folder.resolve(number + ".pdf")).ok())
                .containsPattern("Title: .*（定向，仅限.+使用）");
    }

    @Test
    void theSameCertificateIsTheSameBytesInAnotherRun() throws IOException {
        String number = CERTIFICATES.get(0).path("number").asText();
        Path file = folder.resolve(number + ".pdf");
        assertThat(export(number)).isZero();
        byte[] first = Files.readAllBytes(file);
        assertThat(export(number)).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void theAttachmentHasTheFieldsButNoIdNumber() throws IOException {
        JsonNode one = CERTIFICATES.get(0);
        String number = one.path("number").asText();
        assertThat(export(number)).isZero();
        Path json = folder.resolve("attached.json");
        Tool.require("pdfdetach")
                .run("-save", 1, "-o", json, folder.resolve(number + ".pdf"))
                .ok();
        JsonNode attached = new ObjectMapper().readTree(json.toFile());
        assertThat(attached.path("number").asText()).isEqualTo(number);
        assertThat(attached.path("holderName").asText())
                .isEqualTo(one.path("name").asText());
        assertThat(attached.path("qrText").asText()).isEqualTo(one.path("token").asText());
        assertThat(Files.readString(json)).doesNotContain(one.path("idNumber").asText());
    }

    @Test
    void anUnknownNumberIsANoAndDoesNotStopTheOthers() throws IOException {
        String known = CERTIFICATES.get(1).path("number").asText();
        assertThat(export("JL-2019-000001", known)).isEqualTo(1);
        assertThat(err.toString()).contains("登记库中没有编号 JL-2019-000001。", "No certificate has the number");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(known + ".pdf"));
        }
    }

    @Test
    void whatIsNoNumberIsANo() {
        assertThat(export("编号")).isEqualTo(1);
        assertThat(err.toString()).contains("[1/1] 编号：");
    }

    @Test
    void aFolderThatIsAFileIsRefusedWithASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        int exitCode =
                run("export", "--config", data.resolve("demo.yaml").toString(), "A12345", "--to", file.toString());
        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString()).contains("The folder cannot be made");
    }

    @Test
    void numbersAreRequired() {
        assertThat(run("export", "--config", "x.yaml", "--to", "y")).isEqualTo(64);
    }

    private int export(String... numbers) {
        List<String> arguments = new ArrayList<>(
                List.of("export", "--config", data.resolve("demo.yaml").toString(), "--to", folder.toString()));
        arguments.addAll(List.of(numbers));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
