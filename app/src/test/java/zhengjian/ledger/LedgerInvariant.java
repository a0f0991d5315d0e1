package zhengjian.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import zhengjian.signing.merkle.Checkpoint;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NodeReader;
import zhengjian.signing.merkle.NoteKey;
import zhengjian.signing.merkle.SignedCheckpoint;

/**
 * Everything that must be true of a ledger at any moment, derived anew from the stored entries by the plain recursion of
 * RFC 6962 and not by the code under test; remembers every checkpoint that was ever seen.
 */
final class LedgerInvariant {
    private final TestLedger world;
    private final List<Checkpoint> seen = new ArrayList<>();

    LedgerInvariant(TestLedger world) {
        this.world = world;
    }

    void holds() {
        try {
            check();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private void check() throws Exception {
        Ledger ledger = world.ledger();
        NoteKey key = NoteKey.of(TestLedger.ORIGIN, world.key.verificationKey());
        Checkpoint latest = SignedCheckpoint.open(ledger.latestNote(), key).checkpoint();
        List<byte[]> leaves = ledger.leaves(0, Long.MAX_VALUE);
        assertThat(leaves).hasSize((int) latest.size());
        assertThat(root(leaves)).isEqualTo(latest.root());
        seen.add(latest);
        for (Checkpoint earlier : seen) {
            assertThat(root(leaves.subList(0, (int) earlier.size()))).isEqualTo(earlier.root());
            if (earlier.size() > 0) {
                assertThat(ledger.consistency(earlier.size(), latest.size()).proves(earlier.root(), latest.root()))
                        .isTrue();
            }
        }
        for (long index = 0; index < latest.size(); index += 1 + latest.size() / 7) {
            Hash leaf = Hash.ofLeaf(leaves.get((int) index));
            assertThat(ledger.inclusion(index, latest.size()).proves(leaf, latest.root()))
                    .isTrue();
        }
        assertThat(CheckpointCopy.open(world.copy).read(key).orElseThrow().note())
                .isEqualTo(ledger.latestNote());
    }

    private static Hash root(List<byte[]> leaves) {
        NodeReader single = (height, index) -> {
            if (height > 0) {
                long first = index << height;
                long half = 1L << (height - 1);
                return Hash.ofNode(
                        root(leaves.subList((int) first, (int) (first + half))),
                        root(leaves.subList((int) (first + half), (int) (first + 2 * half))));
            }
            return Hash.ofLeaf(leaves.get((int) index));
        };
        return single.root(leaves.size());
    }
}
