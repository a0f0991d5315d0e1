package zhengjian.server.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.catalogue.Divisions;
import zhengjian.offline.CheckOffline;
import zhengjian.offline.OfflineQuestion;
import zhengjian.offline.OfflineWorld;
import zhengjian.server.Application;
import zhengjian.server.Main;
import zhengjian.server.demo.Demo;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.signing.Bytes;
import zhengjian.signing.pdf.DocumentCheck;
import zhengjian.tool.Tool;
import zhengjian.trust.TrustDirectory;

/** Documents with time stamps, from an authority that openssl plays. */
class StampedExportTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer authority = server();

    @TempDir
    private Path folder = Path.of("");

    private volatile boolean up = true;
    private String number = "";

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        Files.writeString(folder.resolve("tsa.cnf"), """
                [req]
                distinguished_name = name
                x509_extensions = stamping
                prompt = no
                [name]
                CN = time
                [stamping]
                keyUsage = critical, digitalSignature
                extendedKeyUsage = critical, timeStamping
                [tsa]
                default_tsa = one
                [one]
                serial = %s/serial
                signer_digest = sha256
                default_policy = 1.2.3.4.1
                digests = sha256
                ess_cert_id_alg = sha256
                """.replace("%s", folder.toString()));
        openssl("req -x509 -newkey rsa:2048 -nodes -days 3650 -config tsa.cnf -keyout tsa.key -out tsa.pem");
        authority.createContext("/", this::answer);
        authority.start();

        DemoDirectory directory = DemoDirectory.prepare(folder, 18080, true);
        try (Application application = Application.open(directory.configuration())) {
            Demo.fill(directory, application, 12);
            Demo.index(directory, application);
        }
        for (JsonNode one : new ObjectMapper()
                .readTree(folder.resolve("demo.json").toFile())
                .get("certificates")) {
            if (one.get("status").asText().equalsIgnoreCase("valid")) {
                number = one.get("number").asText();
            }
        }
        Files.writeString(
                folder.resolve("demo.yaml"),
                "\ntimestampAuthority: http://127.0.0.1:"
                        + authority.getAddress().getPort() + "/\ndocuments:\n  timestampCertificates: [tsa.pem]\n",
                StandardOpenOption.APPEND);
    }

    @AfterEach
    void stop() {
        authority.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        Files.write(folder.resolve("query"), exchange.getRequestBody().readAllBytes());
        if (!up) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        openssl("ts -reply -config tsa.cnf -queryfile query -signer tsa.pem -inkey tsa.key -out reply");
        byte[] reply = Files.readAllBytes(folder.resolve("reply"));
        exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
        exchange.sendResponseHeaders(200, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    @Test
    void theStampIsAskedForOnceAndOutlivesTheAuthority() throws Exception {
        byte[] first = export();
        assertThat(judged(first).stampedAt()).isPresent();
        assertThat(offline(first)).isEqualTo("genuine");
        byte[] changed = first.clone();
        changed[first.length / 3] ^= 1;
        assertThat(offline(changed)).isEqualTo("scan-the-code");
        up = false;
        assertThat(export()).isEqualTo(first);
        assertThat(asked).hasValue(1);
    }

    @Test
    void whileTheAuthorityIsDownFilesGoOutWithoutAndAreStampedLater() throws IOException {
        up = false;
        byte[] bare = export();
        assertThat(judged(bare).stampedAt()).isEmpty();
        up = true;
        byte[] stamped = export();
        assertThat(judged(stamped).stampedAt()).isPresent();
        assertThat(asked).hasValue(2);
        Path kept;
        try (Stream<Path> files =
                Files.list(DemoDirectory.at(folder).configuration().data().resolve("stamps"))) {
            kept = files.findFirst().orElseThrow();
        }
        Files.write(kept, new byte[] {0x30, 0});
        assertThat(judged(export()).stampedAt()).isPresent();
        assertThat(asked).hasValue(3);
    }

    @Test
    void aSourceThatFailedIsLeftAloneForAWhile() throws IOException {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T00:00:00Z"));
        PausingSource source = new PausingSource(
                request -> {
                    asked.incrementAndGet();
                    if (!up) {
                        throw new IOException("hangs");
                    }
                    return request;
                },
                Duration.ofMinutes(1),
                now::get);
        up = false;
        assertThatThrownBy(() -> source.answer(new byte[1])).hasMessage("hangs");
        up = true;
        assertThatThrownBy(() -> source.answer(new byte[1]))
                .hasMessageContaining("not asked again before 2026-11-21T00:01");
        assertThat(asked).hasValue(1);
        now.set(Instant.parse("2026-11-21T00:01:00Z"));
        assertThat(source.answer(new byte[1])).hasSize(1);
    }

    private DocumentCheck.Genuine judged(byte[] file) {
        try (Application application = Application.open(DemoDirectory.at(folder).configuration())) {
            return (DocumentCheck.Genuine) Documents.check(application).check(file);
        }
    }

    /** Who checks without us pins no authority: the certificate counts, the stamp's time does not. */
    private String offline(byte[] file) throws Exception {
        try (Application application = Application.open(DemoDirectory.at(folder).configuration())) {
            Bytes statusList = application
                    .statusLists()
                    .orElseThrow()
                    .current(0)
                    .orElseThrow()
                    .cwt();
            Instant now = application.now();
            String address = application.configuration().baseUrl().toString();
            Path trust = folder.resolve("trust-of-somebody");
            for (Map.Entry<String, Bytes> one : OfflineWorld.demonstration(
                            now.minusSeconds(60), statusList, address, "zs.example.gov.cn/ledger")
                    .entrySet()) {
                Path path = trust.resolve(one.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, one.getValue().toArray());
            }
            CheckOffline check = new CheckOffline(new TrustDirectory(trust).read(now), Divisions::load, now);
            return check.checkFile(file, OfflineQuestion.NOTHING_ASKED).reason().code();
        }
    }

    private byte[] export() throws IOException {
        StringWriter err = new StringWriter();
        Path to = folder.resolve("out");
        List<String> arguments =
                List.of("export", "--config", folder.resolve("demo.yaml").toString(), number, "--to", to.toString());
        int exitCode =
                Main.run(new PrintWriter(new StringWriter()), new PrintWriter(err), arguments.toArray(String[]::new));
        assertThat(exitCode).as(err.toString()).isZero();
        return Files.readAllBytes(to.resolve(number + ".pdf"));
    }

    private void openssl(String arguments) {
        Tool.require("sh")
                .run("-c", "cd '" + folder + "' && openssl " + arguments)
                .ok();
    }
}
