package zhengjian.verification.receipt;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import org.jdbi.v3.core.statement.Query;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.signing.Bytes;

/** The table of receipts: rows are added in the transaction of their ledger entry and never change. */
public final class ReceiptStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.create();
    private static final String ADD = SQL.locate(ReceiptStore.class, "add");
    private static final String FIND = SQL.locate(ReceiptStore.class, "find");
    private static final String FIND_EARLIER = SQL.locate(ReceiptStore.class, "find-earlier");
    private static final String LAST_PLACE = SQL.locate(ReceiptStore.class, "last-place");
    private static final String FIND_BY_INDEX = SQL.locate(ReceiptStore.class, "find-by-index");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public ReceiptStore(Jdbi reader) {
        this.reader = reader;
    }

    static void add(Transaction transaction, Receipt receipt, long ledgerIndex) throws SQLException {
        PreparedStatement insert = transaction.batch(ADD);
        insert.setLong(1, receipt.id().place());
        insert.setBytes(2, receipt.id().tag());
        insert.setLong(3, ledgerIndex);
        insert.setBytes(4, receipt.salt().toArray());
        insert.setBytes(5, receipt.statement().toArray());
        insert.setInt(6, receipt.answerLength());
        if (receipt.certificate().isPresent()) {
            insert.setString(7, receipt.certificate().get());
        } else {
            insert.setNull(7, Types.VARCHAR);
        }
        insert.setBytes(8, receipt.request().map(Bytes::toArray).orElse(null));
        insert.addBatch();
    }

    /** The receipt with this id. */
    public Optional<Receipt> find(ReceiptId id) {
        return id.isEarlier() ? find(FIND_EARLIER, id.tag()) : find(FIND, id.place(), id.tag());
    }

    /** The receipt of a check that came with an idempotency key. */
    Optional<Receipt> findByIndex(long ledgerIndex) {
        return find(FIND_BY_INDEX, ledgerIndex);
    }

    /** The highest place that is taken; 0 when none is. */
    long lastPlace() {
        return reader.withHandle(handle ->
                handle.createQuery(LAST_PLACE).mapTo(Long.class).findOne().orElse(0L));
    }

    private Optional<Receipt> find(String sql, Object... keys) {
        return reader.withHandle(handle -> {
            Query query = handle.createQuery(sql);
            for (int i = 0; i < keys.length; i++) {
                query.bind(i, keys[i]);
            }
            return query.map((row, context) -> receipt(row)).findOne();
        });
    }

    private static Receipt receipt(ResultSet row) throws SQLException {
        return new Receipt(
                ReceiptId.of(row.getBytes("tag"), row.getLong("place")),
                row.getLong("ledger_index"),
                Bytes.copyOf(row.getBytes("salt")),
                Bytes.copyOf(row.getBytes("statement")),
                row.getInt("answer_length"),
                Optional.ofNullable(row.getString("certificate")),
                Optional.ofNullable(row.getBytes("request")).map(Bytes::copyOf));
    }
}
