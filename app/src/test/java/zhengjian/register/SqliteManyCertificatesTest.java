package zhengjian.register;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteManyCertificatesTest extends ManyCertificatesContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
