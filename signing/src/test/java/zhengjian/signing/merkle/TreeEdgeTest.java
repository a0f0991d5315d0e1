package zhengjian.signing.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TreeEdgeTest {
    private static final int SIZE = 70_000;

    private final Map<String, Tile> tiles = new HashMap<>();
    private final List<byte[]> leaves = new ArrayList<>();
    private final TreeEdge edge = TreeEdge.empty();

    private void growTo(int size) {
        while (edge.size() < size) {
            byte[] leaf = ByteBuffer.allocate(8).putLong(edge.size() * 31).array();
            leaves.add(leaf);
            edge.append(Hash.ofLeaf(leaf), tile -> tiles.put(tile.level() + "/" + tile.index(), tile));
        }
    }

    private NodeReader nodes() {
        TreeEdge.Snapshot snapshot = edge.snapshot();
        return (height, index) -> {
            if (snapshot.holds(height, index)) {
                return snapshot.node(height, index);
            }
            int inside = height % 8;
            Tile tile = Objects.requireNonNull(tiles.get(height / 8 + "/" + (index >> (8 - inside))));
            return TileTree.expand(tile.hashes().toArray()).node(inside, (int) (index & ((1L << (8 - inside)) - 1)));
        };
    }

    @Test
    void hasTheRootOfTheRecursionAtEverySizeUpToSixHundred() {
        for (int size = 0; size <= 600; size++) {
            growTo(size);
            assertThat(edge.root()).as("size %d", size).isEqualTo(PlainTree.root(leaves));
            assertThat(nodes().root(size)).isEqualTo(edge.root());
        }
    }

    @Test
    void handsOutTheTilesOfTheExampleOfTheSpecification() {
        growTo(SIZE);
        assertThat(tiles.keySet().stream().filter(key -> key.startsWith("0/"))).hasSize(273);
        assertThat(tiles.keySet().stream().filter(key -> key.startsWith("1/"))).hasSize(1);
        TreeEdge.Snapshot snapshot = edge.snapshot();
        assertThat(snapshot.holdsTile(new Tile.Address(0, 273, 112))).isTrue();
        assertThat(snapshot.holdsTile(new Tile.Address(0, 273, 113))).isFalse();
        assertThat(snapshot.holdsTile(new Tile.Address(1, 1, 17))).isTrue();
        assertThat(snapshot.holdsTile(new Tile.Address(2, 0, 1))).isTrue();
        assertThat(nodes().root(SIZE)).isEqualTo(edge.root());
    }

    @Test
    void isRebuiltFromItsPartialTiles() {
        growTo(SIZE);
        TreeEdge.Snapshot snapshot = edge.snapshot();
        TreeEdge rebuilt = TreeEdge.of(SIZE, level -> partial(snapshot, level));
        assertThat(rebuilt.root()).isEqualTo(edge.root());
        rebuilt.append(Hash.ofLeaf(new byte[1]), tile -> {});
        edge.append(Hash.ofLeaf(new byte[1]), tile -> {});
        assertThat(rebuilt.root()).isEqualTo(edge.root());
    }

    private static byte[] partial(TreeEdge.Snapshot snapshot, int level) {
        long all = snapshot.size() >> (8 * level);
        int width = (int) (all % 256);
        return width == 0 ? new byte[0] : snapshot.tile(new Tile.Address(level, all / 256, width));
    }

    @Test
    void refusesPartialTilesOfAnotherSize() {
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(3, level -> new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> TreeEdge.of(0, level -> new byte[32]));
    }

    @Test
    void keepsASnapshotWhileTheTreeGrows() {
        growTo(300);
        TreeEdge.Snapshot before = edge.snapshot();
        Hash root = before.root();
        growTo(900);
        assertThat(before.root()).isEqualTo(root).isNotEqualTo(edge.root());
    }
}
