package zhengjian.batch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import zhengjian.job.JobId;
import zhengjian.ledger.Change;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.NotAppended.Refused;
import zhengjian.register.HoldCertificates;
import zhengjian.register.HoldCertificates.Held;
import zhengjian.review.ReviewId;

/** The table of batches. A row changes its state in the transaction of the step that does so, and only forwards. */
public final class BatchStore {
    private static final byte[] NO_SEED = {};

    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public BatchStore(DataSource reader) {
        this.reader = reader;
    }

    private static String sql(String name) {
        return LedgerStore.sql(BatchStore.class, name);
    }

    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<Batch> read(String name, Parameters parameters) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(name))) {
            return read(select, parameters);
        } catch (SQLException e) {
            throw new StoreFailed("the batches cannot be read", e);
        }
    }

    private static List<Batch> read(PreparedStatement select, Parameters parameters) throws SQLException {
        parameters.set(select);
        List<Batch> batches = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                batches.add(batch(rows));
            }
        }
        return batches;
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                new BatchId(row.getString("issue_batch")),
                new ReviewId(row.getString("review")),
                new Held(row.getLong("batch"), row.getLong("status_first"), row.getInt("certificates")),
                row.getBytes("seed"),
                Instant.ofEpochSecond(row.getLong("confirmed_at")),
                BatchState.ofCode(row.getString("state")),
                new JobId(row.getString("job")),
                Instant.ofEpochSecond(row.getLong("publish_at")));
    }

    Optional<Batch> find(BatchId id) {
        return read("find", select -> select.setString(1, id.text())).stream().findFirst();
    }

    /** Those confirmed last first. */
    List<Batch> newest(int limit) {
        return read("newest", select -> select.setInt(1, limit));
    }

    /** The batch of a review that is neither published nor undone. */
    Optional<Batch> active(ReviewId review) {
        return read("active", select -> select.setString(1, review.text())).stream()
                .findFirst();
    }

    /** A new batch, and its place in the register. */
    static Change add(BatchId id, ReviewId review, int certificates, byte[] sealedSeed, Instant now, JobId job) {
        return Change.of(List.of(), (transaction, index) -> {
            PreparedStatement active = transaction.statement(sql("active"));
            if (!read(active, select -> select.setString(1, review.text())).isEmpty()) {
                throw new Refused("这次评审已有批次在签发或待公开 / a batch of this review is being signed or held already");
            }
            Held held = HoldCertificates.begin(transaction, certificates);
            PreparedStatement insert = transaction.statement(sql("add"));
            insert.setString(1, id.text());
            insert.setString(2, review.text());
            insert.setLong(3, held.batch());
            insert.setLong(4, held.statusFirst());
            insert.setInt(5, certificates);
            insert.setBytes(6, sealedSeed);
            insert.setLong(7, now.getEpochSecond());
            insert.setString(8, job.text());
            insert.executeUpdate();
        });
    }

    /** Signed; {@code job} publishes it at {@code publishAt}. */
    static Change hold(BatchId id, JobId job, Instant publishAt) {
        return update("hold", update -> {
            update.setString(1, job.text());
            update.setLong(2, publishAt.getEpochSecond());
            update.setString(3, id.text());
        });
    }

    /** Published now; nobody can derive its numbers any more. */
    static Change publish(BatchId id, Instant now) {
        return update("publish", update -> {
            update.setBytes(1, NO_SEED);
            update.setLong(2, now.getEpochSecond());
            update.setString(3, id.text());
        });
    }

    static Change undo(BatchId id) {
        return update("undo", update -> {
            update.setBytes(1, NO_SEED);
            update.setString(2, id.text());
        });
    }

    private static Change update(String name, Parameters parameters) {
        return Change.of(List.of(), (transaction, index) -> {
            PreparedStatement update = transaction.statement(sql(name));
            parameters.set(update);
            if (update.executeUpdate() != 1) {
                throw new Refused("批次刚有变动，请重新查看 / the batch was changed just now; look again");
            }
        });
    }
}
