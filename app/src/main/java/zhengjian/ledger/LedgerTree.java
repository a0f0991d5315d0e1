package zhengjian.ledger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.NodeReader;
import zhengjian.signing.merkle.SignedCheckpoint;
import zhengjian.signing.merkle.Tile;
import zhengjian.signing.merkle.TileTree;
import zhengjian.signing.merkle.TreeEdge;

/** The published tree as readers see it: full tiles from the store, kept expanded in a bounded cache, and the edge. */
final class LedgerTree {
    private static final int EXPANDED_TILES = 1024;

    private final LedgerStore store;
    private final Cache<TileKey, TileTree> expanded =
            Caffeine.newBuilder().maximumSize(EXPANDED_TILES).build();

    LedgerTree(LedgerStore store) {
        this.store = store;
    }

    private record TileKey(int level, long index) {}

    /** One published state; everything read through it belongs to the same size. */
    record Head(TreeEdge.Snapshot edge, SignedCheckpoint checkpoint) {}

    /** The nodes of the tree whose right edge is {@code edge}. */
    NodeReader nodes(TreeEdge.Snapshot edge) {
        return (height, index) -> edge.holds(height, index) ? edge.node(height, index) : stored(height, index);
    }

    private Hash stored(int height, long index) {
        int level = height / 8;
        int inside = height % 8;
        TileTree tile = tile(level, index >> (8 - inside));
        return tile.node(inside, (int) (index & ((1L << (8 - inside)) - 1)));
    }

    private TileTree tile(int level, long index) {
        return expanded.get(new TileKey(level, index), key -> TileTree.expand(tileBytes(level, index)));
    }

    private byte[] tileBytes(int level, long index) {
        return store.tile(level, index)
                .orElseThrow(() ->
                        new IllegalArgumentException("the tree has no full tile " + index + " of level " + level));
    }

    /** The bytes of a tile as they are served; empty when the tree is too small for it. */
    Optional<byte[]> tile(TreeEdge.Snapshot edge, Tile.Address address) {
        if (!address.isIn(edge.size())) {
            return Optional.empty();
        }
        if (edge.holdsTile(address)) {
            return Optional.of(edge.tile(address));
        }
        byte[] full = tileBytes(address.level(), address.index());
        return Optional.of(java.util.Arrays.copyOf(full, address.width() * Hash.LENGTH));
    }

    /** Rebuilds the right edge of a tree of {@code size} leaves from tile roots and the tail of entries. */
    TreeEdge edge(long size) {
        expanded.invalidateAll();
        return TreeEdge.of(size, level -> partial(level, size));
    }

    private byte[] partial(int level, long size) {
        long to = size >> (8 * level);
        long from = to - to % Tile.WIDTH;
        return level == 0 ? leafHashes(from, to) : store.tileRoots(level - 1, from, to);
    }

    private byte[] leafHashes(long from, long to) {
        List<byte[]> entries = store.entries(from, to);
        byte[] hashes = new byte[entries.size() * Hash.LENGTH];
        for (int i = 0; i < entries.size(); i++) {
            Hash.ofLeaf(entries.get(i)).copyTo(hashes, i * Hash.LENGTH);
        }
        return hashes;
    }
}
