package zhengjian.ledger;

import java.nio.file.Path;

class SqliteLedgerTest extends LedgerContract {
    @Override
    TestStore store(Path directory) {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
