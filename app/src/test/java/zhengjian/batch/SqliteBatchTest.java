package zhengjian.batch;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteBatchTest extends BatchContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory);
    }
}
