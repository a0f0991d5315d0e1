package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.Checkpoint;

/** What the ledger promises, on whatever database. After every step the whole invariant is checked again. */
abstract class LedgerContract {
    @TempDir
    Path directory;

    private TestLedger world;
    private LedgerInvariant invariant;

    abstract TestStore store(Path directory) throws Exception;

    @BeforeEach
    void open() throws Exception {
        world = new TestLedger(store(directory), directory.resolve("second/checkpoint"));
        invariant = new LedgerInvariant(world);
        invariant.holds();
        ledger().append(Change.of(List.of(), (transaction, index) -> {
            try (Statement create = transaction.connection().createStatement()) {
                create.execute("create table test_row (id varchar(20) primary key, ledger_index bigint not null)");
            }
        }));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Ledger ledger() {
        return world.ledger();
    }

    @Test
    void publishesTheEmptyTreeFirst() {
        assertThat(ledger().latest().size()).isZero();
        assertThat(ledger().health().writable()).isTrue();
    }

    @Test
    void growsOverTileBordersAndRestartsAnywhere() throws Exception {
        for (int size : new int[] {1, 2, 255, 256, 257, 300, 511, 512, 513, 700}) {
            append(size);
            invariant.holds();
            world.restart();
            assertThat(ledger().health().reason()).isEmpty();
            invariant.holds();
        }
    }

    private void append(long upTo) {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (long n = ledger().latest().size(); n < upTo; n++) {
            answers.add(ledger().submit(TestLedger.change(n)));
        }
        answers.forEach(CompletableFuture::join);
    }

    @Test
    void answersWithTheIndexAndACheckpointThatCoversIt() {
        Appended first = ledger().append(TestLedger.change(1));
        Appended second = ledger().append(
                        Change.of(List.of(TestLedger.entry(2), TestLedger.entry(3)), LedgerStore.Write.NOTHING));
        assertThat(first.firstIndex()).isZero();
        assertThat(second.firstIndex()).isEqualTo(1);
        assertThat(second.size()).isEqualTo(3);
        assertThat(second.checkpointNote()).isEqualTo(ledger().latestNote());
    }

    @Test
    void storesACheckOnlyToTheMinute() {
        Appended appended = ledger().append(TestLedger.change(1));
        assertThat(ledger().entry(appended.firstIndex()).orElseThrow().at()).hasToString("2026-11-20T02:03:00Z");
        Appended key = ledger().append(Change.of(
                NewEntry.of(EntryKind.KEY_ADDED, TestLedger.entry(2).commitment()), LedgerStore.Write.NOTHING));
        assertThat(ledger().entry(key.firstIndex()).orElseThrow().at()).hasToString("2026-11-20T02:03:04Z");
    }

    @Test
    void storesRowsAndEntryTogether() throws Exception {
        Appended appended = ledger().append(Change.of(TestLedger.entry(1), row("r1")));
        assertThat(rows()).containsExactly("r1@" + appended.firstIndex());
    }

    private static LedgerStore.Write row(String id) {
        return (transaction, index) -> {
            PreparedStatement insert = transaction.batch("insert into test_row (id, ledger_index) values (?, ?)");
            insert.setString(1, id);
            insert.setLong(2, index);
            insert.addBatch();
        };
    }

    private List<String> rows() throws SQLException {
        List<String> found = new ArrayList<>();
        try (var connection = world.database().reader().getConnection();
                var select =
                        connection.prepareStatement("select id, ledger_index from test_row order by ledger_index");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(rows.getString(1) + "@" + rows.getLong(2));
            }
        }
        return found;
    }

    @Test
    void refusesOneChangeOfAGroupAndStoresTheOthers() throws Exception {
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        answers.add(ledger().submit(Change.of(TestLedger.entry(0), row("a"))));
        answers.add(ledger().submit(Change.of(TestLedger.entry(1), (transaction, index) -> {
            row("refused").write(transaction, index);
            throw new NotAppended.Refused("不行 / no");
        })));
        answers.add(ledger().submit(Change.of(TestLedger.entry(2), row("a"))));
        answers.add(ledger().submit(Change.of(TestLedger.entry(3), row("b"))));
        assertThat(answers.get(0)).succeedsWithin(Duration.ofMinutes(2));
        assertThatThrownBy(answers.get(1)::join).hasCauseInstanceOf(NotAppended.Refused.class);
        assertThatThrownBy(answers.get(2)::join)
                .as("the same row twice")
                .hasCauseInstanceOf(NotAppended.Unavailable.class);
        assertThat(answers.get(3)).succeedsWithin(Duration.ofMinutes(2));
        assertThat(rows()).containsExactly("a@0", "b@1");
        invariant.holds();
    }

    @Test
    void storesAChangeOnceHoweverOftenItIsSubmittedUnderItsKey() {
        Bytes key = Bytes.copyOf(new byte[16]);
        Change change = TestLedger.change(7).withKey(key);
        Appended first = ledger().append(change);
        ledger().append(TestLedger.change(8));
        world.advance(Duration.ofMinutes(5));
        Appended again = ledger().append(change);
        assertThat(again.firstIndex()).isEqualTo(first.firstIndex());
        assertThat(again.at()).isEqualTo(first.at());
        assertThat(ledger().latest().size()).isEqualTo(2);
        invariant.holds();
    }

    @Test
    void takesChangesWithoutEntries() throws Exception {
        Checkpoint before = ledger().latest();
        ledger().append(Change.of(List.of(), row("silent")));
        assertThat(rows()).containsExactly("silent@0");
        assertThat(ledger().latest()).isEqualTo(before);
        invariant.holds();
    }

    @Test
    void refusesWhileTheClockIsBehindAndGoesOnWhenItIsRight() {
        ledger().append(TestLedger.change(1));
        world.advance(Duration.ofHours(-1));
        assertThatThrownBy(() -> ledger().append(TestLedger.change(2)))
                .isInstanceOfSatisfying(
                        NotAppended.Unavailable.class,
                        e -> assertThat(e.reason()).isEqualTo(NotAppended.Unavailable.Reason.CLOCK_BEHIND));
        invariant.holds();
        world.advance(Duration.ofHours(1));
        ledger().append(TestLedger.change(3));
        invariant.holds();
    }

    @Test
    void neverLetsTwoWritersIn() throws Exception {
        ledger().append(TestLedger.change(1));
        Ledger other = Ledger.open(
                world.ledgerStore(), TestLedger.ORIGIN, world.key, CheckpointCopy.open(world.copy), world.clock());
        List<Throwable> refusals = new ArrayList<>();
        for (Ledger one : List.of(other, ledger())) {
            try {
                one.append(TestLedger.change(2));
            } catch (NotAppended e) {
                refusals.add(e);
            }
        }
        other.close();
        assertThat(refusals).hasSize(1);
        assertThat(world.ledgerStore().head().size()).isEqualTo(2);
    }

    @Test
    void readsOnlyWhenTheCopyIsGone() throws Exception {
        ledger().append(TestLedger.change(1));
        world.stop();
        Files.delete(world.copy);
        world.start();
        assertThat(ledger().health().writable()).isFalse();
        assertThat(ledger().health().reason()).contains("副本缺失").contains("is missing");
        assertThat(ledger().latest().size()).as("reading goes on").isEqualTo(1);
        assertThatThrownBy(() -> ledger().append(TestLedger.change(2))).isInstanceOf(NotAppended.Unavailable.class);
    }

    @Test
    void readsOnlyWhenTheCopyIsNoCheckpointOfOurs() throws Exception {
        ledger().append(TestLedger.change(1));
        world.stop();
        Files.writeString(world.copy, "something else\n");
        world.start();
        assertThat(ledger().health().reason()).contains("副本不可用");
    }

    @Test
    void survivesATornWriteOfTheCopy() throws Exception {
        ledger().append(TestLedger.change(1));
        ledger().append(TestLedger.change(2));
        world.stop();
        byte[] bytes = Files.readAllBytes(world.copy);
        bytes[10] ^= 1;
        Files.write(world.copy, bytes);
        world.start();
        assertThat(ledger().health().reason()).isEmpty();
        ledger().append(TestLedger.change(3));
        world.restart();
        assertThat(ledger().health().reason()).isEmpty();
    }
}
