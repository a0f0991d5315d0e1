package zhengjian.approval;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlApprovalTest extends ApprovalContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
