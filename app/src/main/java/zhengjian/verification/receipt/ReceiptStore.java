package zhengjian.verification.receipt;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.signing.Bytes;

/** The table of receipts: rows are added in the transaction of their ledger entry and never change. */
public final class ReceiptStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
    private static final String ADD = SQL.locate(ReceiptStore.class, "add");
    private static final String FIND = SQL.locate(ReceiptStore.class, "find");
    private static final String FIND_BY_INDEX = SQL.locate(ReceiptStore.class, "find-by-index");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public ReceiptStore(Jdbi reader) {
        this.reader = reader;
    }

    static void add(Transaction transaction, Receipt receipt, long ledgerIndex) throws SQLException {
        PreparedStatement insert = transaction.batch(ADD);
        insert.setLong(1, ledgerIndex);
        insert.setBytes(2, receipt.id().bytes().toArray());
        insert.setBytes(3, receipt.salt().toArray());
        insert.setBytes(4, receipt.statement().toArray());
        insert.setInt(5, receipt.answerLength());
        if (receipt.certificate().isPresent()) {
            insert.setString(6, receipt.certificate().get());
        } else {
            insert.setNull(6, Types.VARCHAR);
        }
        insert.setBytes(7, receipt.request().map(Bytes::toArray).orElse(null));
        insert.addBatch();
    }

    /** The receipt with this id. */
    public Optional<Receipt> find(ReceiptId id) {
        return find(FIND, id.bytes().toArray());
    }

    Optional<Receipt> findByIndex(long ledgerIndex) {
        return find(FIND_BY_INDEX, ledgerIndex);
    }

    private Optional<Receipt> find(String sql, Object key) {
        return reader.withHandle(handle -> handle.createQuery(sql)
                .bind(0, key)
                .map((row, context) -> receipt(row))
                .findOne());
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                new ReceiptId(Bytes.copyOf(row.getBytes("id"))),
                row.getLong("ledger_index"),
                Bytes.copyOf(row.getBytes("salt")),
                Bytes.copyOf(row.getBytes("statement")),
                row.getInt("answer_length"),
                Optional.ofNullable(row.getString("certificate")),
                Optional.ofNullable(row.getBytes("request")).map(Bytes::copyOf));
    }
}
