package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server without trust files and status lists says what is missing, and not that there is no such address. */
class NotPublishedYetTest {
    @TempDir
    private Path directory = Path.of("");

    @Test
    void eachFileSaysWhatToDo() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 1, false, NotPublishedYetTest::withoutTrust)) {
            Http http = demo.http();
            for (String file : new String[] {"root.cose", "root-1.cose", "list.cose", "timestamp.cose", "set.cbor"}) {
                says(http.get("/trust/" + file), "docs/trust-ceremony.md");
            }
            says(http.get("/trust/status/CN-22-0.cwt"), "docs/trust-ceremony.md");
            for (String file : new String[] {"0.cwt", "0.jwt", "set.cbor"}) {
                says(http.get("/status/" + file), "keys new --use status");
            }
        }
    }

    private static void says(Http.Reply reply, String what) {
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("type").asText()).endsWith("not-published-yet");
        assertThat(reply.json().get("detail").asText()).contains(what);
    }

    private static String withoutTrust(String yaml) {
        return yaml.replaceAll("(?m)^trust:\\n( .*\\n)+", "").replaceAll("(?m)^ +status: .*\\n", "");
    }

    @Test
    void aListThatTheTimestampDoesNotNameIsNotPublishedAndAFaultyNameIsNoAddress() throws IOException {
        try (RunningDemo demo = RunningDemo.start(directory, 1)) {
            says(demo.http().get("/trust/status/CN-34-7.cwt"), "keys.status");
            assertThat(demo.http().get("/trust/status/x").json().get("type").asText())
                    .endsWith("not-found");
            assertThat(demo.http().get("/trust/root-9.cose").json().get("type").asText())
                    .endsWith("not-found");
        }
    }
}
