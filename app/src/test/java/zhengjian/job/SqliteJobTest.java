package zhengjian.job;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteJobTest extends JobContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
