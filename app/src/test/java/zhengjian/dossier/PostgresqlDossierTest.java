package zhengjian.dossier;

import java.nio.file.Path;
import zhengjian.ledger.TestStore;

class PostgresqlDossierTest extends DossierContract {
    @Override
    TestStore store(Path directory) throws Exception {
        return TestStore.postgresql();
    }
}
