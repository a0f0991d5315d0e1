package zhengjian.committee;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlCommitteesTest extends CommitteesContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
