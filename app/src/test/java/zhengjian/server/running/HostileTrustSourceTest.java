package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.RunningServer;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.keys.ExampleKeys;
import zhengjian.server.trust.KeepTrust;
import zhengjian.signing.Bytes;
import zhengjian.signing.credential.Credential;
import zhengjian.signing.credential.CredentialToken;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.status.StatusList;
import zhengjian.signing.status.StatusListClaims;
import zhengjian.signing.status.StatusListToken;
import zhengjian.signing.trust.FileHash;
import zhengjian.signing.trust.Period;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.StatusListName;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.state.Freshness;
import zhengjian.signing.trust.state.TrustState;
import zhengjian.tool.FreePort;
import zhengjian.trust.TrustDirectory;

/** The second province's server, whose source of trust files is in the hands of somebody else who has the timestamp key. */
class HostileTrustSourceTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(KeepTrust.class);

    @TempDir
    private Path directory = Path.of("");

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Map<String, Bytes> served = new ConcurrentHashMap<>();
    private final Instant now = InstantSource.system().instant();
    private HttpServer source;
    private RunningServer server;
    private Application application;
    private TrustState published;

    @BeforeEach
    void start() throws Exception {
        DemoDirectory.prepare(directory, FreePort.take(), FreePort.take(), false);
        published = new TrustDirectory(directory.resolve("trust")).read(now);
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.createContext("/trust/", exchange -> {
            Bytes file = served.get(exchange.getRequestURI().getPath().substring(7)); // after /trust/
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length());
            if (file != null) {
                exchange.getResponseBody().write(file.toArray());
            }
            exchange.close();
        });
        source.start();
        heard.start();
        LOG.addAppender(heard);
    }

    @AfterEach
    void stop() {
        LOG.detachAppender(heard);
        if (server != null) {
            server.close();
        } else if (application != null) {
            application.close();
        }
        source.stop(0);
    }

    /** A timestamp from then on for a day, over the list that is published and these status lists. */
    private Bytes stamp(int version, Instant from, Map<StatusListName, Bytes> lists) throws Exception {
        TreeMap<StatusListName, FileHash> named = new TreeMap<>();
        lists.forEach((name, file) -> named.put(name, FileHash.of(file)));
        Timestamp stamp = new Timestamp(
                version,
                Period.from(from, Duration.ofHours(24)),
                1,
                published.root().hash().sha256(),
                published.list().orElseThrow().content().version(),
                published.list().orElseThrow().hash(),
                named);
        SigningKey stolen = example("timestamp.p12", "trust");
        return SignedFile.draft(stamp).sign(stolen).bytes();
    }

    private void serve(Bytes stamp, Map<StatusListName, Bytes> lists) {
        served.put("timestamp.cose", stamp);
        served.put("list.cose", published.list().orElseThrow().bytes());
        lists.forEach((name, file) -> served.put("status/" + name.fileName(), file));
    }

    private void open() throws IOException {
        Path file = directory.resolve("anhui/demo.yaml");
        String yaml = Files.readString(file)
                .replaceAll(
                        "source: .*",
                        "source: http://127.0.0.1:" + source.getAddress().getPort() + "/trust/")
                .replace("refreshMinutes: 1", "refreshMinutes: 1440");
        Files.writeString(file, yaml);
        application = Application.open(Configuration.read(file));
    }

    private boolean refresh() {
        return application.keepTrust().orElseThrow().refresh();
    }

    private TrustState trusted() {
        return application.trust().orElseThrow().state();
    }

    private void refused(Bytes stamp, String reason) {
        TrustState before = trusted();
        served.put("timestamp.cose", stamp);
        assertThat(refresh()).as(reason).isFalse();
        assertThat(heard.list)
                .last()
                .satisfies(line -> assertThat(line.getFormattedMessage()).contains("were refused: " + reason));
        assertThat(trusted()).isEqualTo(before);
    }

    @Test
    void rolledBackForkedExpiredAndForgedFilesAreRefusedEachForItsReason() throws Exception {
        serve(stamp(5, now.minusSeconds(60), Map.of()), Map.of());
        open();
        assertThat(refresh()).isTrue();
        refused(stamp(4, now.minusSeconds(60), Map.of()), "ROLLBACK");
        refused(stamp(5, now.minusSeconds(30), Map.of()), "FORK");
        refused(stamp(6, now.minus(Duration.ofDays(32)), Map.of()), "EXPIRED");
        refused(stamp(6, now.plus(Duration.ofHours(1)), Map.of()), "NOT_YET");
        byte[] forged = stamp(6, now.minusSeconds(60), Map.of()).toArray();
        forged[forged.length - 1] ^= 1;
        refused(Bytes.copyOf(forged), "WRONG_SIGNATURE");
        assertThat(trusted().timestamp().orElseThrow().content().version()).isEqualTo(5);
    }

    /** The same files for ever: nothing to refuse, but within a day nothing is green, until the source thaws. */
    @Test
    void aFrozenSourceMakesEverythingStale() throws Exception {
        Instant yesterday = now.minus(Duration.ofHours(25));
        Map<StatusListName, Bytes> lists = Map.of(new StatusListName("CN-22", 0), statusList(yesterday));
        serve(stamp(5, yesterday, lists), lists);
        open();
        assertThat(refresh()).isTrue();
        assertThat(refresh()).isTrue();
        assertThat(application.trust().orElseThrow().freshness(now)).isEqualTo(Freshness.STALE);
        server = RunningServer.start(application, false);
        Http http = new Http("http://127.0.0.1:" + server.port());
        Http.Reply reply = http.verify("token", token());
        assertThat(reply.verdict()).isEqualTo("STATUS_STALE");
        assertThat(reply.text()).contains("该省的状态表已过期");
        served.put("timestamp.cose", stamp(6, now.minusSeconds(60), lists));
        assertThat(refresh()).isTrue();
        assertThat(http.verify("token", token()).verdict()).isEqualTo("VALID");
    }

    /** Of Jilin, rightly signed, nothing revoked, good for 40 hours. */
    private Bytes statusList(Instant from) throws Exception {
        String base = published
                .list()
                .orElseThrow()
                .content()
                .issuer("CN-22")
                .orElseThrow()
                .statusBase();
        StatusListClaims claims = new StatusListClaims(
                base + "0.cwt",
                from,
                from.plus(Duration.ofHours(40)),
                Duration.ofSeconds(60),
                StatusList.draft(2, 16).finish());
        return StatusListToken.sign(claims, example("status.p12", "status")).encode();
    }

    private String token() throws Exception {
        Credential credential = new Credential(
                "CN-22",
                now.minus(Duration.ofDays(100)),
                "22K7M4T9XQ3W8E5A",
                "张晓明",
                "220582********123X",
                "title",
                "intermediate",
                "工程",
                "机械工程",
                "工程师",
                Optional.empty(),
                LocalDate.of(2023, 6, 30),
                0,
                3);
        return CredentialToken.sign(credential, example("issuing.p12", "issuing"))
                .text();
    }

    private static SigningKey example(String file, String alias) throws Exception {
        return KeyFile.open(ExampleKeys.content(file), file, ExampleKeys.PASSWORD.toCharArray(), alias);
    }
}
