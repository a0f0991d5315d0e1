package zhengjian.ledger;

import java.nio.file.Path;

class PostgresqlLedgerTest extends LedgerContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
