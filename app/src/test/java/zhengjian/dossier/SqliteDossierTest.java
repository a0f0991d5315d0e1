package zhengjian.dossier;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class SqliteDossierTest extends DossierContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.sqlite(directory.resolve("data"));
    }
}
