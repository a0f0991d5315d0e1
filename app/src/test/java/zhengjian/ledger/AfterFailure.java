package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import zhengjian.server.store.Database;
import zhengjian.server.store.TestDatabases;
import zhengjian.signing.merkle.NoteKey;

/** What must be true of a directory after its process was stopped in whatever way. */
final class AfterFailure {
    private AfterFailure() {}

    /** Every acknowledged change is there, at its index; the whole ledger is sound; it can be written again. */
    static void everythingAcknowledgedIsThere(Path directory, Map<Long, Long> acknowledged) throws Exception {
        try (Database database = TestDatabases.sqlite(LedgerChild.data(directory));
                Ledger ledger = LedgerChild.open(directory, database)) {
            assertThat(ledger.health().reason()).isEmpty();
            assertThat(lost(new LedgerStore(database.writer(), database.reader()), acknowledged))
                    .isEmpty();
            ledger.append(TestLedger.change(1));
            assertThat(check(directory, database).faults()).isEmpty();
        }
    }

    /** Indexes that were acknowledged and are not stored as such. */
    static List<Long> lost(LedgerStore store, Map<Long, Long> acknowledged) {
        List<Long> lost = new ArrayList<>();
        acknowledged.forEach((index, number) -> {
            boolean there = store.entries(index, index + 1).stream()
                    .map(LedgerStore::parse)
                    .anyMatch(entry ->
                            entry.commitment().equals(TestLedger.entry(number).commitment()));
            if (!there) {
                lost.add(index);
            }
        });
        return lost;
    }

    static CheckLedger.Report check(Path directory, Database database) throws Exception {
        NoteKey key = NoteKey.of(TestLedger.ORIGIN, LedgerChild.key().verificationKey());
        try (CheckpointCopy copy = CheckpointCopy.open(LedgerChild.copy(directory))) {
            return new CheckLedger(
                            new LedgerStore(database.writer(), database.reader()), key, copy, (index, entry) -> {})
                    .run();
        }
    }
}
