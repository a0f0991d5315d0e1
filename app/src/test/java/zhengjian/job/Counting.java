package zhengjian.job;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.function.LongConsumer;
import zhengjian.ledger.Change;
import zhengjian.ledger.LedgerStore;
import zhengjian.ledger.NewEntry;
import zhengjian.ledger.TestLedger;

/** A kind of work of which each unit leaves one entry in the ledger, so that everybody can count what was done. */
final class Counting implements JobKind {
    static final int CHUNK = 10;
    /** Committed to by the entry that ends a job. */
    static final long END = 1_000_000;

    private final Set<Long> failing = ConcurrentHashMap.newKeySet();
    private volatile LongConsumer before = unit -> {};

    /** These fail until {@link #mend}. */
    void spoil(Long... units) {
        failing.addAll(Set.of(units));
    }

    void mend(long unit) {
        failing.remove(unit);
    }

    /** Heard before each unit, on the thread that does it. */
    void before(LongConsumer heard) {
        before = heard;
    }

    /** Each time that unit comes, its work waits at the gate. */
    Phaser gate(long at) {
        Phaser gate = new Phaser(2);
        before = unit -> {
            if (unit == at) {
                gate.arriveAndAwaitAdvance();
                gate.arriveAndAwaitAdvance();
            }
        };
        return gate;
    }

    @Override
    public String word() {
        return "counting";
    }

    @Override
    public JobWork open(Job job) {
        return new JobWork() {
            @Override
            public int chunk() {
                return CHUNK;
            }

            @Override
            public Worked work(List<Long> units) {
                units.forEach(before::accept);
                Map<Long, String> failures = new HashMap<>();
                units.stream().filter(failing::contains).forEach(unit -> failures.put(unit, "坏的 / bad: " + unit));
                List<NewEntry> entries = units.stream()
                        .filter(unit -> !failures.containsKey(unit))
                        .map(TestLedger::entry)
                        .toList();
                return new Worked(Change.of(entries, LedgerStore.Write.NOTHING), failures);
            }

            @Override
            public Change finish() {
                return Change.of(TestLedger.entry(END), LedgerStore.Write.NOTHING);
            }
        };
    }
}
