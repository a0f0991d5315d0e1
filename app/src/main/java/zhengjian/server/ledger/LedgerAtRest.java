package zhengjian.server.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import zhengjian.ledger.CheckpointCopy;
import zhengjian.ledger.LedgerStore;
import zhengjian.server.Application;
import zhengjian.server.Configuration;
import zhengjian.server.command.Refusal;
import zhengjian.server.keys.KeyRingFile;
import zhengjian.server.keys.KeyUse;
import zhengjian.server.store.Database;
import zhengjian.server.store.OtherVersion;
import zhengjian.signing.key.KeyState;
import zhengjian.signing.key.TrustedKey;
import zhengjian.signing.merkle.NoteKey;

/** What a look at the ledger needs: its store, the public key of its checkpoints, and the copy. No secret, no lock. */
final class LedgerAtRest implements AutoCloseable {
    private final Database database;
    private final NoteKey key;
    private final CheckpointCopy copy;

    private LedgerAtRest(Database database, NoteKey key, CheckpointCopy copy) {
        this.database = database;
        this.key = key;
        this.copy = copy;
    }

    static LedgerAtRest open(Configuration configuration) {
        return open(configuration, () -> Application.databaseForReading(configuration));
    }

    /** What a directory holds, be it a copy of the data: its {@code register.db}, of this version, SQLite. */
    static LedgerAtRest open(Configuration configuration, Path directory) {
        return open(configuration, () -> Database.sqliteForReading(directory));
    }

    @FunctionalInterface
    private interface Opening {
        Database open() throws IOException, SQLException;
    }

    private static LedgerAtRest open(Configuration configuration, Opening opening) {
        KeyRingFile ring = KeyRingFile.read(configuration.keys().ring());
        NoteKey key = NoteKey.of(configuration.origin(), newest(ring).key());
        try {
            return new LedgerAtRest(opening.open(), key, CheckpointCopy.open(Application.copyFile(configuration)));
        } catch (OtherVersion e) {
            throw Refusal.undecided(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException e) {
            throw Refusal.undecided("打不开账本。 The ledger cannot be opened: " + e.getMessage());
        }
    }

    private static TrustedKey newest(KeyRingFile ring) {
        List<TrustedKey> keys = ring.ring(KeyUse.LEDGER).keys();
        Optional<TrustedKey> newest = keys.stream()
                .filter(trusted -> trusted.state() == KeyState.ACTIVE)
                .max(Comparator.comparing(TrustedKey::notBefore));
        return newest.orElseThrow(() -> Refusal.undecided("密钥环里没有账本密钥。 The ring has no active key for the ledger."));
    }

    Database database() {
        return database;
    }

    LedgerStore store() {
        return new LedgerStore(database.writer(), database.reader());
    }

    NoteKey key() {
        return key;
    }

    CheckpointCopy copy() {
        return copy;
    }

    @Override
    public void close() {
        database.close();
        try {
            copy.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
