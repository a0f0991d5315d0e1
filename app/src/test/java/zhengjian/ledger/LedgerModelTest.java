package zhengjian.ledger;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random steps of callers, clocks and restarts: after each one the ledger is what a plain list would be. */
class LedgerModelTest {
    private static final int STEPS = 25;

    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"sqlite, 1", "sqlite, 20261121", "sqlite, 220582", "postgresql, 2"})
    void isWhatAPlainListWouldBeAfterEveryStep(String database, long seed) throws Exception {
        TestStore store =
                database.equals("sqlite") ? TestStore.sqlite(directory.resolve("data")) : TestStore.postgresql();
        try (TestLedger world = new TestLedger(store, directory.resolve("second/checkpoint"))) {
            LedgerModel model = new LedgerModel(world, seed);
            for (int step = 0; step < STEPS; step++) {
                model.step();
            }
        }
    }
}
