package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.signing.merkle.NoteKey;

/** Flipped bits, edited rows, an older backup, a full disk: all are noticed, none becomes a second truth. */
class DamageTest {
    private static final int SIZE = 600;

    @TempDir
    Path directory;

    private TestLedger world;

    @BeforeEach
    void fill() throws Exception {
        world = new TestLedger(TestStore.sqlite(directory.resolve("data")), directory.resolve("second"));
        append(SIZE);
        assertThat(check().faults()).isEmpty();
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void append(int changes) {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int n = 0; n < changes; n++) {
            answers.add(world.ledger().submit(TestLedger.change(n)));
        }
        answers.forEach(CompletableFuture::join);
    }

    private CheckLedger.Report check() throws IOException {
        NoteKey key = NoteKey.of(TestLedger.ORIGIN, world.key.verificationKey());
        try (CheckpointCopy copy = CheckpointCopy.open(world.copy)) {
            return new CheckLedger(world.ledgerStore(), key, copy, (index, entry) -> {}).run();
        }
    }

    /** What somebody with the database file and a tool can do, the triggers removed first. */
    private void edit(String... statements) throws Exception {
        world.stop();
        world.openDatabase();
        try (Connection connection = world.database().writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("ledger_entry", "ledger_tile", "ledger_checkpoint")) {
                statement.execute("drop trigger " + table + "_no_update");
                statement.execute("drop trigger " + table + "_no_delete");
            }
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        world.database().close();
        world.start();
    }

    @Test
    void noticesAnEditedEntryOfTheTailAtStart() throws Exception {
        edit("update ledger_entry set entry = (select entry from ledger_entry where entry_index = 1) "
                + "where entry_index = " + (SIZE - 1));
        assertThat(world.ledger().health().reason()).contains("与最新检查点不符");
    }

    @Test
    void noticesAnEditedOldEntryInTheFullCheck() throws Exception {
        edit("update ledger_entry set entry = (select entry from ledger_entry where entry_index = 1) "
                + "where entry_index = 2");
        assertThat(check().faults()).isNotEmpty();
    }

    @Test
    void noticesAMissingOldEntryInTheFullCheck() throws Exception {
        edit("delete from ledger_entry where entry_index = 2");
        assertThat(check().faults()).isNotEmpty();
    }

    @Test
    void noticesMissingEntriesOfTheTailAtStart() throws Exception {
        edit("delete from ledger_entry where entry_index > " + (SIZE - 3));
        assertThat(world.ledger().health().reason()).contains("存证记录数与树大小不符");
        assertThatThrownBy(() -> world.ledger().append(TestLedger.change(1)))
                .isInstanceOf(NotAppended.Unavailable.class);
    }

    @Test
    void noticesAnEditedTile() throws Exception {
        edit("update ledger_tile set hashes = (select hashes from ledger_tile where tile_index = 1) "
                + "where tile_index = 0");
        assertThat(check().faults()).anyMatch(fault -> fault.contains("瓦片与记录不符"));
    }

    @Test
    void noticesAnEditedTileRootAtStart() throws Exception {
        edit("update ledger_tile set root = (select root from ledger_tile where tile_index = 1) "
                + "where tile_index = 0");
        assertThat(world.ledger().health().writable()).isFalse();
    }

    @Test
    void noticesACheckpointThatWasTakenBack() throws Exception {
        edit("delete from ledger_entry where entry_index >= 300", "delete from ledger_checkpoint where size > 300");
        assertThat(world.ledger().health().writable()).isFalse();
        assertThat(check().faults()).isNotEmpty();
    }

    @Test
    void refusesUpdatesOfItsTablesInTheDatabaseItself() throws Exception {
        world.stop();
        world.openDatabase();
        try (Connection connection = world.database().writer().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "update ledger_entry set about = 1",
                    "delete from ledger_entry",
                    "delete from ledger_tile",
                    "delete from ledger_checkpoint",
                    "update ledger_checkpoint set size = size + 1",
                    "insert into ledger_checkpoint (previous, size, at, note)"
                            + " select previous, size + 1, at, note from ledger_checkpoint")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).hasMessageContaining("ledger_");
            }
        }
        world.database().close();
        world.start();
        assertThat(world.ledger().health().writable()).isTrue();
    }

    @Test
    void readsOnlyOnAnOlderBackup() throws Exception {
        world.stop();
        Path backup = directory.resolve("backup");
        copy(directory.resolve("data"), backup);
        world.start();
        append(10);
        world.stop();
        delete(directory.resolve("data"));
        copy(backup, directory.resolve("data"));
        world.start();
        assertThat(world.ledger().health().reason()).contains("旧备份").contains("older backup");
        assertThatThrownBy(() -> world.ledger().append(TestLedger.change(1)))
                .isInstanceOf(NotAppended.Unavailable.class);
        assertThat(check().faults()).anyMatch(fault -> fault.contains("older backup"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    void refusesOnAFullDiskAndGoesOnWhenThereIsRoom() throws Exception {
        Path point = directory.resolve("small");
        try (Mounted small = Mounted.tmpfs(point, 12);
                TestLedger full = new TestLedger(TestStore.sqlite(point.resolve("data")), directory.resolve("third"))) {
            full.ledger().append(TestLedger.change(0));
            Path ballast = point.resolve("ballast");
            Mounted.run(List.of("dd", "if=/dev/zero", "of=" + ballast, "bs=64k"));
            long acknowledged = appendUntilRefused(full.ledger());
            assertThat(acknowledged).isEqualTo(full.ledger().latest().size());
            Files.delete(ballast);
            assertThat(full.ledger().append(TestLedger.change(1)).firstIndex()).isEqualTo(acknowledged);
            full.restart();
            assertThat(full.ledger().health().reason()).isEmpty();
        }
    }

    private static long appendUntilRefused(Ledger ledger) {
        for (int n = 0; n < 100_000; n++) {
            long before = ledger.latest().size();
            try {
                ledger.append(TestLedger.change(n));
            } catch (NotAppended e) {
                return before;
            }
        }
        throw new AssertionError("the disk was never full");
    }
}
