package zhengjian.verification.receipt;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteChecksOfCertificateTest extends ChecksOfCertificateContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
