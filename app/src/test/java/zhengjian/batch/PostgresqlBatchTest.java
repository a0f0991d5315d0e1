package zhengjian.batch;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlBatchTest extends BatchContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
