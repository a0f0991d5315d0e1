package zhengjian.review;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteReviewTest extends ReviewContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
