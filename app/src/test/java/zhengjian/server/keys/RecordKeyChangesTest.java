package zhengjian.server.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerEntry;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.signing.Bytes;

class RecordKeyChangesTest {
    private static final Instant SINCE = Instant.parse("2026-05-01T00:00:00Z");
    private static final KeyRingFile RING =
            KeyRingFile.parse(new String(ExampleKeys.content("ring.yaml"), StandardCharsets.UTF_8), "ring.yaml");
    private static final ListedKey FIRST = RING.keys().get(0);
    private static final int KEYS = RING.keys().size();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyKeyIsEnteredOnceHoweverOftenTheRegisterIsOpened() throws Exception {
        try (TestLedger test = ledger()) {
            RecordKeyChanges.into(test.ledger(), RING);
            RecordKeyChanges.into(test.ledger(), RING);
            test.restart();
            RecordKeyChanges.into(test.ledger(), RING);
            assertThat(entries(test)).hasSize(KEYS).allMatch(entry -> entry.kind() == EntryKind.KEY_ADDED);
        }
    }

    @Test
    void anEndFollowsUpTheEntryOfTheKey() throws Exception {
        try (TestLedger test = ledger()) {
            RecordKeyChanges.into(test.ledger(), RING);
            KeyRingFile retired = RING.changed(FIRST.id(), key -> key.retired(SINCE));
            RecordKeyChanges.into(test.ledger(), retired);
            KeyRingFile compromised = retired.changed(FIRST.id(), key -> key.compromised(SINCE.minusSeconds(60)));
            RecordKeyChanges.into(test.ledger(), compromised);
            RecordKeyChanges.into(test.ledger(), compromised);
            List<LedgerEntry> entries = entries(test);
            assertThat(entries).hasSize(KEYS + 2);
            assertThat(entries.get(KEYS).kind()).isEqualTo(EntryKind.KEY_RETIRED);
            assertThat(entries.get(KEYS + 1).kind()).isEqualTo(EntryKind.KEY_COMPROMISED);
            assertThat(entries.get(KEYS).about())
                    .isEqualTo(entries.get(KEYS + 1).about())
                    .isZero();
        }
    }

    /** The statement of docs/formats/key-ring.md, put together by hand. */
    @Test
    void theCommitmentIsTheHashOfTheDocumentedStatement() throws Exception {
        String statement = "89" + "6d7a68656e676a69616e206b6579" + "01" + "07" + "6769737375696e67" + "65434e2d3232"
                + "584b" + Bytes.copyOf(FIRST.trusted().key().coseKey()).hex() + "1a5e0b7080" + "1abc18a300" + "f6";
        Bytes hash = Bytes.copyOf(MessageDigest.getInstance("SHA-256")
                .digest(Bytes.parseHex(statement).toArray()));
        assertThat(RecordKeyChanges.commitment(EntryKind.KEY_ADDED, FIRST)).isEqualTo(hash);
    }

    private TestLedger ledger() throws Exception {
        return new TestLedger(TestStore.sqlite(folder.resolve("data")), folder.resolve("copy"));
    }

    private static List<LedgerEntry> entries(TestLedger test) {
        long size = test.ledger().latest().size();
        return LongStream.range(0, size)
                .mapToObj(index -> test.ledger().entry(index).orElseThrow())
                .toList();
    }
}
