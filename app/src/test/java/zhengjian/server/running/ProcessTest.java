package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.Main;
import zhengjian.tool.FreePort;

/** The program as a process of its own: killed without warning, told to stop, and what it leaves in logs and files. */
class ProcessTest {
    @TempDir
    Path directory;

    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void killedProcessKeepsEveryAcknowledgedCheckAndTheLedgerChecks() throws Exception {
        ServedProcess process =
                start("demo", "--data", directory.toString(), "--size", "12", "--port", freePort(), "--limits", "off");
        assertThat(process.awaitReady()).isTrue();
        Http http = http();
        String token = certificate().get("token").asText();
        Thread load = checks(http, token);
        while (acknowledgedSoFar() < 100) {
            Thread.sleep(10);
        }
        process.kill();
        load.join();

        StringWriter out = new StringWriter();
        int exit =
                Main.run(new PrintWriter(out), new PrintWriter(out), "ledger", "check", "--config", yaml().toString());
        assertThat(exit).as(out.toString()).isZero();

        ServedProcess again = start("serve", "--config", yaml().toString());
        assertThat(again.awaitReady()).isTrue();
        for (String location : acknowledged) {
            assertThat(http.get(location).status()).isEqualTo(200);
        }
        assertThat(again.stop()).isEqualTo(143);
    }

    private Thread checks(Http http, String token) {
        Thread load = new Thread(() -> {
            try {
                for (int i = 0; i < 10_000; i++) {
                    Http.Reply reply = http.verify("token", token);
                    if (reply.status() == 201) {
                        add(reply.header("location"));
                    }
                }
            } catch (RuntimeException killed) {
                // the server is gone: what it has not answered it need not keep
            }
        });
        load.start();
        return load;
    }

    private synchronized void add(String location) {
        acknowledged.add(location);
    }

    private synchronized int acknowledgedSoFar() {
        return acknowledged.size();
    }

    @Test
    void personalDataReachNeitherLogsNorMetricsNorLedger() throws Exception {
        Path log = directory.resolve("log");
        ServedProcess process = start("demo", "--data", directory.toString(), "--size", "40", "--port", freePort());
        assertThat(process.awaitReady()).isTrue();
        Http http = http();
        List<String> secrets = new ArrayList<>();
        for (JsonNode one : certificates()) {
            String token = one.get("token").asText().replaceAll(".*/", "");
            String name = one.get("name").asText();
            String number = one.get("number").asText();
            secrets.addAll(List.of(
                    token.substring(40, 80), name, one.get("idNumber").asText(), number, number.replace("-", "")));
            http.verify("number", number, "name", name);
            http.get("/v/" + token, "Accept", "text/html");
            http.get("/api/v1/certificates/" + number + "?name=" + Http.encoded(name));
            http.get("/v/" + token + "%2F..%2F");
        }
        String metrics = http.get("/metrics").text();
        String ready = http.get("/health/ready").text();
        assertThat(process.stop()).isEqualTo(143);
        StringWriter exported = new StringWriter();
        Main.run(
                new PrintWriter(exported),
                new PrintWriter(exported),
                "ledger",
                "export",
                "--config",
                yaml().toString());
        String written = Files.readString(log) + metrics + ready + exported;
        assertThat(written).contains("/v/{payload}").contains("zhengjian_request_seconds");
        for (String secret : secrets) {
            assertThat(written).doesNotContain(secret).doesNotContain(Http.encoded(secret));
        }
        assertThat(Files.readString(log).lines()).allMatch(line -> line.startsWith("{\"time\":") && line.endsWith("}"));
    }

    @Test
    void terminatedProcessStopsInOrderAndStartsAgainOnTheSameData() throws Exception {
        ServedProcess process = start("demo", "--data", directory.toString(), "--size", "12", "--port", freePort());
        assertThat(process.awaitReady()).isTrue();
        String index = Files.readString(directory.resolve("demo.json"));
        assertThat(process.stop()).isEqualTo(143);
        assertThat(Files.readString(directory.resolve("log"))).contains("\"message\":\"stopped\"");
        ServedProcess again = start("demo", "--data", directory.toString(), "--size", "99", "--port", port());
        assertThat(again.awaitReady()).isTrue();
        assertThat(Files.readString(directory.resolve("demo.json"))).isEqualTo(index);
        assertThat(again.stop()).isEqualTo(143);
    }

    private ServedProcess start(String... arguments) throws IOException {
        return ServedProcess.start(directory, arguments);
    }

    private static String freePort() {
        return Integer.toString(FreePort.take());
    }

    private Path yaml() {
        return directory.resolve("demo.yaml");
    }

    private JsonNode index() throws IOException {
        return JsonMapper.builder()
                .build()
                .readTree(directory.resolve("demo.json").toFile());
    }

    private JsonNode certificates() throws IOException {
        return index().get("certificates");
    }

    private JsonNode certificate() throws IOException {
        for (JsonNode one : certificates()) {
            if (one.get("status").asText().equals("valid")) {
                return one;
            }
        }
        throw new AssertionError("no valid certificate");
    }

    private Http http() throws IOException {
        return new Http(index().get("baseUrl").asText());
    }

    private String port() throws IOException {
        return index().get("baseUrl").asText().replaceAll(".*:", "");
    }
}
