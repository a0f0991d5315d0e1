package zhengjian.verification.receipt;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlChecksOfCertificateTest extends ChecksOfCertificateContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
