package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;
import zhengjian.server.command.ExitCode;
import zhengjian.server.demo.DemoDirectory;
import zhengjian.server.store.TestDatabases;
import zhengjian.tool.FreePort;

/** The service and its commands on a real PostgreSQL, named by the configuration file alone. */
class PostgresqlServiceTest {
    private static final int SIZE = 12;

    @TempDir
    Path directory;

    private RunningDemo demo;

    @BeforeEach
    void start() throws IOException, SQLException {
        String url = TestDatabases.newPostgresqlUrl();
        Files.createDirectories(directory);
        demo = RunningDemo.start(directory, SIZE, false, yaml -> onPostgresql(yaml, url));
    }

    private static String onPostgresql(String yaml, String url) {
        return yaml + "database: {type: postgresql, url: \"" + url + "\", user: postgres}\n";
    }

    @AfterEach
    void stop() {
        demo.close();
    }

    @Test
    void keepsNothingInTheDataDirectoryButItsLock() {
        assertThat(directory.resolve("data/LOCK")).exists();
        assertThat(directory.resolve("data/register.db")).doesNotExist();
        assertThat(demo.http().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void looksUpChecksAndKeepsReceiptsOverARestart() throws IOException {
        JsonNode one = demo.certificate("name", "张明");
        String number = one.get("number").asText();
        assertThat(demo.http().get("/api/v1/certificates/" + number).verdict()).isEqualTo("VALID");
        assertThat(demo.http()
                        .get("/api/v1/certificates/" + number + "?name=" + Http.encoded("不是他"))
                        .verdict())
                .isEqualTo("NOT_FOUND");
        Http.Reply check = demo.http().verify("token", one.get("token").asText());
        assertThat(check.status()).isEqualTo(201);
        assertThat(check.verdict()).isEqualTo("VALID");
        String receipt = check.header("location");
        String statement = demo.http().get(receipt).json().get("statement").toString();
        demo.stop();
        demo.startAgain();
        assertThat(demo.http().get(receipt).json().get("statement")).hasToString(statement);
        assertThat(demo.http().get(receipt + ".cose").status()).isEqualTo(200);
        assertThat(demo.http()
                        .get("/v/" + one.get("token").asText().replaceAll(".*/", ""), "Accept", "text/html")
                        .text())
                .contains("<title>真实有效");
    }

    @Test
    void answersTheSameIdempotencyKeyOnce() throws IOException {
        String body =
                Http.object("token", demo.certificate("name", "张明").get("token").asText());
        long before = demo.application().ledger().latest().size();
        Http.Reply first = demo.http().post("/api/v1/verifications", body, "Idempotency-Key", "once");
        Http.Reply second = demo.http().post("/api/v1/verifications", body, "Idempotency-Key", "once");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(demo.application().ledger().latest().size()).isEqualTo(before + 1);
    }

    @Test
    void showsAStatusChangeAtOnceAndAfterARestart() throws Exception {
        JsonNode one = demo.certificate("name", "张明");
        String token = one.get("token").asText();
        assertThat(demo.http().verify("token", token).verdict()).isEqualTo("VALID");
        demo.application()
                .changeStatus()
                .suspend(
                        zhengjian.certificate.CertificateNumber.parse(
                                one.get("number").asText()),
                        "正在核实",
                        "演示〔2026〕1号",
                        "test");
        assertThat(demo.http().verify("token", token).verdict()).isEqualTo("SUSPENDED");
        assertThat(command("revoke", one.get("number").asText(), "--reason", "造假", "--document", "演示〔2026〕2号"))
                .as("beside the server")
                .isEqualTo(ExitCode.UNDECIDED);
        demo.stop();
        assertThat(command("revoke", one.get("number").asText(), "--reason", "造假", "--document", "演示〔2026〕2号"))
                .isEqualTo(ExitCode.YES);
        try (ServedProcess serve = ServedProcess.start(directory, "serve", "--config", yaml())) {
            assertThat(serve.awaitReady()).isTrue();
            assertThat(demo.http().verify("token", token).verdict()).isEqualTo("REVOKED");
            assertThat(serve.stop()).isEqualTo(143);
        }
        demo.startAgain();
    }

    @Test
    void checksAndExportsTheLedgerBesideTheServer() throws IOException {
        demo.http().verify("token", demo.certificate("name", "张明").get("token").asText());
        StringWriter out = new StringWriter();
        assertThat(command(out, "ledger", "check", "--json")).as(out.toString()).isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("\"sound\":true").contains("\"certificates\":" + SIZE);
        StringWriter lines = new StringWriter();
        assertThat(command(lines, "ledger", "export")).isEqualTo(ExitCode.YES);
        assertThat(lines.toString().lines().count())
                .isEqualTo(demo.application().ledger().latest().size());
    }

    @Test
    void importsAPublishedListOnceByItsCommand() throws Exception {
        Path other = Files.createDirectories(directory.resolve("other"));
        DemoDirectory.prepare(other, FreePort.take(), true);
        Path yaml = other.resolve("demo.yaml");
        Files.writeString(yaml, onPostgresql(Files.readString(yaml), TestDatabases.newPostgresqlUrl()));
        for (String outcome : List.of("IMPORTED", "ALREADY_IMPORTED")) {
            StringWriter out = new StringWriter();
            PrintWriter writer = new PrintWriter(out);
            int exitCode = Main.run(
                    writer,
                    writer,
                    "import-published",
                    "--json",
                    "--config",
                    yaml.toString(),
                    "--publication",
                    directory.resolve("demo-publication.json").toString(),
                    directory.resolve("demo-list.csv").toString());
            assertThat(exitCode).as(out.toString()).isEqualTo(ExitCode.YES);
            assertThat(out.toString()).contains('"' + outcome + '"');
        }
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        assertThat(Main.run(writer, writer, "ledger", "check", "--json", "--config", yaml.toString()))
                .as(out.toString())
                .isEqualTo(ExitCode.YES);
        assertThat(out.toString()).contains("\"certificates\":" + SIZE);
    }

    private String yaml() {
        return directory.resolve("demo.yaml").toString();
    }

    private int command(String... arguments) {
        return command(new StringWriter(), arguments);
    }

    private int command(StringWriter out, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", yaml()));
        PrintWriter writer = new PrintWriter(out);
        int exitCode = Main.run(writer, writer, all.toArray(String[]::new));
        writer.flush();
        return exitCode;
    }
}
