package zhengjian.issuance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;

/** Which lists were imported. A row is written in the transaction that makes the list's certificates visible. */
public final class ImportStore {
    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public ImportStore(DataSource reader) {
        this.reader = reader;
    }

    /**
     * A list that was imported.
     *
     * @param publication its document number
     * @param firstIndex ledger index of its first certificate
     */
    public record ImportedList(String publication, int certificates, long firstIndex, Instant at) {}

    /** The import of the file with that SHA-256, if there was one. */
    Optional<ImportedList> find(String sha256) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql("find"))) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new ImportedList(
                                row.getString(1), row.getInt(2), row.getLong(3), Instant.ofEpochMilli(row.getLong(4))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new LedgerStore.StoreFailed("the imported lists cannot be read: " + e.getMessage(), e);
        }
    }

    /** Remembers a list together with its certificates. */
    static LedgerStore.Write remember(String sha256, String publication, int certificates, Instant at) {
        return (transaction, firstIndex) -> {
            PreparedStatement insert = transaction.statement(sql("remember"));
            insert.setString(1, sha256);
            insert.setString(2, publication);
            insert.setInt(3, certificates);
            insert.setLong(4, firstIndex);
            insert.setLong(5, at.toEpochMilli());
            insert.executeUpdate();
        };
    }

    private static String sql(String name) {
        return LedgerStore.sql(ImportStore.class, name);
    }
}
