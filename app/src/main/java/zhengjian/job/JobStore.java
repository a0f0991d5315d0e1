package zhengjian.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.ledger.NotAppended.Refused;

/** The tables of jobs and of what failed. Everything is written on the sequencer. */
public final class JobStore {
    /** Why progress is refused that does not follow on what is stored: nothing is wrong with the job. */
    static final String ELSEWHERE = "作业已被暂停、取消或由别处推进 / the job was paused, cancelled or taken further elsewhere";

    private static final String FIND = sql("find");

    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public JobStore(DataSource reader) {
        this.reader = reader;
    }

    private static String sql(String name) {
        return LedgerStore.sql(JobStore.class, name);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T from(PreparedStatement select) throws SQLException;
    }

    private <T> T read(String statement, Reading<T> reading) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(statement)) {
            return reading.from(select);
        } catch (SQLException e) {
            throw new StoreFailed("the jobs cannot be read", e);
        }
    }

    Optional<Job> find(JobId id) {
        return read(FIND, select -> find(select, id));
    }

    private static Optional<Job> find(PreparedStatement select, JobId id) throws SQLException {
        select.setString(1, id.text());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(job(id, row)) : Optional.empty();
        }
    }

    private static Job job(JobId id, ResultSet row) throws SQLException {
        return new Job(
                id,
                row.getString("kind"),
                row.getString("subject"),
                row.getLong("total"),
                row.getLong("done"),
                row.getLong("failed"),
                JobState.ofCode(row.getString("state")),
                row.getString("reason"),
                Instant.ofEpochSecond(row.getLong("not_before")),
                Instant.ofEpochSecond(row.getLong("begun_at")),
                Instant.ofEpochSecond(row.getLong("changed_at")));
    }

    /** Jobs of which something may be done now, those first that may be done longest, at most {@code limit}. */
    List<JobId> runnable(Instant now, int limit) {
        return read(sql("runnable"), select -> {
            select.setLong(1, now.getEpochSecond());
            select.setInt(2, limit);
            List<JobId> found = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new JobId(rows.getString(1)));
                }
            }
            return found;
        });
    }

    /** Failed units above {@code after} (−1 at first) in their order, with their sentences, at most {@code limit}. */
    Map<Long, String> failures(JobId id, long after, int limit) {
        return read(sql("failures"), select -> {
            select.setString(1, id.text());
            select.setLong(2, after);
            select.setInt(3, limit);
            Map<Long, String> failures = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    failures.put(rows.getLong(1), rows.getString(2));
                }
            }
            return failures;
        });
    }

    static void add(Transaction transaction, Job job) throws SQLException {
        PreparedStatement insert = transaction.statement(sql("add"));
        insert.setString(1, job.id().text());
        insert.setString(2, job.kind());
        insert.setString(3, job.subject());
        insert.setLong(4, job.total());
        insert.setLong(5, job.notBefore().getEpochSecond());
        insert.setLong(6, job.begunAt().getEpochSecond());
        insert.setLong(7, job.changedAt().getEpochSecond());
        insert.executeUpdate();
    }

    /** Removes the jobs that ended before a moment. */
    static void sweep(Transaction transaction, Instant before) throws SQLException {
        for (String name : List.of("sweep-failures", "sweep")) {
            PreparedStatement delete = transaction.statement(sql(name));
            delete.setLong(1, before.getEpochSecond());
            delete.executeUpdate();
        }
    }

    /** Notes that the units from {@code from} to {@code to} were tried; refused unless they are the next ones of a running job. */
    static void advance(Transaction transaction, JobId id, long from, long to, Map<Long, String> failures, Instant now)
            throws SQLException {
        PreparedStatement update = transaction.statement(sql("advance"));
        update.setLong(1, to);
        update.setLong(2, failures.size());
        update.setLong(3, now.getEpochSecond());
        update.setString(4, id.text());
        update.setLong(5, from);
        requireOne(update.executeUpdate());
        for (Map.Entry<Long, String> failure : failures.entrySet()) {
            PreparedStatement insert = transaction.statement(sql("add-failure"));
            insert.setString(1, id.text());
            insert.setLong(2, failure.getKey());
            insert.setString(3, Worked.cut(failure.getValue()));
            insert.executeUpdate();
        }
    }

    /** Notes that failed units were tried again. @param failures those that failed once more */
    static void retried(Transaction transaction, JobId id, List<Long> units, Map<Long, String> failures, Instant now)
            throws SQLException {
        long succeeded = 0;
        for (long unit : units) {
            String sentence = failures.get(unit);
            PreparedStatement statement =
                    transaction.statement(sql(sentence == null ? "remove-failure" : "fail-again"));
            int parameter = 0;
            if (sentence != null) {
                statement.setString(++parameter, Worked.cut(sentence));
            }
            statement.setString(++parameter, id.text());
            statement.setLong(++parameter, unit);
            requireOne(statement.executeUpdate());
            succeeded += sentence == null ? 1 : 0;
        }
        PreparedStatement update = transaction.statement(sql("retried"));
        update.setLong(1, succeeded);
        update.setLong(2, now.getEpochSecond());
        update.setString(3, id.text());
        update.setLong(4, succeeded);
        requireOne(update.executeUpdate());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new Refused(ELSEWHERE);
        }
    }

    /** The job inside the sequencer's transaction. */
    static Optional<Job> find(Transaction transaction, JobId id) throws SQLException {
        return find(transaction.statement(FIND), id);
    }

    static void move(Transaction transaction, JobId id, JobState to, String reason, Instant now) throws SQLException {
        PreparedStatement update = transaction.statement(sql("move"));
        update.setString(1, to.code());
        update.setString(2, Worked.cut(reason));
        update.setLong(3, now.getEpochSecond());
        update.setString(4, id.text());
        update.executeUpdate();
    }
}
