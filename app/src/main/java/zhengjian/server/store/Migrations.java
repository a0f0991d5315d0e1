package zhengjian.server.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings a database to the newest schema. Flyway is only started when there is something to do: it is slow to load. */
final class Migrations {
    /** The highest version under db/. */
    static final String NEWEST = "24";

    private static final String INSTALLED =
            "select version from flyway_schema_history where success order by installed_rank desc limit 1";

    private static final Map<String, String> SQLITE =
            Map.of("blob", "blob", "long", "integer", "int", "integer", "text", "text", "table", "strict");
    private static final Map<String, String> POSTGRESQL =
            Map.of("blob", "bytea", "long", "bigint", "int", "integer", "text", "text collate \"C\"", "table", "");

    private Migrations() {}

    static void run(DataSource writer, boolean sqlite) throws SQLException {
        if (!isCurrent(writer)) {
            flyway(writer, sqlite).migrate();
        }
    }

    /**
     * For whoever only reads.
     *
     * @throws OtherVersion when the schema is another one, or there is none
     */
    static void requireNewest(DataSource reader) throws SQLException {
        if (!isCurrent(reader)) {
            throw new OtherVersion();
        }
    }

    /** Ready to migrate or to validate. */
    static Flyway flyway(DataSource writer, boolean sqlite) {
        return Flyway.configure()
                .dataSource(writer)
                .locations("classpath:db/common", sqlite ? "classpath:db/sqlite" : "classpath:db/postgresql")
                .placeholders(sqlite ? SQLITE : POSTGRESQL)
                .load();
    }

    private static boolean isCurrent(DataSource writer) throws SQLException {
        try (Connection connection = writer.getConnection();
                Statement statement = connection.createStatement()) {
            return isNewest(statement);
        }
    }

    private static boolean isNewest(Statement statement) {
        try (ResultSet row = statement.executeQuery(INSTALLED)) {
            return row.next() && NEWEST.equals(row.getString(1));
        } catch (SQLException e) {
            return false;
        }
    }
}
