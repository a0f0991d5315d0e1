package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.ExampleKeys;

/** Verdicts of a server whose register, keys or ledger are not as they should be, and starts that are refused. */
class FaultyRegisterTest {
    @TempDir
    Path directory;

    @Test
    void damagedRecordCannotBeChecked() throws Exception {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            demo.stop();
            change("update certificate set sealed = zeroblob(length(sealed)) where number = ?", one);
            demo.startAgain();
            Http.Reply reply = demo.http().verify("token", one.get("token").asText());
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.verdict()).isEqualTo("CANNOT_CHECK");
            assertThat(reply.json().get("reason").get("code").asText()).isEqualTo("record-damaged");
            Http.Reply page = demo.http().get("/c/" + one.get("number").asText(), "Accept", "text/html");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("暂时无法核验");
        }
    }

    private void change(String sql, JsonNode certificate) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("data/register.db"));
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, certificate.get("number").asText().replace("-", ""));
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void restoredOldBackupIsStaleAndNeverValid() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            demo.stop();
            Path backup = Files.createDirectory(directory.resolve("backup"));
            copy(directory.resolve("data"), backup);
            demo.startAgain();
            assertThat(demo.http().verify("token", one.get("token").asText()).verdict())
                    .isEqualTo("VALID");
            demo.stop();
            copy(backup, directory.resolve("data"));
            demo.startAgain();
            Http.Reply lookUp =
                    demo.http().get("/api/v1/certificates/" + one.get("number").asText());
            assertThat(lookUp.verdict()).isEqualTo("STATUS_STALE");
            Http.Reply ready = demo.http().get("/health/ready");
            assertThat(ready.status()).isEqualTo(503);
            assertThat(ready.text()).contains("ledger-read-only").doesNotContain(directory.toString());
            Http.Reply check = demo.http().verify("token", one.get("token").asText());
            assertThat(check.status()).isEqualTo(503);
            assertThat(check.verdict()).isEqualTo("CANNOT_CHECK");
            assertThat(demo.http().get("/health/live").status()).isEqualTo(200);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (String name : new String[] {"register.db", "register.db-wal", "register.db-shm"}) {
            if (Files.exists(from.resolve(name))) {
                Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } else {
                Files.deleteIfExists(to.resolve(name));
            }
        }
    }

    @Test
    void underStolenKeyOnlyWhatTheLedgerProvesOlderStaysValid() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 12)) {
            JsonNode one = demo.certificate("name", "张明");
            Files.write(directory.resolve("keys/issuing-ed25519.p12"), ExampleKeys.content("issuing-ed25519.p12"));
            UnaryOperator<String> otherKey = yaml -> yaml.replace("keys/issuing.p12", "keys/issuing-ed25519.p12");

            compromisedSince(Instant.parse("2020-06-01T00:00:00Z"));
            demo.restart(otherKey);
            assertThat(demo.http().verify("token", one.get("token").asText()).verdict())
                    .isEqualTo("KEY_COMPROMISED");

            compromisedSince(Instant.now().plusSeconds(3600));
            demo.restart(otherKey);
            assertThat(demo.http().verify("token", one.get("token").asText()).verdict())
                    .isEqualTo("VALID");
        }
    }

    private void compromisedSince(Instant since) throws IOException {
        Path ring = directory.resolve("keys/ring.yaml");
        String text = new String(ExampleKeys.content("ring.yaml"), java.nio.charset.StandardCharsets.UTF_8);
        int state = text.indexOf("state: \"active\"", text.indexOf("32f8878d"));
        String changed = text.substring(0, state) + "state: \"compromised\"\n  since: \""
                + since.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .atOffset(java.time.ZoneOffset.ofHours(8))
                        .format(java.time.format.DateTimeFormatter.ofPattern(
                                "yyyy-MM-dd'T'HH:mm:ssxxx", java.util.Locale.ROOT))
                + "\"" + text.substring(state + "state: \"active\"".length());
        Files.writeString(ring, changed);
    }

    @Test
    void exampleKeysAreRefusedOutsideTheDemo() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 1)) {
            demo.stop();
            Path yaml = directory.resolve("demo.yaml");
            Files.writeString(
                    yaml,
                    Files.readString(yaml).replace("demo: true", "demo: false").replace("http:", "https:"));
            Configuration configuration = Configuration.read(yaml);
            assertThatThrownBy(() -> Application.open(configuration))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("example keys");
            demo.restart(text -> text);
        }
    }

    @Test
    void secondProcessOnTheSameDataIsRefused() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 1)) {
            Configuration configuration = Configuration.read(directory.resolve("demo.yaml"));
            assertThatThrownBy(() -> Application.open(configuration)).hasMessageContaining("another process");
            assertThat(demo.http().get("/health/ready").status()).isEqualTo(200);
        }
    }
}
