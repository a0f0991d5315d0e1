package zhengjian.signing.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every proof of every small tree verifies, and nothing that differs from it does. */
class ProofTest {
    private static final int LARGEST = 36;

    private final List<byte[]> leaves = new ArrayList<>();

    ProofTest() {
        for (int i = 0; i < LARGEST; i++) {
            leaves.add(new byte[] {(byte) i});
        }
    }

    private Hash root(long size) {
        return PlainTree.root(leaves.subList(0, (int) size));
    }

    private Hash leaf(long index) {
        return Hash.ofLeaf(leaves.get((int) index));
    }

    @Test
    void provesEveryLeafOfEverySize() {
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, PlainTree.nodes(leaves));
                assertThat(proof.proves(leaf(index), root(size))).isTrue();
                assertThat(proof.proves(leaf((index + 1) % LARGEST), root(size)))
                        .isFalse();
                assertThat(proof.proves(leaf(index), root(size - 1))).isFalse();
            }
        }
    }

    @Test
    void provesEveryEarlierSizeOfEverySize() {
        for (int to = 1; to <= LARGEST; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, to, PlainTree.nodes(leaves));
                assertThat(proof.proves(root(from), root(to))).isTrue();
                assertThat(proof.proves(root(from - 1), root(to))).isFalse();
                assertThat(proof.proves(root(from), root(to - 1))).isFalse();
            }
        }
    }

    @Test
    void provesNothingWithAChangedPath() {
        InclusionProof proof = InclusionProof.of(5, 23, PlainTree.nodes(leaves));
        for (List<Hash> path : spoiled(proof.path())) {
            assertThat(new InclusionProof(5, 23, path).proves(leaf(5), root(23)))
                    .isFalse();
        }
        ConsistencyProof consistency = ConsistencyProof.of(6, 23, PlainTree.nodes(leaves));
        for (List<Hash> path : spoiled(consistency.path())) {
            assertThat(new ConsistencyProof(6, 23, path).proves(root(6), root(23)))
                    .isFalse();
        }
    }

    private List<List<Hash>> spoiled(List<Hash> path) {
        List<List<Hash>> spoiled = new ArrayList<>();
        spoiled.add(path.subList(1, path.size()));
        spoiled.add(path.subList(0, path.size() - 1));
        spoiled.add(List.of());
        List<Hash> longer = new ArrayList<>(path);
        longer.add(path.get(0));
        spoiled.add(longer);
        List<Hash> turned = new ArrayList<>(path);
        Collections.reverse(turned);
        spoiled.add(turned);
        for (int i = 0; i < path.size(); i++) {
            List<Hash> changed = new ArrayList<>(path);
            changed.set(i, leaf(i));
            spoiled.add(changed);
        }
        return spoiled;
    }

    @Test
    void provesNothingAtAnotherPlace() {
        InclusionProof proof = InclusionProof.of(5, 23, PlainTree.nodes(leaves));
        for (int size = 1; size <= LARGEST; size++) {
            for (int index = 0; index < size; index++) {
                boolean same = index == 5 && size == 23;
                boolean proves = new InclusionProof(index, size, proof.path()).proves(leaf(5), root(23));
                assertThat(proves && !same && index != 5)
                        .as("index %d of %d", index, size)
                        .isFalse();
            }
        }
    }

    @Test
    void refusesProofsThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(3, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new InclusionProof(-1, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(0, 3, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConsistencyProof(4, 3, List.of()));
    }
}
