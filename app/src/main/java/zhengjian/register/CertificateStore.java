package zhengjian.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import zhengjian.certificate.CertificateNumber;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.register.held.HeldStore;
import zhengjian.signing.Bytes;

/**
 * The tables of the register by plain JDBC. Rows are only added; an entered certificate never changes. A batch's
 * certificates cannot be seen until the batch has its ledger index.
 */
public final class CertificateStore {
    private static final String FIND = sql("find");
    private static final String FIND_CHANGES = sql("find-changes");
    private static final String ADD = sql("add");
    private static final String ADD_PHOTO = sql("add-photo");

    private final DataSource reader;

    /** @param reader gives pooled connections for reading */
    public CertificateStore(DataSource reader) {
        this.reader = reader;
    }

    /** The rows of held batches. */
    HeldStore held() {
        return new HeldStore(reader);
    }

    private static String sql(String name) {
        return LedgerStore.sql(CertificateStore.class, name);
    }

    /** A stored certificate. {@code sealed} opens to the bytes of {@link CertificateRecord}. */
    record Row(CertificateNumber number, Bytes salt, byte[] sealed, long ledgerIndex) {}

    /**
     * A certificate on its way in.
     *
     * @param place in its batch
     * @param photo sealed, and empty when there is none
     */
    record NewRow(int place, CertificateNumber number, Bytes salt, byte[] sealed, Bytes idLookUp, byte[] photo) {}

    /** A stored status change. {@code sealed} opens to the bytes of {@link StatusChange}. */
    record ChangeRow(long ledgerIndex, Bytes salt, byte[] sealed) {}

    @FunctionalInterface
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    private <T> T read(Read<T> read) {
        try (Connection connection = reader.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new StoreFailed("the register cannot be read", e);
        }
    }

    /** The entered certificate of that number. */
    Optional<Row> find(CertificateNumber number) {
        return read(connection -> find(connection, number));
    }

    private static Optional<Row> find(Connection connection, CertificateNumber number) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            return find(select, number);
        }
    }

    /** The same inside the sequencer's transaction. */
    static Optional<Row> find(Transaction transaction, CertificateNumber number) throws SQLException {
        return find(transaction.statement(FIND), number);
    }

    private static Optional<Row> find(PreparedStatement select, CertificateNumber number) throws SQLException {
        select.setString(1, number.canonical());
        try (ResultSet row = select.executeQuery()) {
            return row.next()
                    ? Optional.of(new Row(number, Bytes.copyOf(row.getBytes(1)), row.getBytes(2), row.getLong(3)))
                    : Optional.empty();
        }
    }

    /** The status changes of a certificate, oldest first. */
    List<ChangeRow> changes(CertificateNumber number) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FIND_CHANGES)) {
                return changes(select, number);
            }
        });
    }

    /** The same inside the sequencer's transaction. */
    static List<ChangeRow> changes(Transaction transaction, CertificateNumber number) throws SQLException {
        return changes(transaction.statement(FIND_CHANGES), number);
    }

    private static List<ChangeRow> changes(PreparedStatement select, CertificateNumber number) throws SQLException {
        select.setString(1, number.canonical());
        List<ChangeRow> changes = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                changes.add(new ChangeRow(rows.getLong(1), Bytes.copyOf(rows.getBytes(2)), rows.getBytes(3)));
            }
        }
        return changes;
    }

    static void addChange(Transaction transaction, CertificateNumber number, ChangeRow change) throws SQLException {
        PreparedStatement insert = transaction.statement(sql("add-change"));
        insert.setLong(1, change.ledgerIndex());
        insert.setString(2, number.canonical());
        insert.setBytes(3, change.salt().toArray());
        insert.setBytes(4, change.sealed());
        insert.executeUpdate();
    }

    /** The sealed photo of a certificate. */
    Optional<byte[]> photo(CertificateNumber number) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("photo"))) {
                select.setString(1, number.canonical());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    /** Numbers of the entered certificates of a person, by {@link PersonalData#lookUp}. */
    List<CertificateNumber> ofPerson(Bytes idLookUp) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("of-person"))) {
                select.setBytes(1, idLookUp.toArray());
                return numbers(select);
            }
        });
    }

    /** Those of the look-up keys under which there is a row, be it of a batch that is still being entered. */
    Set<Bytes> knownPeople(Collection<Bytes> idLookUps) {
        Set<Bytes> known = new HashSet<>();
        if (idLookUps.isEmpty()) {
            return known;
        }
        String in = "(" + "?, ".repeat(idLookUps.size() - 1) + "?)";
        return read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(sql("known-people").replace("(?)", in))) {
                int parameter = 0;
                for (Bytes idLookUp : idLookUps) {
                    select.setBytes(++parameter, idLookUp.toArray());
                }
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        known.add(Bytes.copyOf(rows.getBytes(1)));
                    }
                }
            }
            return known;
        });
    }

    /** Numbers above {@code after} in their order, at most {@code limit}: for going through the whole register. */
    List<CertificateNumber> numbersAfter(String after, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("numbers-after"))) {
                select.setString(1, after);
                select.setInt(2, limit);
                return numbers(select);
            }
        });
    }

    /** The certificates themselves, as {@link #numbersAfter}. */
    List<Row> rowsAfter(String after, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("rows-after"))) {
                select.setString(1, after);
                select.setInt(2, limit);
                List<Row> found = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(new Row(
                                CertificateNumber.parse(rows.getString(1)),
                                Bytes.copyOf(rows.getBytes(2)),
                                rows.getBytes(3),
                                rows.getLong(4)));
                    }
                }
                return found;
            }
        });
    }

    private static List<CertificateNumber> numbers(PreparedStatement select) throws SQLException {
        List<CertificateNumber> numbers = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                numbers.add(CertificateNumber.parse(rows.getString(1)));
            }
        }
        return numbers;
    }

    /** True when the number is taken, be it by a batch that is still being entered. */
    boolean isTaken(CertificateNumber number) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("is-taken"))) {
                select.setString(1, number.canonical());
                try (ResultSet row = select.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** The stored texts next to where a number would stand, in the order of the table; at most two. */
    List<String> around(CertificateNumber number) {
        return read(connection -> {
            List<String> around = new ArrayList<>();
            for (String side : List.of("number-before", "number-after")) {
                try (PreparedStatement select = connection.prepareStatement(sql(side))) {
                    select.setString(1, number.canonical());
                    try (ResultSet row = select.executeQuery()) {
                        String text = row.next() ? row.getString(1) : null;
                        if (text != null) {
                            around.add(text);
                        }
                    }
                }
            }
            return around;
        });
    }

    /** How many certificates have been entered. */
    long count() {
        return read(connection -> longOf(connection, "count").orElse(0));
    }

    /** A certificate whose status was changed by that ledger entry. */
    record ChangedRow(long ledgerIndex, CertificateNumber number) {}

    /** Status changes above a ledger index, oldest first, at most {@code limit}. */
    List<ChangedRow> changedAfter(long ledgerIndex, int limit) {
        return read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql("changed-after"))) {
                select.setLong(1, ledgerIndex);
                select.setInt(2, limit);
                List<ChangedRow> changed = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        changed.add(new ChangedRow(rows.getLong(1), CertificateNumber.parse(rows.getString(2))));
                    }
                }
                return changed;
            }
        });
    }

    /** Places in the status lists that were given away, be it to a batch that is still being entered. */
    long statusPlaces() {
        return read(connection -> longOf(connection, "next-status-place").orElse(0));
    }

    /** Batches that were begun and never completed. */
    List<Long> unfinishedBatches() {
        return read(connection -> {
            List<Long> batches = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(sql("unfinished-batches"));
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    batches.add(rows.getLong(1));
                }
            }
            return batches;
        });
    }

    private static OptionalLong longOf(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql(name));
                ResultSet row = select.executeQuery()) {
            long value = row.next() ? row.getLong(1) : 0;
            return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
        }
    }

    /** A batch that was begun: its number, and the first of its places in the status lists. */
    record Batch(long number, long statusFirst) {}

    /** Begins a batch and gives it the next number and places. */
    static Batch beginBatch(Transaction transaction, int certificates) throws SQLException {
        Batch batch = new Batch(next(transaction, "next-batch"), next(transaction, "next-status-place"));
        PreparedStatement insert = transaction.statement(sql("begin-batch"));
        insert.setLong(1, batch.number());
        insert.setInt(2, certificates);
        insert.setLong(3, batch.statusFirst());
        insert.executeUpdate();
        return batch;
    }

    private static long next(Transaction transaction, String name) throws SQLException {
        try (ResultSet row = transaction.statement(sql(name)).executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Adds certificates to a batch. */
    static void add(Transaction transaction, long batch, List<NewRow> rows) throws SQLException {
        PreparedStatement insert = transaction.batch(ADD);
        for (NewRow row : rows) {
            insert.setString(1, row.number().canonical());
            insert.setLong(2, batch);
            insert.setInt(3, row.place());
            insert.setBytes(4, row.salt().toArray());
            insert.setBytes(5, row.sealed());
            insert.setBytes(6, row.idLookUp().toArray());
            insert.addBatch();
        }
        for (NewRow row : rows) {
            if (row.photo().length > 0) {
                PreparedStatement photo = transaction.batch(ADD_PHOTO);
                photo.setString(1, row.number().canonical());
                photo.setBytes(2, row.photo());
                photo.addBatch();
            }
        }
    }

    /** Makes a batch visible: its certificates have the ledger entries from {@code firstIndex} on. */
    static void completeBatch(Transaction transaction, long batch, long firstIndex) throws SQLException {
        PreparedStatement update = transaction.statement(sql("complete-batch"));
        update.setLong(1, firstIndex);
        update.setLong(2, batch);
        if (update.executeUpdate() != 1) {
            throw new SQLException("batch " + batch + " is not there or is complete already");
        }
    }

    /** Removes an unfinished batch with all that belongs to it. */
    static void removeBatch(Transaction transaction, long batch) throws SQLException {
        for (String name : List.of("remove-photos", "remove-certificates", "remove-batch")) {
            PreparedStatement delete = transaction.statement(sql(name));
            delete.setLong(1, batch);
            delete.executeUpdate();
        }
    }
}
