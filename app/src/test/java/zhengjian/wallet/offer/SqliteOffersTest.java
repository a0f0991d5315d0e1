package zhengjian.wallet.offer;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteOffersTest extends OffersContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
