package zhengjian.dossier;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** The table of files that statements name. Rows never change. */
public final class AttachmentStore {
    private static final String ADD = LedgerStore.sql(AttachmentStore.class, "add");
    private static final String FIND = LedgerStore.sql(AttachmentStore.class, "find");

    private final Supplier<Jdbi> reader;

    /** @param reader gives pooled connections for reading; asked at the first read */
    public AttachmentStore(Supplier<Jdbi> reader) {
        this.reader = reader;
    }

    /** The sealed parts in their order; empty when there is no such file. */
    List<byte[]> find(String id) {
        try {
            return reader.get()
                    .withHandle(handle -> handle.createQuery(FIND)
                            .bind(0, id)
                            .map((row, context) -> row.getBytes("sealed"))
                            .list());
        } catch (JdbiException e) {
            throw new StoreFailed("the attachments cannot be read", e);
        }
    }

    static void add(Transaction transaction, String id, List<byte[]> sealed) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        for (int part = 0; part < sealed.size(); part++) {
            insert.setString(1, id);
            insert.setLong(2, part);
            insert.setBytes(3, sealed.get(part));
            insert.executeUpdate();
        }
    }
}
