package zhengjian.integrity;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteIntegrityTest extends IntegrityContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
