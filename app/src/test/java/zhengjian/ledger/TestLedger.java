package zhengjian.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import zhengjian.server.store.Database;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/** A ledger on a real database with a clock that the test moves. Closing and opening again is a restart. */
public final class TestLedger implements AutoCloseable {
    public static final String ORIGIN = "zhengjian.example/test";

    public final SigningKey key = SigningKey.generate(Algorithm.EDDSA, new SecureRandom());
    public final Path copy;
    private final TestStore store;
    private volatile Instant now = Instant.parse("2026-11-20T02:03:04.567890Z");
    private Database database;
    private Ledger ledger;

    public TestLedger(TestStore store, Path copy) throws Exception {
        this.store = store;
        this.copy = copy;
        this.database = store.open();
        this.ledger = openLedger();
    }

    private Ledger openLedger() throws Exception {
        return Ledger.open(ledgerStore(), ORIGIN, key, CheckpointCopy.open(copy), clock());
    }

    public LedgerStore ledgerStore() {
        return new LedgerStore(database.writer(), database.reader());
    }

    public InstantSource clock() {
        return () -> now;
    }

    public Instant now() {
        return now;
    }

    /** Moves the clock to a time that is not before the last entry. */
    public void moveTo(Instant time) {
        now = time;
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    public Ledger ledger() {
        return ledger;
    }

    public Database database() {
        return database;
    }

    public void stop() {
        ledger.close();
        database.close();
    }

    /** After {@link #stop}: the database alone, opened again without a ledger. */
    public void openDatabase() throws Exception {
        database = store.open();
    }

    public void start() throws Exception {
        database = store.open();
        ledger = openLedger();
    }

    public void restart() throws Exception {
        stop();
        start();
    }

    /** An entry that commits to the number {@code n}. */
    public static NewEntry entry(long n) {
        byte[] commitment = new byte[Commitment.LENGTH];
        for (int i = 0; i < Long.BYTES; i++) {
            commitment[i] = (byte) (n >> (8 * i));
        }
        return NewEntry.of(EntryKind.CHECK, Bytes.copyOf(commitment));
    }

    public static Change change(long n) {
        return Change.of(entry(n), LedgerStore.Write.NOTHING);
    }

    @Override
    public void close() {
        stop();
    }
}
