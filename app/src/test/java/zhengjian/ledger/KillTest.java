package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 at any moment. The page cache survives, so this says nothing about power; {@link PowerCutTest} does. */
class KillTest {
    private static final int ROUNDS = Integer.getInteger("zhengjian.kill.rounds", 3);

    @TempDir
    Path directory;

    @Test
    void losesNothingAcknowledgedHoweverOftenItIsKilled() throws Exception {
        Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
        Random random = new Random(20_261_121);
        for (int round = 0; round < ROUNDS; round++) {
            try (ChildProcess child = ChildProcess.start(directory, "full", acknowledged)) {
                child.awaitAcknowledged(acknowledged.size() + 100 + random.nextInt(900));
                assertThat(child.isAlive()).as(child.readOnly()).isTrue();
            }
            AfterFailure.everythingAcknowledgedIsThere(directory, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(300);
    }
}
