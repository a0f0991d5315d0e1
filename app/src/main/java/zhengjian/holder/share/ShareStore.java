package zhengjian.holder.share;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import zhengjian.certificate.CertificateNumber;
import zhengjian.holder.PersonKey;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** The table of shares: whose they are and how often they were looked at. Their terms stand in their dossiers. */
public final class ShareStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
    private static final String ADD = SQL.locate(ShareStore.class, "add");
    private static final String FIND = SQL.locate(ShareStore.class, "find");
    private static final String OF_PERSON = SQL.locate(ShareStore.class, "of-person");
    private static final String LOOK = SQL.locate(ShareStore.class, "look");
    private static final String END = SQL.locate(ShareStore.class, "end");
    private static final String ERASE = SQL.locate(ShareStore.class, "erase");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public ShareStore(Jdbi reader) {
        this.reader = reader;
    }

    /** How often a share was looked at; empty when there is no such share. */
    Optional<Integer> looked(ShareId share) {
        return read(handle -> handle.createQuery(FIND)
                .bind(0, share.text())
                .mapTo(Integer.class)
                .findOne());
    }

    /** The newest first. */
    List<ShareId> ofPerson(PersonKey person, int limit) {
        return read(handle -> handle.createQuery(OF_PERSON)
                .bind(0, person.text())
                .bind(1, limit)
                .map((row, context) -> new ShareId(row.getString("share")))
                .list());
    }

    private <T> T read(org.jdbi.v3.core.HandleCallback<T, RuntimeException> query) {
        try {
            return reader.withHandle(query);
        } catch (JdbiException e) {
            throw new StoreFailed("the shares cannot be read", e);
        }
    }

    static void add(Transaction transaction, ShareId share, PersonKey person, CertificateNumber number, Instant at)
            throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setString(1, share.text());
        insert.setString(2, person.text());
        insert.setString(3, number.canonical());
        insert.setLong(4, at.getEpochSecond());
        insert.executeUpdate();
    }

    /** Counts a look. @param most 0 for any number @return false when it has ended or was looked at so often */
    static boolean look(Transaction transaction, ShareId share, int most) throws SQLException {
        PreparedStatement update = transaction.statement(LOOK);
        update.setString(1, share.text());
        update.setInt(2, most);
        update.setInt(3, most);
        return update.executeUpdate() == 1;
    }

    static void end(Transaction transaction, ShareId share) throws SQLException {
        PreparedStatement update = transaction.statement(END);
        update.setString(1, share.text());
        update.executeUpdate();
    }

    static void erase(Transaction transaction, ShareId share) throws SQLException {
        PreparedStatement delete = transaction.statement(ERASE);
        delete.setString(1, share.text());
        delete.executeUpdate();
    }
}
