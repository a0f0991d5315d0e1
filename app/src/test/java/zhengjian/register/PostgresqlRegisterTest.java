package zhengjian.register;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlRegisterTest extends RegisterContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
