package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.server.store.Database;
import zhengjian.server.store.TestDatabases;

/**
 * The power fails: the process is stopped, and only what had reached the disk image is kept. What is still in the page
 * cache is lost, as it would be. The same run without sync must lose something, or it would prove nothing.
 */
class PowerCutTest {
    private static final int ACKNOWLEDGED = 400;

    @TempDir
    Path directory;

    @Test
    void losesNothingAcknowledgedWhenThePowerFails() throws Exception {
        Map<Long, Long> acknowledged = cut("full");
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
        AfterFailure.everythingAcknowledgedIsThere(directory.resolve("after"), acknowledged);
    }

    @Test
    void losesSomethingWithoutSyncOrThisTestWouldProveNothing() throws Exception {
        Map<Long, Long> acknowledged = cut("off");
        Path after = directory.resolve("after");
        assertThat(lost(after, acknowledged))
                .as("of %d acknowledged", acknowledged.size())
                .isPositive();
    }

    private static int lost(Path after, Map<Long, Long> acknowledged) throws Exception {
        try (Database database = TestDatabases.sqlite(LedgerChild.data(after))) {
            LedgerStore store = new LedgerStore(database.writer(), database.reader());
            return AfterFailure.lost(store, acknowledged).size();
        } catch (SQLException | RuntimeException damaged) {
            return acknowledged.size();
        }
    }

    /** Runs the child on an image, cuts the power, and leaves what the disk held in {@code after}. */
    private Map<Long, Long> cut(String synchronous) throws Exception {
        Path image = directory.resolve("disk.img");
        Path snapshot = directory.resolve("snapshot.img");
        Mounted.makeExt4(image, 96);
        Map<Long, Long> acknowledged;
        try (Mounted disk = Mounted.image(image, directory.resolve("disk"))) {
            assertThat(Mounted.run(List.of("sync", "-f", disk.point().toString())))
                    .isEmpty();
            try (ChildProcess child = ChildProcess.start(disk.point(), synchronous)) {
                child.awaitAcknowledged(ACKNOWLEDGED);
                child.signal("STOP");
                Thread.sleep(100);
                acknowledged = Map.copyOf(child.acknowledged);
                assertThat(Mounted.run(List.of("cp", "--sparse=always", image.toString(), snapshot.toString())))
                        .isEmpty();
            }
        }
        try (Mounted disk = Mounted.image(snapshot, directory.resolve("disk"))) {
            assertThat(Mounted.run(List.of(
                            "cp",
                            "-r",
                            disk.point().toString(),
                            directory.resolve("after").toString())))
                    .isEmpty();
        }
        assertThat(Files.exists(directory.resolve("after"))).isTrue();
        return acknowledged;
    }
}
