package zhengjian.signing.trust.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Root;
import zhengjian.signing.trust.SignedFile;
import zhengjian.signing.trust.Timestamp;
import zhengjian.signing.trust.TrustException;
import zhengjian.signing.trust.TrustList;
import zhengjian.signing.trust.TrustWorld;

/** Files of a long history arrive in any order, in any mixture, damaged and whole: what was reached is never lost. */
class RandomUpdatesTest {
    private static final int VERSIONS = 6;
    private static final int ARRIVALS = 150;

    private final List<SignedFile<Root>> roots = new ArrayList<>();
    private final List<SignedFile<TrustList>> lists = new ArrayList<>();
    private final List<SignedFile<Timestamp>> stamps = new ArrayList<>();

    RandomUpdatesTest() {
        roots.add(TrustWorld.firstRoot());
        lists.add(TrustWorld.firstList());
        stamps.add(TrustWorld.firstTimestamp());
        for (int version = 2; version <= VERSIONS; version++) {
            Instant issued = TrustWorld.START.plus(Duration.ofMinutes(version));
            Root root = TrustWorld.root(version, issued, "root A", "list A", "timestamp A");
            roots.add(TrustWorld.sign(SignedFile.draft(root), "root A 1", "root A 2"));
            TrustList list =
                    TrustWorld.nextList(lists.get(version - 2), issued, TrustWorld.jilin(), TrustWorld.anhui());
            lists.add(TrustWorld.sign(SignedFile.draft(list), "list A 1", "list A 2"));
            stamps.add(TrustWorld.sign(
                    SignedFile.draft(
                            TrustWorld.timestamp(version, issued, roots.get(version - 1), lists.get(version - 1))),
                    "timestamp A"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20260101, 20261121, 987654321})
    void versionsNeverDecreaseAndARefusalChangesNothing(long seed) throws TrustException {
        Random random = new Random(seed);
        TrustState state = TrustState.pinned(roots.get(0).bytes());
        int taken = 0;
        for (int arrival = 0; arrival < ARRIVALS; arrival++) {
            TrustState next = state;
            try {
                next = UpdateTrust.apply(state, arrival(random), TrustWorld.START.plus(Duration.ofHours(1)));
                taken++;
            } catch (TrustException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
            requireNoStepBack(state, next);
            state = next;
        }
        assertThat(taken)
                .as("some arrivals must have been good, or this shows nothing")
                .isPositive();
        assertThat(finished(state)).isEqualTo(VERSIONS);
    }

    private TrustFiles arrival(Random random) {
        int version = random.nextInt(VERSIONS);
        int first = random.nextInt(version + 1);
        List<Bytes> some = new ArrayList<>();
        roots.subList(random.nextBoolean() ? first : 0, version + 1).forEach(root -> some.add(root.bytes()));
        Bytes list = lists.get(random.nextInt(4) == 0 ? random.nextInt(VERSIONS) : version)
                .bytes();
        Bytes stamp = stamps.get(version).bytes();
        return new TrustFiles(
                random.nextInt(3) == 0 ? List.of() : some,
                random.nextInt(5) == 0 ? Optional.empty() : Optional.of(spoiled(list, random)),
                Optional.of(spoiled(stamp, random)),
                Map.of());
    }

    private static Bytes spoiled(Bytes file, Random random) {
        byte[] bytes = file.toArray();
        if (random.nextInt(4) == 0) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return Bytes.copyOf(bytes);
    }

    /** The whole invariant, after every step. */
    private static void requireNoStepBack(TrustState before, TrustState after) {
        assertThat(after.root().content().version())
                .isGreaterThanOrEqualTo(before.root().content().version());
        assertThat(after.roots()).startsWith(before.roots().toArray(SignedFile[]::new));
        before.list().ifPresent(list -> {
            SignedFile<TrustList> now = after.list().orElseThrow();
            assertThat(now.content().version())
                    .isGreaterThanOrEqualTo(list.content().version());
            if (now.content().version() == list.content().version()) {
                assertThat(now.bytes()).isEqualTo(list.bytes());
            }
        });
        before.timestamp().ifPresent(stamp -> {
            SignedFile<Timestamp> now = after.timestamp().orElseThrow();
            assertThat(now.content().version())
                    .isGreaterThanOrEqualTo(stamp.content().version());
            assertThat(now.content().list())
                    .isEqualTo(after.list().orElseThrow().hash());
        });
    }

    /** Whatever went before, the newest files whole are taken over in the end. */
    private int finished(TrustState state) throws TrustException {
        List<Bytes> newer = roots.stream()
                .filter(root ->
                        root.content().version() > state.root().content().version())
                .map(SignedFile::bytes)
                .toList();
        TrustFiles newest = new TrustFiles(
                newer,
                Optional.of(lists.get(VERSIONS - 1).bytes()),
                Optional.of(stamps.get(VERSIONS - 1).bytes()),
                Map.of());
        return UpdateTrust.apply(state, newest, TrustWorld.START.plus(Duration.ofHours(1)))
                .list()
                .orElseThrow()
                .content()
                .version();
    }
}
