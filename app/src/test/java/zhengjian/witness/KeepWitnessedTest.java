package zhengjian.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.ledger.TestLedger;
import zhengjian.ledger.TestStore;
import zhengjian.server.ledger.KeptCosignatures;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NoteSignature;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.SignedNote;
import zhengjian.trust.fetch.AddressRules;
import zhengjian.trust.fetch.FetchException;
import zhengjian.trust.fetch.GuardedConnection;
import zhengjian.trust.fetch.HttpPost;
import zhengjian.witness.SampleWitness.Manner;

/** Checkpoints of a real ledger, sent to witnesses that really check, over HTTP. */
class KeepWitnessedTest {
    private static final GuardedConnection HTTP =
            new GuardedConnection(new AddressRules(true), (SSLSocketFactory) SSLSocketFactory.getDefault());

    @TempDir
    private Path folder = Path.of("");

    private final List<AutoCloseable> open = new ArrayList<>();
    private TestLedger world;

    @BeforeEach
    void start() throws Exception {
        world = new TestLedger(TestStore.sqlite(folder), folder.resolve("copy"));
        grow(5);
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        world.stop();
    }

    private void grow(int entries) {
        for (int i = 0; i < entries; i++) {
            world.ledger().append(TestLedger.change(world.ledger().latest().size()));
        }
    }

    private SampleWitness witness(String name, Manner manner) throws IOException {
        SampleWitness witness = new SampleWitness(name, world.ledger().key(), manner);
        open.add(witness);
        return witness;
    }

    private KeepWitnessed keep(SampleWitness... witnesses) {
        return keep(KeptNotes.NOWHERE, HTTP, witnesses);
    }

    private KeepWitnessed keep(KeptNotes kept, HttpPost http, SampleWitness... witnesses) {
        KeepWitnessed keep = new KeepWitnessed(
                world.ledger(),
                Arrays.stream(witnesses).map(SampleWitness::witness).toList(),
                http,
                InstantSource.system(),
                Duration.ofMillis(200),
                kept);
        open.add(0, keep);
        keep.start();
        return keep;
    }

    private static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + 60_000_000_000L;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(until);
            Thread.yield();
        }
    }

    private static long size(KeepWitnessed keep) {
        try {
            return keep.cosignatures().newest().isEmpty()
                    ? 0
                    : Checkpoint.parse(SignedNote.parse(
                                            keep.cosignatures().newest().get())
                                    .text())
                            .size();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void twoWitnessesCosignWhatGrowsAndTheNoteCarriesBothLines() throws Exception {
        SampleWitness first = witness("first.example/w", Manner.HONEST);
        SampleWitness second = witness("second.example/w", Manner.HONEST);
        KeepWitnessed keep = keep(first, second);
        await("both cosign", () -> lines(keep) == 3);
        grow(8);
        await("both cosign again", () -> size(keep) == 13 && lines(keep) == 3);
        SignedNote note = SignedNote.parse(keep.cosignatures().newest().orElseThrow());
        SignedCheckpoint.open(note.note(), world.ledger().key());
        for (SampleWitness one : List.of(first, second)) {
            assertThat(note.signatures().stream().filter(one.key::claims))
                    .singleElement()
                    .satisfies(
                            line -> assertThat(one.key.time(line, note.text())).isPresent());
            assertThat(one.answers()).containsSubsequence("200 for old 0", "200 for old 5");
        }
        assertThat(keep.cosignatures().with(world.ledger().latestNote())).isEqualTo(note.note());
    }

    private static int lines(KeepWitnessed keep) {
        return keep.cosignatures()
                .newest()
                .map(note ->
                        (int) note.lines().filter(line -> line.startsWith("— ")).count())
                .orElse(0);
    }

    /** After a restart nobody here knows what it cosigned last; it says so, and the proof begins there. */
    @Test
    void aWitnessThatHasSeenUsBeforeNamesItsSizeAndTheProofBeginsThere() throws Exception {
        SampleWitness witness = witness("w.example/w", Manner.HONEST);
        witness.remember(3, world.ledger().root(3));
        KeepWitnessed keep = keep(witness);
        await("cosigned", () -> size(keep) == 5);
        assertThat(witness.answers()).containsExactly("409 for old 0", "200 for old 3");
    }

    /** Restored from an old backup, or another history: people have to look. */
    @Test
    void aWitnessThatHasSeenMoreOrAnotherHistoryIsASeriousRefusal() throws Exception {
        SampleWitness larger = witness("w.example/w", Manner.HONEST);
        larger.remember(9, Hash.ofLeaf(new byte[1]));
        SampleWitness another = witness("v.example/w", Manner.HONEST);
        another.remember(3, Hash.ofLeaf(new byte[1]));
        SampleWitness sameSize = witness("u.example/w", Manner.HONEST);
        sameSize.remember(5, Hash.ofLeaf(new byte[1]));
        assertRefused(larger, "has seen a tree of 9 entries, ours has 5", true);
        assertRefused(another, "answered 422", true);
        assertRefused(sameSize, "answered 409", true);
    }

    @ParameterizedTest
    @EnumSource(names = {"LYING", "FORGING", "STUBBORN", "BABBLING", "FLOODING", "REDIRECTING"})
    void whatIsNoRightCosignatureIsNeverServed(Manner manner) throws Exception {
        SampleWitness bad = witness("bad.example/w", manner);
        assertThatThrownBy(() -> ask(bad)).isInstanceOfAny(WitnessRefused.class, FetchException.class);
        SampleWitness good = witness("good.example/w", Manner.HONEST);
        KeepWitnessed keep = keep(bad, good);
        await("the good one cosigns", () -> lines(keep) == 2);
        assertThat(keep.cosignatures().newest().orElseThrow()).doesNotContain("bad.example");
    }

    @Test
    void aSleepingWitnessDelaysNeitherTheOthersNorAnEntry() throws Exception {
        SampleWitness asleep = witness("asleep.example/w", Manner.SLEEPING);
        SampleWitness awake = witness("awake.example/w", Manner.HONEST);
        KeepWitnessed keep = keep(asleep, awake);
        await("the other cosigns", () -> size(keep) == 5);
        grow(4);
        await("and goes on", () -> size(keep) == 9);
        asleep.wake();
        await("woken, it cosigns too", () -> lines(keep) == 3);
    }

    /** Ten seconds later, by the clock; meanwhile nothing is served that is not there. */
    @Test
    void aWitnessThatIsGoneIsAskedAgainLater() throws Exception {
        SampleWitness witness = witness("w.example/w", Manner.HONEST);
        Instant begun = Instant.now();
        AtomicReference<Instant> clock = new AtomicReference<>(begun);
        AtomicBoolean gone = new AtomicBoolean(true);
        AtomicInteger asked = new AtomicInteger();
        HttpPost line = (address, body, longest) -> {
            asked.incrementAndGet();
            if (gone.get()) {
                throw new FetchException("nobody there");
            }
            return HTTP.post(address, body, longest);
        };
        KeepWitnessed keep = new KeepWitnessed(
                world.ledger(), List.of(witness.witness()), line, clock::get, Duration.ofMillis(20), KeptNotes.NOWHERE);
        open.add(0, keep);
        keep.start();
        await("asked", () -> asked.get() == 1);
        assertThat(keep.cosignatures().newest()).isEmpty();
        assertThat(keep.cosignatures().with(world.ledger().latestNote()))
                .isEqualTo(world.ledger().latestNote());
        gone.set(false);
        clock.set(begun.plusSeconds(10));
        await("asked again", () -> size(keep) == 5);
        assertThat(asked).hasValue(2);
    }

    private static final HttpPost NOBODY = (address, body, longest) -> {
        throw new FetchException("nobody there");
    };

    @Test
    void cosignaturesOutliveAStop() throws Exception {
        SampleWitness witness = witness("w.example/w", Manner.HONEST);
        KeepWitnessed before = keep(new KeptCosignatures(folder), HTTP, witness);
        await("cosigned", () -> size(before) == 5);
        before.close();
        KeepWitnessed after = keep(new KeptCosignatures(folder), NOBODY, witness);
        assertThat(after.cosignatures().newest())
                .isEqualTo(before.cosignatures().newest());
        assertThat(lines(after)).isEqualTo(2);
    }

    @Test
    void whatWasKeptCountsOnlyForThisLedgerAndWitnessesThatAreStillConfigured() throws Exception {
        SampleWitness witness = witness("w.example/w", Manner.HONEST);
        SampleWitness stranger = witness("stranger.example/w", Manner.HONEST);
        KeepWitnessed before = keep(new KeptCosignatures(folder), HTTP, witness);
        await("cosigned", () -> size(before) == 5);
        before.close();
        String note = before.cosignatures().newest().orElseThrow();
        List<String> faulty = List.of(
                note.replace("\n5\n", "\n4\n"),
                note.substring(0, note.length() - 1),
                note.replaceFirst("— w.example/w ([A-Za-z0-9+/]{8})", "— w.example/w $1A"),
                "",
                "no note");
        for (String one : faulty) {
            new KeptCosignatures(folder).keep(List.of(one));
            assertThat(keep(new KeptCosignatures(folder), NOBODY, witness)
                            .cosignatures()
                            .newest())
                    .as(one)
                    .isEmpty();
        }
        new KeptCosignatures(folder).keep(List.of(note));
        assertThat(keep(new KeptCosignatures(folder), NOBODY, stranger)
                        .cosignatures()
                        .newest())
                .isEmpty();
        Files.write(folder.resolve("witnessed"), new byte[] {1, 2, 3});
        assertThat(new KeptCosignatures(folder).read()).isEmpty();
    }

    private NoteSignature ask(SampleWitness witness) throws Exception {
        AskWitness ask = new AskWitness(witness.witness(), world.ledger()::consistency, HTTP);
        SignedCheckpoint checkpoint = SignedCheckpoint.open(
                world.ledger().latestNote(), world.ledger().key());
        return ask.cosignature(checkpoint, Instant.now());
    }

    private void assertRefused(SampleWitness witness, String why, boolean serious) {
        assertThatThrownBy(() -> ask(witness)).isInstanceOfSatisfying(WitnessRefused.class, e -> {
            assertThat(e).hasMessageContaining(why);
            assertThat(e.isSerious()).isEqualTo(serious);
        });
    }
}
