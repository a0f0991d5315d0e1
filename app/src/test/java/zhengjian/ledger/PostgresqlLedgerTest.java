package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PostgresqlLedgerTest extends LedgerContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }

    /** SQLite lets no second writer begin; here only the chain of checkpoints keeps it out. */
    @Test
    void aWriterThatWasOvertakenReadsOnly() throws Exception {
        try (TestLedger world = new TestLedger(TestStore.postgresql(), directory.resolve("third"))) {
            try (Ledger other = Ledger.open(
                    world.ledgerStore(),
                    TestLedger.ORIGIN,
                    world.key,
                    CheckpointCopy.open(world.copy),
                    world.clock())) {
                other.append(TestLedger.change(1));
                assertThatThrownBy(() -> world.ledger().append(TestLedger.change(2)))
                        .isInstanceOf(NotAppended.Unavailable.class);
                assertThat(world.ledger().health().reason()).contains("另一进程");
                other.append(TestLedger.change(3));
                assertThat(world.ledgerStore().head().size()).isEqualTo(2);
            }
        }
    }
}
