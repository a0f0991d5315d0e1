package zhengjian.holder.claim;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import zhengjian.holder.PersonKey;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** The table of claims: whose they are. Their words stand in their dossiers. */
public final class ClaimStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
    private static final String ADD = SQL.locate(ClaimStore.class, "add");
    private static final String OF_PERSON = SQL.locate(ClaimStore.class, "of-person");
    private static final String SETTLED = SQL.locate(ClaimStore.class, "settled");
    private static final String WAITING = SQL.locate(ClaimStore.class, "waiting");
    private static final String COUNT_WAITING = SQL.locate(ClaimStore.class, "count-waiting");
    private static final String ERASE = SQL.locate(ClaimStore.class, "erase");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public ClaimStore(Jdbi reader) {
        this.reader = reader;
    }

    /** The newest first. */
    List<String> ofPerson(PersonKey person, int limit) {
        try {
            return reader.withHandle(handle -> handle.createQuery(OF_PERSON)
                    .bind(0, person.text())
                    .bind(1, limit)
                    .map((row, context) -> row.getString("claim"))
                    .list());
        } catch (JdbiException e) {
            throw new StoreFailed("the claims cannot be read", e);
        }
    }

    /** Those that nobody has settled, the oldest first. */
    List<String> waiting(int limit) {
        try {
            return reader.withHandle(handle -> handle.createQuery(WAITING)
                    .bind(0, limit)
                    .map((row, context) -> row.getString("claim"))
                    .list());
        } catch (JdbiException e) {
            throw new StoreFailed("the claims cannot be read", e);
        }
    }

    long countWaiting() {
        try {
            return reader.withHandle(handle ->
                    handle.createQuery(COUNT_WAITING).mapTo(Long.class).one());
        } catch (JdbiException e) {
            throw new StoreFailed("the claims cannot be counted", e);
        }
    }

    static void settled(Transaction transaction, String claim) throws SQLException {
        PreparedStatement update = transaction.statement(SETTLED);
        update.setString(1, claim);
        update.executeUpdate();
    }

    static void add(Transaction transaction, String claim, PersonKey person, Instant at) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setString(1, claim);
        insert.setString(2, person.text());
        insert.setLong(3, at.getEpochSecond());
        insert.executeUpdate();
    }

    static void erase(Transaction transaction, String claim) throws SQLException {
        PreparedStatement delete = transaction.statement(ERASE);
        delete.setString(1, claim);
        delete.executeUpdate();
    }
}
