package zhengjian.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    Path directory;

    @Test
    void opensSqliteDurably() throws Exception {
        try (Database database = Database.sqlite(directory);
                Connection connection = database.writer().getConnection()) {
            assertThat(pragma(connection, "journal_mode")).isEqualTo("wal");
            assertThat(pragma(connection, "synchronous")).as("FULL").isEqualTo("2");
        }
    }

    private static String pragma(Connection connection, String name) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("pragma " + name)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void readersCannotWrite() throws Exception {
        List<Database> both =
                List.of(Database.sqlite(directory), TestDatabases.postgresql(TestDatabases.newPostgresqlUrl()));
        for (Database database : both) {
            try (database;
                    Connection connection = database.reader().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("delete from certificate"))
                        .hasMessageMatching("(?i).*read.?only.*|.*readonly.*");
            }
        }
    }

    @Test
    void hasStrictTablesOnly() throws Exception {
        try (Database database = Database.sqlite(directory);
                Connection connection = database.reader().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select name, sql from sqlite_schema where type = 'table' "
                        + "and name not like 'sqlite%' and name not like 'flyway%'")) {
            int tables = 0;
            while (rows.next()) {
                tables++;
                assertThat(rows.getString(2).stripTrailing())
                        .as(rows.getString(1))
                        .endsWith("strict");
            }
            assertThat(tables).isGreaterThan(8);
        }
    }

    @Test
    void knowsItsNewestMigrationSoThatFlywayNeedNotBeAsked() throws Exception {
        List<Integer> versions = new ArrayList<>();
        for (String folder : List.of("common", "sqlite", "postgresql")) {
            URI uri = Objects.requireNonNull(Database.class.getResource("/db/" + folder))
                    .toURI();
            try (Stream<Path> files = Files.list(Path.of(uri))) {
                files.map(file -> file.getFileName().toString().replaceAll("V([0-9]+)__.*", "$1"))
                        .forEach(version -> versions.add(Integer.parseInt(version)));
            }
        }
        assertThat(versions.stream().mapToInt(Integer::intValue).max().orElseThrow())
                .isEqualTo(Integer.parseInt(Migrations.NEWEST));
    }

    @Test
    void finishesWhatFlywayValidatesOnBothDatabases() throws Exception {
        try (Database sqlite = Database.sqlite(directory);
                Database postgresql = TestDatabases.postgresql(TestDatabases.newPostgresqlUrl())) {
            assertThat(Migrations.flyway(sqlite.writer(), true).validateWithResult().validationSuccessful)
                    .isTrue();
            assertThat(Migrations.flyway(postgresql.writer(), false).validateWithResult().validationSuccessful)
                    .isTrue();
        }
    }

    @Test
    void letsOneProcessWorkOnADirectory() throws Exception {
        DataLock first = DataLock.take(directory);
        assertThatThrownBy(() -> DataLock.take(directory))
                .isInstanceOf(DataInUse.class)
                .hasMessageContaining("正被另一进程使用")
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
        first.close();
        DataLock.take(directory).close();
    }

    @Test
    void refusesADirectoryThatAnotherProcessHolds() throws Exception {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        directory.toString())
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("LOCKED");
            assertThatThrownBy(() -> DataLock.take(directory))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("pid " + holder.pid());
        } finally {
            holder.destroyForcibly().waitFor();
        }
        DataLock.take(directory).close();
    }

    /** Another process that holds the lock until it is killed. */
    static final class LockHolder {
        private LockHolder() {}

        public static void main(String[] arguments) throws Exception {
            try (DataLock lock = DataLock.take(Path.of(arguments[0]))) {
                System.out.println("LOCKED");
                Thread.sleep(60_000);
            }
        }
    }
}
