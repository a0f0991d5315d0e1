package zhengjian.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * An open, migrated database. Reads go through a pool; the sequencer takes its one writing connection from {@link
 * #writer()}.
 */
public final class Database implements AutoCloseable {
    private static final String FILE = "register.db";
    private static final int READERS = 8;
    private static final long MAPPED_BYTES = 1L << 30;
    private static final int CACHE_KIB = 8 * 1024;
    /** A new file's: what a check adds is 2.4 KiB, three of them fit where only one would fit the usual 4 KiB. */
    private static final int PAGE_BYTES = 8 * 1024;
    /** Pages in the write-ahead log before it is copied back: 64 MiB. A page that changed often is copied back once. */
    private static final int WAL_PAGES = 8192;

    private static final int BUSY_MILLIS = 10_000;
    /** The sequencer's connection holds the write lock for as long as it lives; another writer need not wait long. */
    private static final int WRITER_BUSY_MILLIS = 1_000;

    private static final String SQLITE_READ_ONLY = "pragma query_only = on";
    private static final String POSTGRESQL_READ_ONLY = "set default_transaction_read_only = on";

    private final DataSource writer;
    private final HikariDataSource reader;
    private @Nullable Jdbi jdbi;

    private Database(DataSource writer, HikariDataSource reader) {
        this.writer = writer;
        this.reader = reader;
    }

    /** Opens {@code register.db} in a directory, made when it is not there. */
    public static Database sqlite(Path directory) throws IOException, SQLException {
        return sqlite(directory, SQLiteConfig.SynchronousMode.FULL);
    }

    /** Anything less than FULL loses acknowledged changes when the power fails: for the test that shows it. */
    static Database sqlite(Path directory, SQLiteConfig.SynchronousMode synchronous) throws IOException, SQLException {
        Files.createDirectories(directory);
        SQLiteConfig config = config();
        config.setBusyTimeout(WRITER_BUSY_MILLIS);
        config.setSynchronous(synchronous);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setPageSize(PAGE_BYTES);
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(WAL_PAGES));
        SQLiteDataSource writer = new SQLiteDataSource(config);
        writer.setUrl("jdbc:sqlite:" + directory.resolve(FILE));
        Migrations.run(writer, true);
        SQLiteDataSource reader = new SQLiteDataSource(config());
        reader.setUrl(writer.getUrl());
        return new Database(writer, pool(reader, SQLITE_READ_ONLY));
    }

    /**
     * Opens what is there for reading only, also while another process writes it. Makes and changes nothing.
     *
     * @throws OtherVersion when there is no {@code register.db}, or not one of this version
     */
    public static Database sqliteForReading(Path directory) throws SQLException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new OtherVersion();
        }
        SQLiteDataSource reader = new SQLiteDataSource(config());
        reader.setUrl("jdbc:sqlite:" + file);
        return forReading(pool(reader, SQLITE_READ_ONLY));
    }

    /** As {@link #sqliteForReading}, of a PostgreSQL database. */
    public static Database postgresqlForReading(String url, String user, String password) throws SQLException {
        return forReading(pool(postgresqlSource(url, user, password), POSTGRESQL_READ_ONLY));
    }

    private static Database forReading(HikariDataSource reader) throws SQLException {
        try {
            Migrations.requireNewest(reader);
            return new Database(reader, reader);
        } catch (SQLException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    /**
     * Writes what {@code register.db} holds at this moment into a new file, also while another process writes it: one
     * consistent state, without a write-ahead log.
     *
     * @param to does not exist yet
     * @throws OtherVersion when there is no {@code register.db} in the directory
     */
    public static void copySqlite(Path directory, Path to) throws SQLException {
        Path file = directory.resolve(FILE);
        if (!Files.exists(file)) {
            throw new OtherVersion();
        }
        SQLiteDataSource source = new SQLiteDataSource(config());
        source.setUrl("jdbc:sqlite:" + file);
        try (Connection connection = source.getConnection();
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, to.toString());
            copy.executeUpdate();
        }
    }

    /** The files of a database in a directory: itself, then what the engine keeps beside it while it is open. */
    public static List<Path> filesOf(Path directory) {
        return List.of(directory.resolve(FILE), directory.resolve(FILE + "-wal"), directory.resolve(FILE + "-shm"));
    }

    /** Makes the engine's native library ready, without any file; opening a database waits for that. */
    public static boolean loadLibrary() throws SQLException {
        try (Connection memory = new SQLiteDataSource().getConnection()) {
            return memory.isValid(0);
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
        config.setCacheSize(-CACHE_KIB);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        // nobody asks for them, and finding out costs a statement more for every update
        config.setGetGeneratedKeys(false);
        return config;
    }

    /** Opens a PostgreSQL database; {@code url} is {@code jdbc:postgresql://host:port/name}. */
    public static Database postgresql(String url, String user, String password) throws SQLException {
        DataSource writer = postgresqlSource(url, user, password);
        Migrations.run(writer, false);
        return new Database(writer, pool(writer, POSTGRESQL_READ_ONLY));
    }

    private static DataSource postgresqlSource(String url, String user, String password) {
        org.postgresql.ds.PGSimpleDataSource source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        source.setReWriteBatchedInserts(true);
        source.setTcpKeepAlive(true);
        return source;
    }

    /** Connections that only read; {@code readOnly} makes the engine refuse anything else. */
    private static HikariDataSource pool(DataSource source, String readOnly) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setConnectionInitSql(readOnly);
        config.setPoolName("readers");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(BUSY_MILLIS);
        return new HikariDataSource(config);
    }

    /** Gives unpooled connections that may write; opened for reading, it gives such as only read. */
    public DataSource writer() {
        return writer;
    }

    /** Gives pooled connections for reading. */
    public DataSource reader() {
        return reader;
    }

    /** JDBI over the readers, for whoever wants rows mapped; made when somebody reads by it, no start waits for it. */
    public synchronized Jdbi jdbi() {
        Jdbi made = jdbi == null ? Jdbi.create(reader) : jdbi;
        jdbi = made;
        return made;
    }

    @Override
    public void close() {
        reader.close();
    }
}
