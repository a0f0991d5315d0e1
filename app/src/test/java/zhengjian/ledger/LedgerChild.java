package zhengjian.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import zhengjian.server.store.Database;
import zhengjian.server.store.TestDatabases;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.KeyFile;
import zhengjian.signing.key.KeyFileException;
import zhengjian.signing.key.SigningKey;

/**
 * A process that appends without pause until it is killed, for tests that kill it. Prints {@code A index number} for each
 * acknowledged change, {@code F reason} for each that failed, {@code R reason} before it ends because the ledger reads
 * only. Arguments: directory, {@code full} or {@code off}.
 */
public final class LedgerChild {
    private static final int IN_FLIGHT = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LedgerChild() {}

    static Path data(Path directory) {
        return directory.resolve("data");
    }

    static Path copy(Path directory) {
        return directory.resolve("second");
    }

    /** The same key in every process. */
    static SigningKey key() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(LedgerChild.class.getResourceAsStream("/zhengjian/keys-example/ledger.p12"))) {
            return KeyFile.open(in.readAllBytes(), "ledger.p12", "example".toCharArray(), "ledger");
        } catch (KeyFileException e) {
            throw new IOException(e);
        }
    }

    static Ledger open(Path directory, Database database) throws IOException {
        LedgerStore store = new LedgerStore(database.writer(), database.reader());
        return Ledger.open(
                store, TestLedger.ORIGIN, key(), CheckpointCopy.open(copy(directory)), InstantSource.system());
    }

    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        try (Database database = arguments[1].equals("off")
                        ? TestDatabases.sqliteWithoutSync(data(directory))
                        : TestDatabases.sqlite(data(directory));
                Ledger ledger = open(directory, database)) {
            AtomicLong next = new AtomicLong(ledger.health().size() * 1_000_000 + 1);
            System.out.println("READY");
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < IN_FLIGHT; i++) {
                Thread thread = new Thread(() -> append(ledger, next));
                thread.start();
                threads.add(thread);
            }
            for (Thread thread : threads) {
                thread.join();
            }
            System.out.println("R " + ledger.health().reason());
        } catch (UncheckedIOException e) {
            System.out.println("R " + e);
        }
    }

    private static void append(Ledger ledger, AtomicLong next) {
        byte[] key = new byte[16];
        while (ledger.health().writable()) {
            long number = next.getAndIncrement();
            RANDOM.nextBytes(key);
            try {
                Appended appended = ledger.append(TestLedger.change(number).withKey(Bytes.copyOf(key)));
                System.out.println("A " + appended.firstIndex() + " " + number);
            } catch (NotAppended e) {
                System.out.println("F " + e.getClass().getSimpleName());
            }
        }
    }
}
