package zhengjian.verification.receipt;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.signing.Bytes;

/** The table of receipts: rows are added in the transaction of their ledger entry and never change. */
public final class ReceiptStore {
    private static final String ADD = LedgerStore.sql(ReceiptStore.class, "add");
    private static final String FIND = LedgerStore.sql(ReceiptStore.class, "find");
    private static final String FIND_EARLIER = LedgerStore.sql(ReceiptStore.class, "find-earlier");
    private static final String LAST_PLACE = LedgerStore.sql(ReceiptStore.class, "last-place");
    private static final String FIND_BY_INDEX = LedgerStore.sql(ReceiptStore.class, "find-by-index");

    private static final String OF_CERTIFICATE = LedgerStore.sql(ReceiptStore.class, "of-certificate");
    private static final String MARK = LedgerStore.sql(ReceiptStore.class, "mark");
    private static final String INDEX = LedgerStore.sql(ReceiptStore.class, "index");
    private static final String MOVE_MARK = LedgerStore.sql(ReceiptStore.class, "move-mark");

    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public ReceiptStore(DataSource reader) {
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
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(LAST_PLACE);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new StoreFailed("the receipts cannot be read", e);
        }
    }

    /** Up to which place receipts are listed by certificate. */
    long mark() {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(MARK);
                ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw new StoreFailed("the receipts cannot be read", e);
        }
    }

    /** Lists the receipts of some more places by certificate; nothing happens when somebody else has done so meanwhile. */
    static void index(Transaction transaction, long mark, long next) throws SQLException {
        PreparedStatement move = transaction.statement(MOVE_MARK);
        move.setLong(1, next);
        move.setLong(2, mark);
        if (move.executeUpdate() == 1) {
            PreparedStatement insert = transaction.statement(INDEX);
            insert.setLong(1, mark);
            insert.setLong(2, next);
            insert.executeUpdate();
        }
    }

    /** The newest receipts about a certificate: those listed, and those above the mark. */
    List<Receipt> ofCertificate(String certificate, long mark, int limit) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_CERTIFICATE)) {
            select.setString(1, certificate);
            select.setLong(2, mark);
            select.setLong(3, mark);
            select.setString(4, certificate);
            select.setInt(5, limit);
            List<Receipt> receipts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    receipts.add(receipt(row));
                }
            }
            return receipts;
        } catch (SQLException e) {
            throw new StoreFailed("the receipts cannot be read", e);
        }
    }

    private Optional<Receipt> find(String sql, Object... keys) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < keys.length; i++) {
                select.setObject(i + 1, keys[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(receipt(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new StoreFailed("the receipts cannot be read", e);
        }
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
