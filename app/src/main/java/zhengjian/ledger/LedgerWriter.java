package zhengjian.ledger;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhengjian.ledger.LedgerStore.Transaction;
import zhengjian.ledger.queue.SecondThread;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.Tile;
import zhengjian.signing.merkle.TreeEdge;

/**
 * The group commit. One thread uses it: rows, entries, tiles and checkpoint of a group in one transaction; then the copy
 * in the second place; then the callers. After any failure the tree is rebuilt from the store and checked again.
 */
final class LedgerWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerWriter.class);
    /** A clock that slews back by less than this is taken to stand still. */
    private static final long CLOCK_TOLERANCE_MICROS = 1_000_000;

    private static final long MICROS = 1_000_000;
    private static final int ROWS_A_BATCH = 4096;

    private final LedgerStore store;
    private final LedgerTree tree;
    private final NoteKey key;
    private final @Nullable SigningKey secret;
    private final CheckpointCopy copy;
    private final InstantSource clock;

    private final SecondThread signer = new SecondThread("ledger signer");
    private @Nullable Transaction transaction;
    private TreeEdge edge = TreeEdge.empty();
    private long lastMicros;
    private volatile LedgerTree.@Nullable Head head;
    private volatile @Nullable String readOnly;

    LedgerWriter(
            LedgerStore store, NoteKey key, @Nullable SigningKey secret, CheckpointCopy copy, InstantSource clock) {
        this.store = store;
        this.tree = new LedgerTree(store);
        this.key = key;
        this.secret = secret;
        this.copy = copy;
        this.clock = clock;
    }

    Pending pending(Change change) {
        return new Pending(change, clock.instant().getEpochSecond());
    }

    LedgerTree tree() {
        return tree;
    }

    /** The published state; null while nothing sound can be read. */
    LedgerTree.@Nullable Head head() {
        return head;
    }

    /** Why nothing is written; null when all is well. */
    @Nullable String readOnly() {
        return readOnly;
    }

    /** Checks the store and makes ready; on any difference, or without a secret, reads only. */
    void start() {
        closeTransaction();
        try {
            SelfCheck.Sound sound = new SelfCheck(store, tree, key, copy, secret == null).run();
            edge = sound.edge();
            lastMicros = sound.atMicros();
            sound.checkpoint().ifPresent(this::publish);
            if (secret == null) {
                readOnly = "只为读取而打开 / opened for reading";
                return;
            }
            transaction = store.open();
            if (sound.checkpoint().isEmpty()) {
                publish(first());
            }
            copy.write(Objects.requireNonNull(head).checkpoint().note());
            copy.force();
        } catch (SelfCheck.Difference e) {
            e.readable()
                    .ifPresent(sound -> sound.checkpoint().ifPresent(checkpoint -> {
                        head = new LedgerTree.Head(sound.edge().snapshot(), checkpoint);
                    }));
            readOnly(e.sentence());
        } catch (SQLException | LedgerStore.StoreFailed | IOException e) {
            readOnly("数据库不可用 / the store does not answer: " + LedgerStore.describe(e));
        }
    }

    /** The checkpoint of the tree without leaves, so that there is one from the beginning. */
    private SignedCheckpoint first() throws SQLException {
        Transaction open = open();
        SignedCheckpoint checkpoint = sign(0, Hash.ofEmptyTree());
        if (!open.publish(Transaction.FIRST, 0, lastMicros, checkpoint.note())) {
            throw new SQLException("another process has published the first checkpoint");
        }
        open.commit();
        return checkpoint;
    }

    private SignedCheckpoint sign(long size, Hash root) {
        return SignedCheckpoint.sign(size, root, key, Objects.requireNonNull(secret));
    }

    private void publish(SignedCheckpoint checkpoint) {
        head = new LedgerTree.Head(edge.snapshot(), checkpoint);
    }

    private void readOnly(String reason) {
        LOG.error("ledger reads only: {}", reason);
        readOnly = reason;
    }

    /** Stores a group, all in one transaction; afterwards every member knows its fate. */
    void commit(List<Pending> group) {
        String reason = readOnly;
        if (reason != null) {
            fail(group, NotAppended.Unavailable.readOnly(reason));
            return;
        }
        long now = micros(clock.instant());
        if (now < lastMicros - CLOCK_TOLERANCE_MICROS) {
            fail(group, NotAppended.Unavailable.clockBehind(lastMicros - now));
            return;
        }
        store(group, Math.max(now, lastMicros));
    }

    private void store(List<Pending> group, long now) {
        boolean committing = false;
        try {
            place(group, now);
            SignedCheckpoint checkpoint = extend(group, now);
            committing = true;
            open().commit();
            acknowledge(group, now, checkpoint);
        } catch (Fenced e) {
            rollback();
            readOnly("另一进程写过这份数据 / another process has written to this ledger");
            fail(group, NotAppended.Unavailable.readOnly("另一进程写过这份数据 / another process has written"));
        } catch (SQLException | RuntimeException e) {
            LOG.error(
                    "the group of {} changes could not be {}: {}",
                    group.size(),
                    committing ? "committed" : "written",
                    LedgerStore.describe(e));
            rollback();
            start();
            fail(group, committing ? new NotAppended.InDoubt(e) : NotAppended.Unavailable.storeFailed());
        }
    }

    /** Another process has moved the head. */
    private static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Writes the rows of all changes; if one fails, once more with a savepoint around each, so that only it fails. */
    private void place(List<Pending> group, long now) throws SQLException {
        try {
            long next = edge.size();
            for (Pending pending : group) {
                next = place(pending, next, now);
            }
            open().flush();
        } catch (SQLException | RuntimeException e) {
            open().rollback();
            placeOneByOne(group, now);
        }
    }

    private void placeOneByOne(List<Pending> group, long now) throws SQLException {
        long next = edge.size();
        for (Pending pending : group) {
            pending.earlier = null;
            Savepoint before = open().connection().setSavepoint();
            try {
                long after = place(pending, next, now);
                open().flush();
                open().connection().releaseSavepoint(before);
                next = after;
            } catch (NotAppended e) {
                pending.failure = e;
                open().rollback(before);
            } catch (SQLException | RuntimeException e) {
                LOG.warn("one change of the group failed: {}", LedgerStore.describe(e));
                pending.failure = NotAppended.Unavailable.storeFailed();
                open().rollback(before);
            }
        }
    }

    private long place(Pending pending, long next, long now) throws SQLException {
        Change change = pending.change;
        Bytes idempotencyKey = change.keyOrNull();
        if (idempotencyKey != null) {
            Optional<LedgerStore.Earlier> earlier = open().earlier(idempotencyKey);
            if (earlier.isPresent()) {
                pending.earlier = earlier.get();
                return next;
            }
            open().remember(idempotencyKey, next, now);
        }
        pending.firstIndex = next;
        change.write().write(open(), next);
        return next + change.entries().size();
    }

    /** Appends the entries of what was placed to the tree; null when there are none. */
    private @Nullable SignedCheckpoint extend(List<Pending> group, long now) throws SQLException {
        long before = edge.size();
        long after = before + entries(group);
        if (after == before) {
            return null;
        }
        try {
            SignedCheckpoint checkpoint = write(group, now);
            if (open().publish(before, after, now, checkpoint.note())) {
                return checkpoint;
            }
        } catch (SQLException e) {
            if (!LedgerStore.isDuplicate(e)) {
                throw e;
            }
        }
        throw new Fenced();
    }

    /** Writes the entries, and signs the checkpoint that covers them, at the same time if the signer is awake. */
    private SignedCheckpoint write(List<Pending> group, long now) throws SQLException {
        for (Pending pending : group) {
            if (pending.isNew()) {
                append(pending, now / MICROS);
            }
        }
        long size = edge.size();
        Hash root = edge.root();
        Supplier<SignedCheckpoint> signed = signer.offer(() -> sign(size, root));
        open().flush();
        return signed.get();
    }

    /** There will be a group in a moment. */
    void expectGroup() {
        signer.expectWork();
    }

    private static long entries(List<Pending> group) {
        long entries = 0;
        for (Pending pending : group) {
            entries += pending.isNew() ? pending.change.entries().size() : 0;
        }
        return entries;
    }

    private void append(Pending pending, long second) throws SQLException {
        Hash first = pending.leafHash;
        for (NewEntry entry : pending.change.entries()) {
            byte[] leaf = pending.leaf;
            Hash hash = first;
            if (hash == null
                    || LedgerEntry.shown(entry.kind(), second) != LedgerEntry.shown(entry.kind(), pending.second)) {
                leaf = LedgerEntry.encode(entry, second);
                hash = Hash.ofLeaf(leaf);
            }
            open().add(edge.size(), leaf, entry.about());
            edge.append(hash, this::add);
            first = null;
            if (edge.size() % ROWS_A_BATCH == 0) {
                open().flush();
            }
        }
    }

    private void add(Tile tile) {
        try {
            open().add(tile);
        } catch (SQLException e) {
            throw new LedgerStore.StoreFailed("a tile cannot be stored", e);
        }
    }

    private void acknowledge(List<Pending> group, long now, @Nullable SignedCheckpoint checkpoint) {
        lastMicros = now;
        if (checkpoint != null) {
            publish(checkpoint);
            copy(checkpoint.note());
        }
        LedgerTree.Head published = Objects.requireNonNull(head);
        String note = published.checkpoint().note();
        long size = published.edge().size();
        Instant at = instant(now);
        for (Pending pending : group) {
            if (pending.isStored()) {
                LedgerStore.Earlier earlier = pending.earlier;
                pending.appended = earlier == null
                        ? new Appended(pending.firstIndex, size, at, note)
                        : new Appended(earlier.firstIndex(), size, instant(earlier.atMicros()), note);
                runBeforeAnswer(pending.change);
            }
        }
    }

    private void copy(String note) {
        try {
            copy.write(note);
        } catch (IOException e) {
            LOG.error("the checkpoint copy {} cannot be written", copy.file(), e);
            readOnly("检查点副本写不进去 / the checkpoint copy " + copy.file() + " cannot be written");
        }
    }

    private static void runBeforeAnswer(Change change) {
        try {
            change.beforeAnswer().run();
        } catch (RuntimeException e) {
            LOG.error("what was to be done before the answer failed", e);
        }
    }

    private static void fail(List<Pending> group, NotAppended failure) {
        group.forEach(pending -> pending.failure = failure);
    }

    private Transaction open() {
        Transaction open = transaction;
        if (open == null) {
            throw new LedgerStore.StoreFailed("the store is not open", null);
        }
        return open;
    }

    private void rollback() {
        try {
            open().rollback();
        } catch (SQLException | RuntimeException e) {
            LOG.warn("rollback failed, the connection is given up: {}", LedgerStore.describe(e));
        }
    }

    private void closeTransaction() {
        Transaction open = transaction;
        transaction = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.warn("a broken connection could not be closed: {}", LedgerStore.describe(e));
            }
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public void close() {
        signer.close();
        closeTransaction();
        try {
            copy.close();
        } catch (IOException e) {
            LOG.warn("the checkpoint copy could not be closed", e);
        }
    }
}
