package zhengjian.status;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlStatusListsTest extends StatusListsContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
