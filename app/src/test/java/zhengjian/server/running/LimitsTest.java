package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts are counted by client; a refusal says when to come again. What failed attempts lead to: {@link GuessingTest}. */
class LimitsTest {
    @TempDir
    Path directory;

    @Test
    void clientIsToldToWaitAfterTooManyChecks() throws IOException {
        try (RunningDemo demo = RunningDemo.start(
                directory,
                12,
                true,
                yaml -> yaml.replace("limits: {enabled: true}", "limits: {perClientPerMinute: 5}"))) {
            String token = demo.certificate("name", "张明").get("token").asText();
            long start = System.nanoTime();
            int accepted = 0;
            Http.Reply refused = demo.http().verify("token", token);
            while (refused.status() == 201) {
                accepted++;
                refused = demo.http().verify("token", token);
            }
            long refilled = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) / 12;
            assertThat(accepted).isBetween(5, (int) (5 + refilled + 1));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 60);
            assertThat(refused.json().get("type").asText()).endsWith("too-many-attempts");
            Http.Reply page = demo.http().get("/v/AAAA", "Accept", "text/html");
            while (page.status() == 200) {
                page = demo.http().get("/v/AAAA", "Accept", "text/html");
            }
            assertThat(page.status()).isEqualTo(429);
            assertThat(demo.http().get("/health/ready").status()).isEqualTo(200);
        }
    }
}
