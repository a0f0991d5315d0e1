package zhengjian.issuance;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlImportTest extends ImportContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
