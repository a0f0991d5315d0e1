package zhengjian.register.held;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;

/** What sets a held batch apart from others, and the entries that its certificates will get. */
public final class HeldStore {
    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public HeldStore(DataSource reader) {
        this.reader = reader;
    }

    private static String sql(String name) {
        return LedgerStore.sql(HeldStore.class, name);
    }

    private static PreparedStatement statement(Transaction transaction, String name) throws SQLException {
        return transaction.statement(sql(name));
    }

    /** Keeps a batch that was begun from being removed as unfinished. */
    public static void hold(Transaction transaction, long batch) throws SQLException {
        PreparedStatement update = statement(transaction, "hold");
        update.setLong(1, batch);
        update.executeUpdate();
    }

    /** Remembers the entries of some certificates, the first of which has that place. */
    public static void addChunk(Transaction transaction, long batch, int firstPlace, byte[] entries)
            throws SQLException {
        PreparedStatement insert = statement(transaction, "add-chunk");
        insert.setLong(1, batch);
        insert.setInt(2, firstPlace);
        insert.setBytes(3, entries);
        insert.executeUpdate();
    }

    /** What {@link #addChunk} remembered of a batch. */
    public List<byte[]> chunks(long batch) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql("chunks"))) {
            return chunks(select, batch);
        } catch (SQLException e) {
            throw new StoreFailed("the held batches cannot be read", e);
        }
    }

    /** The same inside the sequencer's transaction. */
    public static List<byte[]> chunks(Transaction transaction, long batch) throws SQLException {
        return chunks(statement(transaction, "chunks"), batch);
    }

    private static List<byte[]> chunks(PreparedStatement select, long batch) throws SQLException {
        select.setLong(1, batch);
        List<byte[]> chunks = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                chunks.add(rows.getBytes(1));
            }
        }
        return chunks;
    }

    /** Makes a batch visible; false when it is not held any more. */
    public static boolean publish(Transaction transaction, long batch, long firstIndex) throws SQLException {
        PreparedStatement update = statement(transaction, "publish");
        update.setLong(1, firstIndex);
        update.setLong(2, batch);
        boolean held = update.executeUpdate() == 1;
        removeChunks(transaction, batch);
        return held;
    }

    /** Removes a batch but for its places in the status lists; false when it is not held any more. */
    public static boolean undo(Transaction transaction, long batch, List<String> numbers) throws SQLException {
        PreparedStatement update = statement(transaction, "undo");
        update.setLong(1, batch);
        boolean held = update.executeUpdate() == 1;
        removeChunks(transaction, batch);
        PreparedStatement delete = transaction.batch(sql("remove-certificate"));
        for (String number : numbers) {
            delete.setString(1, number);
            delete.addBatch();
        }
        return held;
    }

    private static void removeChunks(Transaction transaction, long batch) throws SQLException {
        PreparedStatement delete = statement(transaction, "remove-chunks");
        delete.setLong(1, batch);
        delete.executeUpdate();
    }

    /** Places of held and of undone batches, in their order. */
    public List<UnpublishedPlaces> unpublishedPlaces() {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql("unpublished-places"));
                ResultSet rows = select.executeQuery()) {
            List<UnpublishedPlaces> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new UnpublishedPlaces(rows.getLong(1), rows.getInt(2), "undone".equals(rows.getString(3))));
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailed("the held batches cannot be read", e);
        }
    }
}
