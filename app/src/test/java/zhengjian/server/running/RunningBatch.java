package zhengjian.server.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for a batch on a running service. */
final class RunningBatch {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private RunningBatch() {}

    /** The batch, as soon as it is in that state. */
    static JsonNode await(ReviewWalk walk, String batch, String state) {
        String[] bearer = walk.staff(1);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            Http.Reply reply = walk.http.get(batch, bearer);
            assertThat(reply.status()).as(reply.text()).isEqualTo(200);
            if (reply.json().get("state").asText().equals(state)) {
                return reply.json();
            }
            assertThat(System.nanoTime()).as("still " + reply.text()).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
