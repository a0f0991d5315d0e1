package zhengjian.watch;

import java.net.URI;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.locator.ClasspathSqlLocator;
import zhengjian.certificate.CertificateNumber;
import zhengjian.employer.CreditCode;
import zhengjian.holder.share.ShareId;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.LedgerStore.StoreFailed;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.signing.Bytes;

/** The tables of watches and of what they tell. */
public final class WatchStore {
    private static final ClasspathSqlLocator SQL = ClasspathSqlLocator.removingComments();
    private static final String ADD = SQL.locate(WatchStore.class, "add");
    private static final String END = SQL.locate(WatchStore.class, "end");
    private static final String SEEN = SQL.locate(WatchStore.class, "seen");
    private static final String FIND = SQL.locate(WatchStore.class, "find");
    private static final String OF_EMPLOYER = SQL.locate(WatchStore.class, "of-employer");
    private static final String CHANGED = SQL.locate(WatchStore.class, "changed");
    private static final String ADD_NOTICE = SQL.locate(WatchStore.class, "add-notice");
    private static final String SET_NOTICE = SQL.locate(WatchStore.class, "set-notice");
    private static final String NOTICES = SQL.locate(WatchStore.class, "notices");
    private static final String TOLD = SQL.locate(WatchStore.class, "told");
    private static final String DUE = SQL.locate(WatchStore.class, "due");

    private final Jdbi reader;

    /** @param reader gives pooled connections for reading */
    public WatchStore(Jdbi reader) {
        this.reader = reader;
    }

    /** An entry about a watched certificate that its employer does not know yet. */
    record Unseen(String watch, long entry) {}

    Optional<Watch> find(String id) {
        return read(handle -> handle.createQuery(FIND)
                .bind(0, id)
                .map((row, context) -> watch(row))
                .findOne());
    }

    /** The newest first. */
    List<Watch> ofEmployer(CreditCode employer, int limit) {
        return read(handle -> handle.createQuery(OF_EMPLOYER)
                .bind(0, employer.text())
                .bind(1, limit)
                .map((row, context) -> watch(row))
                .list());
    }

    /** Entries about watched certificates that are newer than what was told, in their order. */
    List<Unseen> changed(int limit) {
        return read(handle -> handle.createQuery(CHANGED)
                .bind(0, limit)
                .map((row, context) -> new Unseen(row.getString("id"), row.getLong("entry_index")))
                .list());
    }

    /** What a watch has told, the newest first. */
    List<Notice> notices(String watch, int limit) {
        return read(handle -> handle.createQuery(NOTICES)
                .bind(0, watch)
                .bind(1, limit)
                .map((row, context) -> notice(row))
                .list());
    }

    /** What all watches of an employer have told from a time on, the newest first. */
    List<Notice> told(CreditCode employer, Instant since, int limit) {
        return read(handle -> handle.createQuery(TOLD)
                .bind(0, employer.text())
                .bind(1, since.getEpochSecond())
                .bind(2, limit)
                .map((row, context) -> notice(row))
                .list());
    }

    /** What is to be sent by now. */
    List<Notice> due(Instant now, int limit) {
        return read(handle -> handle.createQuery(DUE)
                .bind(0, now.getEpochSecond())
                .bind(1, limit)
                .map((row, context) -> notice(row))
                .list());
    }

    private <T> T read(HandleCallback<T, RuntimeException> query) {
        try {
            return reader.withHandle(query);
        } catch (JdbiException e) {
            throw new StoreFailed("the watches cannot be read", e);
        }
    }

    static void add(Transaction transaction, Watch watch) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD);
        insert.setString(1, watch.id());
        insert.setString(2, watch.employer().text());
        insert.setString(3, watch.share().text());
        insert.setString(4, watch.number().canonical());
        insert.setLong(5, watch.entry());
        insert.setLong(6, watch.seen());
        insert.setString(7, watch.webhook().map(URI::toString).orElse(""));
        insert.setBytes(8, watch.sealedSecret().toArray());
        insert.setLong(9, watch.openedAt().getEpochSecond());
        insert.executeUpdate();
    }

    static void end(Transaction transaction, String watch, Instant at) throws SQLException {
        PreparedStatement update = transaction.statement(END);
        update.setLong(1, at.getEpochSecond());
        update.setString(2, watch);
        update.executeUpdate();
    }

    static void seen(Transaction transaction, String watch, long entry) throws SQLException {
        PreparedStatement update = transaction.statement(SEEN);
        update.setLong(1, entry);
        update.setString(2, watch);
        update.executeUpdate();
    }

    static void add(Transaction transaction, Notice notice) throws SQLException {
        PreparedStatement insert = transaction.statement(ADD_NOTICE);
        insert.setString(1, notice.watch());
        insert.setLong(2, notice.entry());
        insert.setLong(3, notice.at().getEpochSecond());
        insert.setString(4, notice.change().name());
        insert.setString(5, notice.delivery().name());
        insert.setLong(6, notice.next().getEpochSecond());
        insert.executeUpdate();
    }

    static void set(Transaction transaction, Notice notice) throws SQLException {
        PreparedStatement update = transaction.statement(SET_NOTICE);
        update.setString(1, notice.delivery().name());
        update.setLong(2, notice.tries());
        update.setLong(3, notice.next().getEpochSecond());
        update.setString(4, notice.watch());
        update.setLong(5, notice.entry());
        update.executeUpdate();
    }

    private static Watch watch(ResultSet row) throws SQLException {
        String webhook = row.getString("webhook");
        long ended = row.getLong("ended_at");
        return new Watch(
                row.getString("id"),
                new CreditCode(row.getString("employer")),
                new ShareId(row.getString("share")),
                CertificateNumber.parse(row.getString("certificate")),
                row.getLong("entry"),
                row.getLong("seen"),
                webhook.isEmpty() ? Optional.empty() : Optional.of(URI.create(webhook)),
                Bytes.copyOf(row.getBytes("secret")),
                Instant.ofEpochSecond(row.getLong("opened_at")),
                ended == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(ended)));
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getString("watch"),
                row.getLong("entry"),
                Instant.ofEpochSecond(row.getLong("at")),
                EntryKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Notice.Delivery.valueOf(row.getString("delivery")),
                row.getInt("tries"),
                Instant.ofEpochSecond(row.getLong("next_at")));
    }
}
