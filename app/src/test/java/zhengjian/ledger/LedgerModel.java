package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import zhengjian.signing.Bytes;

/** What a ledger should hold, as a plain list; takes random steps on both and compares everything after each. */
final class LedgerModel {
    private final TestLedger world;
    private final LedgerInvariant invariant;
    private final Random random;
    private final List<NewEntry> expected = new ArrayList<>();
    private final Map<Bytes, Long> keys = new HashMap<>();
    private long next = 1;

    LedgerModel(TestLedger world, long seed) {
        this.world = world;
        this.invariant = new LedgerInvariant(world);
        this.random = new Random(seed);
    }

    void step() throws Exception {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> several(1 + random.nextInt(40));
            case 3 -> one();
            case 4 -> repeated();
            case 5 -> refused();
            case 6 -> clockBehind();
            default -> world.restart();
        }
        world.advance(Duration.ofMillis(random.nextInt(90_000)));
        compare();
    }

    private NewEntry entry() {
        Bytes commitment = TestLedger.entry(next++).commitment();
        EntryKind kind = EntryKind.values()[random.nextInt(EntryKind.values().length)];
        long about = expected.isEmpty() || random.nextBoolean() ? LedgerEntry.NOTHING : random.nextInt(expected.size());
        return new NewEntry(kind, commitment, about);
    }

    /** Many callers at once: how they are grouped is not known, where each lands is answered. */
    private void several(int callers) {
        List<NewEntry> entries = new ArrayList<>();
        List<CompletableFuture<Appended>> answers = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            entries.add(entry());
            answers.add(world.ledger().submit(Change.of(entries.get(i), LedgerStore.Write.NOTHING)));
        }
        Map<Long, NewEntry> placed = new HashMap<>();
        for (int i = 0; i < callers; i++) {
            Appended appended = answers.get(i).join();
            assertThat(placed.put(appended.firstIndex(), entries.get(i)))
                    .as("one place, one entry")
                    .isNull();
            assertThat(appended.size()).isGreaterThan(appended.firstIndex());
        }
        for (long index = expected.size(); !placed.isEmpty(); index++) {
            NewEntry there = placed.remove(index);
            assertThat(there).as("no gap at %d", index).isNotNull();
            expected.add(there);
        }
    }

    private void one() {
        byte[] key = new byte[16];
        random.nextBytes(key);
        List<NewEntry> entries = List.of(entry(), entry(), entry());
        Appended appended = world.ledger()
                .append(Change.of(entries, LedgerStore.Write.NOTHING).withKey(Bytes.copyOf(key)));
        assertThat(appended.firstIndex()).isEqualTo(expected.size());
        keys.put(Bytes.copyOf(key), appended.firstIndex());
        expected.addAll(entries);
    }

    private void repeated() {
        keys.forEach((key, index) -> assertThat(world.ledger()
                        .append(TestLedger.change(next++).withKey(key))
                        .firstIndex())
                .isEqualTo(index));
    }

    private void refused() {
        assertThatThrownBy(() -> world.ledger().append(Change.of(entry(), (transaction, index) -> {
                    throw new NotAppended.Refused("不行 / no");
                })))
                .isInstanceOf(NotAppended.Refused.class);
    }

    private void clockBehind() {
        if (expected.isEmpty()) {
            return;
        }
        world.advance(Duration.ofDays(-1));
        assertThatThrownBy(() -> world.ledger().append(Change.of(entry(), LedgerStore.Write.NOTHING)))
                .isInstanceOf(NotAppended.Unavailable.class);
        world.advance(Duration.ofDays(1));
    }

    private void compare() {
        invariant.holds();
        assertThat(world.ledger().latest().size()).isEqualTo(expected.size());
        assertThat(world.ledger().health().writable()).isTrue();
        Instant last = Instant.EPOCH;
        Map<Long, List<Long>> about = new HashMap<>();
        for (int index = 0; index < expected.size(); index++) {
            LedgerEntry found = world.ledger().entry(index).orElseThrow();
            NewEntry wanted = expected.get(index);
            assertThat(found.kind()).isEqualTo(wanted.kind());
            assertThat(found.commitment()).isEqualTo(wanted.commitment());
            assertThat(found.about()).isEqualTo(wanted.about());
            assertThat(found.at().getEpochSecond() / 60).isGreaterThanOrEqualTo(last.getEpochSecond() / 60);
            last = found.at();
            if (wanted.about() >= 0) {
                about.computeIfAbsent(wanted.about(), any -> new ArrayList<>()).add((long) index);
            }
        }
        about.forEach((index, follow) ->
                assertThat(world.ledger().entriesAbout(index)).isEqualTo(follow));
        assertThat(world.ledger().entry(expected.size())).isEmpty();
    }
}
