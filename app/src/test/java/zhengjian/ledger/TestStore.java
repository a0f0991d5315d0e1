package zhengjian.ledger;

import java.nio.file.Path;
import zhengjian.server.store.Database;
import zhengjian.server.store.TestDatabases;

/** A place where a database is kept; it can be opened again and again, as after a restart. */
public interface TestStore {
    Database open() throws Exception;

    static TestStore sqlite(Path directory) {
        return () -> TestDatabases.sqlite(directory);
    }

    static TestStore postgresql() throws Exception {
        String url = TestDatabases.newPostgresqlUrl();
        return () -> TestDatabases.postgresql(url);
    }
}
