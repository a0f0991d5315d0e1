package zhengjian.register;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlManyCertificatesTest extends ManyCertificatesContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
