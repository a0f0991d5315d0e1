package zhengjian.wallet.offer;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** The table of offers: how far each one is. What was offered stands in its dossier. */
public final class OfferStore {
    private static final String ADD = LedgerStore.sql(OfferStore.class, "add");
    private static final String FIND = LedgerStore.sql(OfferStore.class, "find");
    private static final String FIND_BY_TOKEN = LedgerStore.sql(OfferStore.class, "find-by-token");
    private static final String COUNT_WRONG = LedgerStore.sql(OfferStore.class, "count-wrong");
    private static final String REDEEM = LedgerStore.sql(OfferStore.class, "redeem");

    private final Supplier<Jdbi> reader;

    /** @param reader gives pooled connections for reading; asked at the first read */
    public OfferStore(Supplier<Jdbi> reader) {
        this.reader = reader;
    }

    Optional<OfferRow> find(String offer) {
        return read(FIND, offer);
    }

    Optional<OfferRow> findByToken(String token) {
        return read(FIND_BY_TOKEN, token);
    }

    private Optional<OfferRow> read(String statement, String key) {
        try {
            return reader.get()
                    .withHandle(handle -> handle.createQuery(statement)
                            .bind(0, key)
                            .map((row, context) -> row(row))
                            .findOne());
        } catch (JdbiException e) {
            throw new StoreFailed("the offers cannot be read", e);
        }
    }

    /** The same as {@link #find(String)} inside the sequencer's transaction. */
    static Optional<OfferRow> find(Transaction transaction, String offer) throws SQLException {
        PreparedStatement select = transaction.statement(FIND);
        select.setString(1, offer);
        try (ResultSet found = select.executeQuery()) {
            return found.next() ? Optional.of(row(found)) : Optional.empty();
        }
    }

    static void add(Transaction transaction, OfferRow row) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setString(1, row.offer());
        insert.setString(2, row.transactionCode());
        insert.setLong(3, row.expiresAt().getEpochSecond());
        insert.executeUpdate();
    }

    static void countWrong(Transaction transaction, String offer) throws SQLException {
        PreparedStatement update = transaction.statement(COUNT_WRONG);
        update.setString(1, offer);
        update.executeUpdate();
    }

    static void redeem(Transaction transaction, String offer, String token, Instant expiresAt) throws SQLException {
        PreparedStatement update = transaction.statement(REDEEM);
        update.setString(1, token);
        update.setLong(2, expiresAt.getEpochSecond());
        update.setString(3, offer);
        update.executeUpdate();
    }

    private static OfferRow row(ResultSet row) throws SQLException {
        return new OfferRow(
                row.getString("offer"),
                row.getString("transaction_code"),
                Instant.ofEpochSecond(row.getLong("expires_at")),
                row.getInt("wrong"),
                Optional.ofNullable(row.getString("token")),
                Instant.ofEpochSecond(row.getLong("token_expires_at")));
    }
}
