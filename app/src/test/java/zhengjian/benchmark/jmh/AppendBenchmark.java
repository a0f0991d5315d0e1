package zhengjian.benchmark.jmh;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import zhengjian.ledger.Appended;
import zhengjian.ledger.Change;
import zhengjian.ledger.CheckpointCopy;
import zhengjian.ledger.Commitment;
import zhengjian.ledger.EntryKind;
import zhengjian.ledger.Ledger;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.LedgerWithoutTree;
import zhengjian.ledger.NewEntry;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;

/** Durable appends with 64 in flight, on SQLite with a flush for every commit, to the ledger and to its bare queue in turn. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AppendBenchmark {
    private static final int IN_FLIGHT = 64;
    private static final int APPENDS = 2048;

    private static final NewEntry ENTRY = NewEntry.of(EntryKind.CHECK, Bytes.copyOf(new byte[Commitment.LENGTH]));

    /** The ledger as the service has it. */
    @State(Scope.Benchmark)
    public static class WithTree {
        private final EmptyStore store = new EmptyStore();
        private final Ledger ledger = open(store);

        private static Ledger open(EmptyStore store) {
            try {
                return Ledger.open(
                        store.ledgerStore(),
                        "zhengjian.example/benchmark",
                        SigningKey.generate(Algorithm.EDDSA, new SecureRandom()),
                        CheckpointCopy.open(store.folder().resolve("copy")),
                        InstantSource.system());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends the writer and removes its files. */
        @TearDown
        public void close() throws IOException {
            ledger.close();
            store.close();
        }
    }

    /** The same queue and rows, nothing else. */
    @State(Scope.Benchmark)
    public static class WithoutTree {
        private final EmptyStore store = new EmptyStore();
        private final LedgerWithoutTree ledger = open(store.ledgerStore());

        private static LedgerWithoutTree open(LedgerStore store) {
            try {
                return LedgerWithoutTree.open(store);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Ends the writer and removes its files. */
        @TearDown
        public void close() throws IOException, SQLException {
            ledger.close();
            store.close();
        }
    }

    /** Time of both sides within one iteration, so that whatever disturbs the disk disturbs both. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Nanos {
        public long withTree;
        public long withoutTree;
        public long appends;
    }

    /** Appends in turn to both, some milliseconds each. */
    @Benchmark
    public Appended inTurn(WithTree tree, WithoutTree bare, Nanos nanos) {
        long start = System.nanoTime();
        append(bare.ledger::submit);
        long middle = System.nanoTime();
        Appended last = append(tree.ledger::submit);
        nanos.withoutTree += middle - start;
        nanos.withTree += System.nanoTime() - middle;
        nanos.appends += APPENDS;
        return last;
    }

    private static Appended append(Function<Change, CompletableFuture<Appended>> submit) {
        Deque<CompletableFuture<Appended>> inFlight = new ArrayDeque<>(IN_FLIGHT);
        for (int i = 0; i < APPENDS; i++) {
            if (inFlight.size() == IN_FLIGHT) {
                inFlight.removeFirst().join();
            }
            inFlight.addLast(submit.apply(Change.of(ENTRY, LedgerStore.Write.NOTHING)));
        }
        Appended last = inFlight.getLast().join();
        inFlight.forEach(CompletableFuture::join);
        return last;
    }
}
