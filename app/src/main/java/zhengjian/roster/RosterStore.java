package zhengjian.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import zhengjian.certificate.CertificateNumber;
import zhengjian.certificate.DivisionCode;
import zhengjian.employer.CreditCode;
import zhengjian.job.JobId;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.roster.check.RowAnswer;
import zhengjian.verification.Purpose;
import zhengjian.verification.Verdict;

/** The tables of lists, their rows in parts, and who had which certificate checked. Written on the sequencer alone. */
public final class RosterStore {
    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public RosterStore(DataSource reader) {
        this.reader = reader;
    }

    private static String sql(String name) {
        return LedgerStore.sql(RosterStore.class, name);
    }

    /** A stored list; {@code sealed} opens to its content and is null when that was erased. */
    record Row(
            String id,
            String employer,
            long createdAt,
            long total,
            long finishedAt,
            @Nullable String receipt,
            byte @Nullable [] sealed) {}

    /** A part of its rows; {@code answered} is null until they are checked. */
    record Part(
            byte[] asked,
            byte @Nullable [] answered,
            @Nullable String counts) {}

    @FunctionalInterface
    private interface Reading<T> {
        T from(PreparedStatement select) throws SQLException;
    }

    private <T> T read(String name, Reading<T> reading) {
        try (Connection connection = reader.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(name))) {
            return reading.from(select);
        } catch (SQLException e) {
            throw new StoreFailed("the lists cannot be read", e);
        }
    }

    Optional<Row> find(JobId id) {
        return read("find", select -> {
            select.setString(1, id.text());
            return rows(select).stream().findFirst();
        });
    }

    /** Lists of an employer, the newest first. */
    List<Row> ofEmployer(CreditCode employer, int limit) {
        return read("of-employer", select -> {
            select.setString(1, employer.text());
            select.setInt(2, limit);
            return rows(select);
        });
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        List<Row> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Row(
                        row.getString("id"),
                        row.getString("employer"),
                        row.getLong("created_at"),
                        row.getLong("total"),
                        row.getLong("finished_at"),
                        row.getString("receipt"),
                        row.getBytes("sealed")));
            }
        }
        return found;
    }

    /** How many rows had which verdict, a text of each answered part. */
    List<String> counts(JobId id) {
        return read("counts", select -> {
            select.setString(1, id.text());
            List<String> counts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.add(row.getString(1));
                }
            }
            return counts;
        });
    }

    Optional<Part> part(JobId id, long part) {
        return read("part", select -> {
            select.setString(1, id.text());
            select.setLong(2, part);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(
                                new Part(row.getBytes("asked"), row.getBytes("answered"), row.getString("counts")))
                        : Optional.empty();
            }
        });
    }

    /** The newest checks of a certificate, one for each list, answer and use. */
    public List<CheckInList> checksOf(CertificateNumber number, int limit) {
        return read("checks-of", select -> {
            select.setString(1, number.canonical());
            select.setInt(2, limit);
            List<CheckInList> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new CheckInList(
                            new JobId(row.getString("roster")),
                            new CreditCode(row.getString("employer")),
                            Instant.ofEpochSecond(row.getLong("checked_at")),
                            Verdict.valueOf(row.getString("verdict")),
                            given(row.getString("place")),
                            given(row.getString("purpose"))));
                }
            }
            return found;
        });
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(any -> !any.isEmpty());
    }

    /** A row whose certificate was asked about rightly. */
    record CheckedRow(long line, String certificate) {}

    /** Rows of a list whose certificates had a change of status after a ledger entry. */
    List<CheckedRow> changedSince(JobId list, long ledgerIndex, int limit) {
        return read("changed-since", select -> {
            select.setString(1, list.text());
            select.setLong(2, ledgerIndex);
            select.setInt(3, limit);
            List<CheckedRow> changed = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    changed.add(new CheckedRow(row.getLong(1), row.getString(2)));
                }
            }
            return changed;
        });
    }

    /** Rows that an employer has had checked from a moment on, inside the sequencer's transaction. */
    static long rowsSince(Transaction transaction, CreditCode employer, Instant since) throws SQLException {
        PreparedStatement select = transaction.statement(sql("rows-since"));
        select.setString(1, employer.text());
        select.setLong(2, since.getEpochSecond());
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    static boolean isThere(Transaction transaction, JobId id) throws SQLException {
        PreparedStatement select = transaction.statement(sql("find"));
        select.setString(1, id.text());
        try (ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    static void add(Transaction transaction, Row row) throws SQLException {
        PreparedStatement insert = transaction.statement(sql("add"));
        insert.setString(1, row.id());
        insert.setString(2, row.employer());
        insert.setString(3, row.id());
        insert.setLong(4, row.createdAt());
        insert.setLong(5, row.total());
        insert.setBytes(6, row.sealed());
        insert.executeUpdate();
    }

    static void addPart(Transaction transaction, JobId id, long part, byte[] asked) throws SQLException {
        PreparedStatement insert = transaction.statement(sql("add-part"));
        insert.setString(1, id.text());
        insert.setLong(2, part);
        insert.setBytes(3, asked);
        insert.executeUpdate();
    }

    static void answer(Transaction transaction, JobId id, long part, byte[] answered, String counts)
            throws SQLException {
        PreparedStatement update = transaction.statement(sql("answer"));
        update.setBytes(1, answered);
        update.setString(2, counts);
        update.setString(3, id.text());
        update.setLong(4, part);
        update.executeUpdate();
    }

    static void checked(Transaction transaction, Roster roster, List<RowAnswer> answers) throws SQLException {
        PreparedStatement insert = transaction.batch(sql("add-check"));
        for (RowAnswer answer : answers) {
            if (answer.checked().isPresent()) {
                insert.setString(
                        1, answer.checked().get().certificate().number().canonical());
                insert.setString(2, roster.id().text());
                insert.setLong(3, answer.row().line());
                insert.setString(4, roster.employer().text());
                insert.setLong(5, answer.asOf().getEpochSecond());
                insert.setString(6, answer.verdict().name());
                insert.setString(7, answer.use().in().map(DivisionCode::code).orElse(""));
                insert.setString(8, answer.use().purpose().map(Purpose::code).orElse(""));
                insert.addBatch();
            }
        }
    }

    static void finish(Transaction transaction, JobId id, Instant at, String receipt) throws SQLException {
        PreparedStatement update = transaction.statement(sql("finish"));
        update.setLong(1, at.getEpochSecond());
        update.setString(2, receipt);
        update.setString(3, id.text());
        update.executeUpdate();
    }

    /** The rows, the results, and with the salts whatever the receipt's root could be compared with. */
    static void erase(Transaction transaction, JobId id) throws SQLException {
        for (String name : List.of("erase-parts", "erase")) {
            PreparedStatement statement = transaction.statement(sql(name));
            statement.setString(1, id.text());
            statement.executeUpdate();
        }
    }
}
