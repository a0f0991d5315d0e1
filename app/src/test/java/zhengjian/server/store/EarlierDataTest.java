package zhengjian.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;
import zhengjian.ledger.LedgerStore;
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.ReceiptStore;

/** Data that an earlier version has written, read by this one. */
class EarlierDataTest {
    private static final String NUMBER = "717642cfa7b7a9a3cb0609258aabd9a1";

    @TempDir
    Path directory;

    @Test
    void isReadOnSqlite() throws Exception {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("register.db"));
        write(source, true);
        try (Database database = Database.sqlite(directory)) {
            requireReceipts(database);
            requireCheckpoints(database);
        }
    }

    @Test
    void isReadOnPostgresql() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabases.newPostgresqlUrl());
        source.setUser("postgres");
        source.setPassword("postgres");
        write(source, false);
        try (Database database = TestDatabases.postgresql(source.getUrl())) {
            requireReceipts(database);
            requireCheckpoints(database);
        }
    }

    /** Two receipts and three checkpoints, as version 5 of the schema had them. */
    private static void write(DataSource source, boolean sqlite) throws SQLException {
        Flyway.configure()
                .configuration(Migrations.flyway(source, sqlite).getConfiguration())
                .target("5")
                .load()
                .migrate();
        writeCheckpoints(source);
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into receipt (ledger_index, id, salt,"
                        + " statement, answer_length, certificate, request) values (?, ?, ?, ?, ?, ?, ?)")) {
            for (int index : new int[] {3, 70}) {
                insert.setLong(1, index);
                insert.setBytes(2, HexFormat.of().parseHex(index == 3 ? NUMBER : "0".repeat(32)));
                insert.setBytes(3, new byte[32]);
                insert.setBytes(4, ("{\"a\":" + index + "}").getBytes(StandardCharsets.UTF_8));
                insert.setInt(5, 6);
                insert.setString(6, "220000");
                insert.setBytes(7, null);
                insert.executeUpdate();
            }
        }
    }

    private static void writeCheckpoints(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into ledger_checkpoint (size, at, note) values (?, ?, ?)");
                PreparedStatement head = connection.prepareStatement("update ledger_head set size = 71, at = 1")) {
            for (int size : new int[] {0, 4, 71}) {
                insert.setLong(1, size);
                insert.setLong(2, 1);
                insert.setString(3, "note of " + size);
                insert.executeUpdate();
            }
            head.executeUpdate();
        }
    }

    private static void requireCheckpoints(Database database) {
        LedgerStore ledger = new LedgerStore(database.writer(), database.reader());
        assertThat(ledger.latestNote()).isEqualTo("note of 71");
        assertThat(ledger.notesAfter(-1, 10)).containsExactly("note of 0", "note of 4", "note of 71");
        assertThat(ledger.notesAfter(4, 10)).containsExactly("note of 71");
    }

    private static void requireReceipts(Database database) {
        ReceiptStore receipts = new ReceiptStore(database.reader());
        Receipt receipt = receipts.find(ReceiptId.parse(NUMBER).orElseThrow()).orElseThrow();
        assertThat(receipt.ledgerIndex()).isEqualTo(3);
        assertThat(receipt.id().text()).isEqualTo(NUMBER);
        assertThat(new String(receipt.statement().toArray(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":3}");
        String withPlace = NUMBER.substring(0, 30) + "0000000003";
        assertThat(receipts.find(ReceiptId.parse(withPlace).orElseThrow())).isEmpty();
    }
}
