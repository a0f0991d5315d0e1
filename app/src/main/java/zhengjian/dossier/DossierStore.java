package zhengjian.dossier;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.signing.Bytes;

/**
 * The table of statements: rows are added in the transaction of their ledger entry and never change. They can be erased, all of
 * a subject at once.
 */
public final class DossierStore {
    private static final String ADD = LedgerStore.sql(DossierStore.class, "add");
    private static final String FIND = LedgerStore.sql(DossierStore.class, "find");
    private static final String AT = LedgerStore.sql(DossierStore.class, "at");
    private static final String NEWEST = LedgerStore.sql(DossierStore.class, "newest");
    private static final String ERASE = LedgerStore.sql(DossierStore.class, "erase");

    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public DossierStore(DataSource reader) {
        this.reader = reader;
    }

    /** A stored statement; {@code sealed} opens to its content. */
    record Row(long ledgerIndex, Bytes salt, byte[] sealed) {}

    List<Row> find(Subject subject) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            return find(select, subject);
        } catch (SQLException e) {
            throw new StoreFailed("the statements cannot be read", e);
        }
    }

    /** What the statement of a ledger entry is about; empty when the entry is no statement. */
    Optional<Subject> at(long ledgerIndex) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(AT)) {
            select.setLong(1, ledgerIndex);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(Subject.ofKey(row.getString("subject"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFailed("the statements cannot be read", e);
        }
    }

    /** Subjects of a type, those first about which something was stated last. */
    List<Subject> newest(String type, int limit) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setString(1, type + "/");
            select.setString(2, type + "0");
            select.setInt(3, limit);
            List<Subject> subjects = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subjects.add(Subject.ofKey(row.getString("subject")));
                }
            }
            return subjects;
        } catch (SQLException e) {
            throw new StoreFailed("the statements cannot be read", e);
        }
    }

    /** The same as {@link #find(Subject)} inside the sequencer's transaction. */
    static List<Row> find(Transaction transaction, Subject subject) throws SQLException {
        return find(transaction.statement(FIND), subject);
    }

    private static List<Row> find(PreparedStatement select, Subject subject) throws SQLException {
        select.setString(1, subject.key());
        List<Row> rows = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                rows.add(row(found));
            }
        }
        return rows;
    }

    /** Every subject of a type that has been stated about, inside the sequencer's transaction. */
    static List<Subject> newest(Transaction transaction, String type) throws SQLException {
        PreparedStatement select = transaction.statement(NEWEST);
        select.setString(1, type + "/");
        select.setString(2, type + "0");
        select.setInt(3, Integer.MAX_VALUE);
        List<Subject> subjects = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                subjects.add(Subject.ofKey(found.getString("subject")));
            }
        }
        return subjects;
    }

    static void add(Transaction transaction, Subject subject, Row row) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setLong(1, row.ledgerIndex());
        insert.setString(2, subject.key());
        insert.setBytes(3, row.salt().toArray());
        insert.setBytes(4, row.sealed());
        insert.executeUpdate();
    }

    static void erase(Transaction transaction, Subject subject) throws SQLException {
        PreparedStatement delete = transaction.statement(ERASE);
        delete.setString(1, subject.key());
        delete.executeUpdate();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong("ledger_index"), Bytes.copyOf(row.getBytes("salt")), row.getBytes("sealed"));
    }
}
