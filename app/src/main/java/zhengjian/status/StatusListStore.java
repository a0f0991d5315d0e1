package zhengjian.status;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;

/** When each list was signed last. The time of a list only grows. */
public final class StatusListStore {
    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public StatusListStore(DataSource reader) {
        this.reader = reader;
    }

    /** When that list was signed last; 1970 when it never was. */
    Instant issuedAt(int list) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql("issued-at"))) {
            select.setInt(1, list);
            try (ResultSet row = select.executeQuery()) {
                return Instant.ofEpochSecond(row.next() ? row.getLong(1) : 0);
            }
        } catch (SQLException e) {
            throw new LedgerStore.StoreFailed("the times of the status lists cannot be read", e);
        }
    }

    /** Remembers that a list is signed at that time. */
    static LedgerStore.Write issue(int list, Instant at) {
        return (transaction, index) -> {
            PreparedStatement insert = transaction.statement(sql("issue"));
            insert.setInt(1, list);
            insert.setLong(2, at.getEpochSecond());
            insert.executeUpdate();
        };
    }

    private static String sql(String name) {
        return LedgerStore.sql(StatusListStore.class, name);
    }
}
