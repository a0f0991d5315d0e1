package zhengjian.benchmark.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import zhengjian.benchmark.Ground;
import zhengjian.ledger.LedgerStore;
import zhengjian.server.store.Database;

/** A new database as the service opens it, in a folder of its own that is removed at the end. */
final class EmptyStore implements AutoCloseable {
    private final Path folder;
    private final Database database;

    EmptyStore() {
        try {
            folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "store");
            database = Database.sqlite(folder);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Database database() {
        return database;
    }

    LedgerStore ledgerStore() {
        return new LedgerStore(database.writer(), database.reader());
    }

    @Override
    public void close() throws IOException {
        database.close();
        Ground.delete(folder);
    }
}
