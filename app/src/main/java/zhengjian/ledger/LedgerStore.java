package zhengjian.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import zhengjian.signing.Bytes;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.Tile;

/**
 * The ledger's tables by plain JDBC: reads on pooled connections, writes on the one connection of the sequencer.
 * Entries, tiles and checkpoints are only ever added.
 */
public final class LedgerStore {
    /** Only as many as there are files. */
    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private static final String ADD_ENTRY = sql("add-entry");
    private static final String ADD_TILE = sql("add-tile");
    private static final String PUBLISH = sql("publish");

    private static final String UNIQUE_VIOLATION = "23505";
    private static final int SQLITE_CONSTRAINT = 19;

    private final DataSource writer;
    private final DataSource reader;

    /**
     * @param writer gives connections that may write; the sequencer takes one and keeps it
     * @param reader gives pooled connections for reading
     */
    public LedgerStore(DataSource writer, DataSource reader) {
        this.writer = writer;
        this.reader = reader;
    }

    private static String sql(String name) {
        return sql(LedgerStore.class, name);
    }

    /** The statement in {@code NAME.sql}, which stands in a folder of the store's name beside the store; read once. */
    public static String sql(Class<?> store, String name) {
        String file = store.getSimpleName() + "/" + name + ".sql";
        return TEXTS.computeIfAbsent(store.getPackageName() + "/" + file, key -> {
            try (InputStream in = Objects.requireNonNull(store.getResourceAsStream(file), file)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /**
     * The rows of one change, written in the transaction of its entries. Called on the sequencer, and called again when
     * another change of the same group failed: writes through the given transaction and does nothing else.
     */
    @FunctionalInterface
    public interface Write {
        Write NOTHING = (transaction, firstIndex) -> {};

        /**
         * @param firstIndex that the first entry of the change gets
         * @throws NotAppended.Refused when the change is not allowed; then nothing of this change is stored
         */
        void write(Transaction transaction, long firstIndex) throws SQLException;
    }

    /** The head of the stored tree. {@code atMicros} is the ledger time of its transaction, µs since 1970. */
    record Head(long size, long atMicros, Optional<String> note) {
        /** Before the first checkpoint. */
        static final Head NONE = new Head(0, 0, Optional.empty());
    }

    /** What a change with an idempotency key got. */
    record Earlier(long firstIndex, long atMicros) {}

    /** Reads that are done with one connection. */
    @FunctionalInterface
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try (Connection connection = reader.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new StoreFailed("the ledger cannot be read: " + describe(e), e);
        }
    }

    /** The store did not answer; says nothing about what is stored. */
    public static final class StoreFailed extends RuntimeException {
        private static final long serialVersionUID = 1;

        public StoreFailed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** True when a row was there already that only another writer can have written. */
    static boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState()) || e.getErrorCode() == SQLITE_CONSTRAINT;
    }

    /** What failed, fit for a log: drivers put the values of a row into their messages, so those are left out. */
    static String describe(Exception e) {
        Throwable cause = e instanceof StoreFailed && e.getCause() != null ? e.getCause() : e;
        if (cause instanceof SQLException sql) {
            return sql.getClass().getSimpleName() + ", state " + sql.getSQLState() + ", code " + sql.getErrorCode();
        }
        return cause.toString();
    }

    /** The last checkpoint; whatever size it names, the tree has. */
    Head head() {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("head"));
                    ResultSet row = select.executeQuery()) {
                return row.next() ? new Head(row.getLong(1), row.getLong(2), Optional.of(row.getString(3))) : Head.NONE;
            }
        });
    }

    /** The newest published note. */
    public String latestNote() {
        return head().note().orElseThrow(() -> new StoreFailed("no checkpoint has been published", null));
    }

    /** Index of the last stored entry, whatever the head says. */
    OptionalLong lastEntry() {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("last-entry"));
                    ResultSet row = select.executeQuery()) {
                long last = row.next() ? row.getLong(1) : 0;
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(last);
            }
        });
    }

    /** The leaves {@code [from, to)} in order, as many as there are. */
    public List<byte[]> entries(long from, long to) {
        List<byte[]> entries = new ArrayList<>();
        read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("entries"))) {
                select.setLong(1, from);
                select.setLong(2, to);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        entries.add(rows.getBytes(1));
                    }
                }
                return entries;
            }
        });
        return entries;
    }

    /** Reads stored bytes; what is no entry is a damaged store. */
    static LedgerEntry parse(byte[] leaf) {
        try {
            return LedgerEntry.parse(leaf);
        } catch (LedgerEntry.BadEntry e) {
            throw new StoreFailed("a stored entry is damaged", e);
        }
    }

    /** Indexes of the entries that follow up the entry at {@code index}, oldest first. */
    public List<Long> entriesAbout(long index) {
        return read(connection -> longs(connection, "entries-about", index));
    }

    private static List<Long> longs(Connection connection, String name, long parameter) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql(name))) {
            select.setLong(1, parameter);
            List<Long> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        }
    }

    /** The 8,192 bytes of a full tile. */
    Optional<byte[]> tile(int level, long index) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("tile"))) {
                select.setInt(1, level);
                select.setLong(2, index);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** The roots of the full tiles {@code [from, to)} of a level, side by side, as many as there are. */
    byte[] tileRoots(int level, long from, long to) {
        return read(connection -> {
            byte[] roots = new byte[Math.toIntExact(to - from) * Hash.LENGTH];
            int length = 0;
            try (PreparedStatement select = connection.prepareStatement(sql("tile-roots"))) {
                select.setInt(1, level);
                select.setLong(2, from);
                select.setLong(3, to);
                try (ResultSet rows = select.executeQuery()) {
                    for (; rows.next(); length += Hash.LENGTH) {
                        Hash.of(rows.getBytes(1)).copyTo(roots, length);
                    }
                }
            }
            return java.util.Arrays.copyOf(roots, length);
        });
    }

    /** The published notes that follow the checkpoint of {@code size}, or all for −1, smallest first, at most {@code limit}. */
    public List<String> notesAfter(long size, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("notes-after"))) {
                select.setLong(1, size);
                select.setInt(2, limit);
                List<String> notes = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        notes.add(rows.getString(1));
                    }
                }
                return notes;
            }
        });
    }

    /** A new connection for the sequencer. */
    Transaction open() throws SQLException {
        Connection connection = writer.getConnection();
        connection.setAutoCommit(false);
        return new Transaction(connection);
    }

    /**
     * The transaction that is running on the sequencer. Statements are prepared once for the connection and reused:
     * callers neither close nor keep them.
     */
    public static final class Transaction implements AutoCloseable {
        /** What the first checkpoint follows. */
        static final long FIRST = -1;

        private final Connection connection;
        private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
        private final Map<String, PreparedStatement> batches = new LinkedHashMap<>();

        private Transaction(Connection connection) {
            this.connection = connection;
        }

        /** The connection itself, for what the other methods do not offer. Never commit, roll back or close it. */
        public Connection connection() {
            return connection;
        }

        /** The statement for {@code sql}, ready for its parameters. Close its result sets. */
        public PreparedStatement statement(String sql) throws SQLException {
            PreparedStatement statement = statements.get(sql);
            if (statement == null) {
                statement = connection.prepareStatement(sql);
                statements.put(sql, statement);
            }
            return statement;
        }

        /**
         * The statement for {@code sql}, to which the caller adds rows with {@code addBatch}. The rows of all changes of
         * the group are written together before the commit: do not read them back in the same change.
         */
        public PreparedStatement batch(String sql) throws SQLException {
            PreparedStatement statement = statement(sql);
            batches.put(sql, statement);
            return statement;
        }

        void flush() throws SQLException {
            for (PreparedStatement batch : batches.values()) {
                batch.executeBatch();
            }
            batches.clear();
        }

        Optional<Earlier> earlier(Bytes key) throws SQLException {
            PreparedStatement select = statement(sql("earlier"));
            select.setBytes(1, key.toArray());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Earlier(row.getLong(1), row.getLong(2))) : Optional.empty();
            }
        }

        void remember(Bytes key, long firstIndex, long atMicros) throws SQLException {
            PreparedStatement insert = statement(sql("remember"));
            insert.setBytes(1, key.toArray());
            insert.setLong(2, firstIndex);
            insert.setLong(3, atMicros);
            insert.executeUpdate();
        }

        void add(long index, byte[] entry, long about) throws SQLException {
            PreparedStatement insert = batch(ADD_ENTRY);
            insert.setLong(1, index);
            insert.setBytes(2, entry);
            if (about == LedgerEntry.NOTHING) {
                insert.setNull(3, java.sql.Types.BIGINT);
            } else {
                insert.setLong(3, about);
            }
            insert.addBatch();
        }

        void add(Tile tile) throws SQLException {
            PreparedStatement insert = statement(ADD_TILE);
            insert.setInt(1, tile.level());
            insert.setLong(2, tile.index());
            insert.setBytes(3, tile.root().toArray());
            insert.setBytes(4, tile.hashes().toArray());
            insert.executeUpdate();
        }

        /**
         * Adds the checkpoint that follows the one of size {@code previous}; false when that is not the last one, because
         * another writer has gone on from there.
         *
         * @param previous size of the checkpoint before, {@link #FIRST} when there is none
         */
        boolean publish(long previous, long size, long atMicros, String note) throws SQLException {
            PreparedStatement insert = statement(PUBLISH);
            insert.setLong(1, previous);
            insert.setLong(2, size);
            insert.setLong(3, atMicros);
            insert.setString(4, note);
            insert.setLong(5, previous);
            return insert.executeUpdate() == 1;
        }

        void commit() throws SQLException {
            connection.commit();
        }

        void rollback() throws SQLException {
            forgetBatches();
            connection.rollback();
        }

        void rollback(Savepoint to) throws SQLException {
            forgetBatches();
            connection.rollback(to);
        }

        private void forgetBatches() throws SQLException {
            for (PreparedStatement batch : batches.values()) {
                batch.clearBatch();
            }
            batches.clear();
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
