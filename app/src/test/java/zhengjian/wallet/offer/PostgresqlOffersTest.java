package zhengjian.wallet.offer;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlOffersTest extends OffersContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
