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
import zhengjian.verification.receipt.Receipt;
import zhengjian.verification.receipt.ReceiptId;
import zhengjian.verification.receipt.ReceiptStore;

/** Data that an earlier version has written, read by this one. */
class EarlierDataTest {
    private static final String NUMBER = "717642cfa7b7a9a3cb0609258aabd9a1";

    @TempDir
    Path directory;

    @Test
    void receiptsWithEarlierNumbersAreFoundOnSqlite() throws Exception {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("register.db"));
        writeReceipts(source, true);
        try (Database database = Database.sqlite(directory)) {
            requireReceipts(database);
        }
    }

    @Test
    void receiptsWithEarlierNumbersAreFoundOnPostgresql() throws Exception {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestDatabases.newPostgresqlUrl());
        source.setUser("postgres");
        source.setPassword("postgres");
        writeReceipts(source, false);
        try (Database database = TestDatabases.postgresql(source.getUrl())) {
            requireReceipts(database);
        }
    }

    /** Two receipts, as version 5 of the schema had them. */
    private static void writeReceipts(DataSource source, boolean sqlite) throws SQLException {
        Flyway.configure()
                .configuration(Migrations.flyway(source, sqlite).getConfiguration())
                .target("5")
                .load()
                .migrate();
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

    private static void requireReceipts(Database database) {
        ReceiptStore receipts = new ReceiptStore(database.jdbi());
        Receipt receipt = receipts.find(ReceiptId.parse(NUMBER).orElseThrow()).orElseThrow();
        assertThat(receipt.ledgerIndex()).isEqualTo(3);
        assertThat(receipt.id().text()).isEqualTo(NUMBER);
        assertThat(new String(receipt.statement().toArray(), StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":3}");
        String withPlace = NUMBER.substring(0, 30) + "0000000003";
        assertThat(receipts.find(ReceiptId.parse(withPlace).orElseThrow())).isEmpty();
    }
}
