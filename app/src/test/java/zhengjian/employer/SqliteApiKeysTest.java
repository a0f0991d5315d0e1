package zhengjian.employer;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteApiKeysTest extends ApiKeysContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
