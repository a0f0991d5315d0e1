package zhengjian.holder.share;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlSharesTest extends SharesContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
