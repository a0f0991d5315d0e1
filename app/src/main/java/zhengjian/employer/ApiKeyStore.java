package zhengjian.employer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** The table of keys: whose they are, when each was last used, and how much of its day is used up. */
public final class ApiKeyStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
    private static final String ADD = SQL.locate(ApiKeyStore.class, "add");
    private static final String OF_EMPLOYER = SQL.locate(ApiKeyStore.class, "of-employer");
    private static final String FIND = SQL.locate(ApiKeyStore.class, "find");
    private static final String SEEN = SQL.locate(ApiKeyStore.class, "seen");
    private static final String COUNT = SQL.locate(ApiKeyStore.class, "count");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public ApiKeyStore(Jdbi reader) {
        this.reader = reader;
    }

    /**
     * How much a key has been used.
     *
     * @param lastUsed to the minute; empty when never
     * @param rows had checked on {@code day}
     */
    public record Use(Optional<Instant> lastUsed, LocalDate day, long rows) {
        /** Rows of that day. */
        public long rowsOn(LocalDate asked) {
            return day.equals(asked) ? rows : 0;
        }
    }

    /** Ids of the keys of an employer, the newest first. */
    List<String> ofEmployer(CreditCode employer) {
        try {
            return reader.withHandle(handle -> handle.createQuery(OF_EMPLOYER)
                    .bind(0, employer.text())
                    .mapTo(String.class)
                    .list());
        } catch (JdbiException e) {
            throw new StoreFailed("the keys cannot be read", e);
        }
    }

    Optional<Use> use(String key) {
        try {
            return reader.withHandle(handle -> handle.createQuery(FIND)
                    .bind(0, key)
                    .map((row, context) -> use(row))
                    .findOne());
        } catch (JdbiException e) {
            throw new StoreFailed("the keys cannot be read", e);
        }
    }

    /** The same inside the sequencer's transaction. */
    static Optional<Use> use(Transaction transaction, String key) throws SQLException {
        PreparedStatement select = transaction.statement(FIND);
        select.setString(1, key);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(use(found)) : Optional.empty();
        }
    }

    static void add(Transaction transaction, ApiKey key, long ledgerIndex) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setString(1, key.id());
        insert.setString(2, key.employer().text());
        insert.setLong(3, ledgerIndex);
        insert.executeUpdate();
    }

    static void seen(Transaction transaction, String key, Instant at) throws SQLException {
        PreparedStatement update = transaction.statement(SEEN);
        update.setLong(1, at.getEpochSecond());
        update.setString(2, key);
        update.executeUpdate();
    }

    static void count(Transaction transaction, String key, LocalDate day, long rows) throws SQLException {
        PreparedStatement update = transaction.statement(COUNT);
        update.setLong(1, day.toEpochDay());
        update.setLong(2, rows);
        update.setString(3, key);
        update.executeUpdate();
    }

    private static Use use(ResultSet row) throws SQLException {
        long seconds = row.getLong("last_used_at");
        return new Use(
                seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds)),
                LocalDate.ofEpochDay(row.getLong("used_day")),
                row.getLong("used_rows"));
    }
}
