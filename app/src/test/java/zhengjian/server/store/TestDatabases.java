package zhengjian.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.sqlite.SQLiteConfig.SynchronousMode;
import zhengjian.tool.FreePort;

/** Real databases for tests: SQLite in a directory, and one PostgreSQL server for the whole JVM. */
public final class TestDatabases {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestDatabases() {}

    /** Starts when it is first needed, ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres INSTANCE = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .setPort(FreePort.take())
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Database sqlite(Path directory) throws IOException, SQLException {
        return Database.sqlite(directory);
    }

    /** The mode that loses what was acknowledged when the power fails: the negative control. */
    public static Database sqliteWithoutSync(Path directory) throws IOException, SQLException {
        return Database.sqlite(directory, SynchronousMode.OFF);
    }

    /** The JDBC URL of a new, empty PostgreSQL database; user and password are both {@code postgres}. */
    public static String newPostgresqlUrl() throws SQLException {
        String name = "test_" + NEXT.incrementAndGet();
        try (Connection connection = Server.INSTANCE.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return Server.INSTANCE.getJdbcUrl("postgres", name);
    }

    /** Opens what {@link #newPostgresqlUrl} made, as often as wanted. */
    public static Database postgresql(String url) throws SQLException {
        return Database.postgresql(url, "postgres", "postgres");
    }
}
