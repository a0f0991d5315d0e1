package zhengjian.issuance;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteImportTest extends ImportContract {
    @Override
    TestStore store(Path directory) {
        return TestStore.sqlite(directory);
    }
}
