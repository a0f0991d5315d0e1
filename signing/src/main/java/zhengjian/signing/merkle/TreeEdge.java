package zhengjian.signing.merkle;

import java.util.function.Consumer;
import zhengjian.signing.Bytes;

/**
 * The right edge of a growing tree: the last, unfinished tile of each level. Enough to append and to know the root.
 *
 * <p>One thread appends; {@link #snapshot()} hands other threads a view that later appends do not disturb.
 */
public final class TreeEdge {
    private static final int LEVELS = 8;

    private final TileTree[] tiles;
    private long size;

    private TreeEdge(TileTree[] tiles, long size) {
        this.tiles = tiles;
        this.size = size;
    }

    /** The edge of the tree without leaves. */
    public static TreeEdge empty() {
        TileTree[] tiles = new TileTree[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            tiles[level] = new TileTree();
        }
        return new TreeEdge(tiles, 0);
    }

    /**
     * The edge of a stored tree.
     *
     * @param size leaves of the tree, 0 and more
     * @param partial for a level, the concatenated hashes of its last tile when that is not full, else no bytes
     * @throws IllegalArgumentException when a level has other than {@code (size >> 8*level) mod 256} hashes
     */
    public static TreeEdge of(long size, PartialTiles partial) {
        TileTree[] tiles = new TileTree[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            byte[] hashes = partial.hashes(level);
            long expected = (size >> (TileTree.HEIGHT * level)) % Tile.WIDTH;
            if (hashes.length != expected * Hash.LENGTH) {
                throw new IllegalArgumentException("level " + level + " of a tree of " + size + " leaves ends in "
                        + expected + " hashes, found " + hashes.length / Hash.LENGTH);
            }
            tiles[level] = TileTree.expand(hashes);
        }
        return new TreeEdge(tiles, size);
    }

    /** Where the unfinished tiles of a stored tree come from. */
    @FunctionalInterface
    public interface PartialTiles {
        byte[] hashes(int level);
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Appends a leaf and hands each tile that it fills to {@code full}, lowest level first. */
    public void append(Hash leaf, Consumer<Tile> full) {
        Hash hash = leaf;
        for (int level = 0; level < LEVELS; level++) {
            TileTree tile = tiles[level];
            tile.append(hash);
            if (!tile.isFull()) {
                break;
            }
            long index = size >> (TileTree.HEIGHT * (level + 1));
            hash = tile.root();
            full.accept(new Tile(level, index, Bytes.copyOf(tile.leaves(Tile.WIDTH)), hash));
            tiles[level] = new TileTree();
        }
        size++;
    }

    /** The root of the tree so far. */
    public Hash root() {
        return root(tiles, size);
    }

    /** A view of the tree as it is now. */
    public Snapshot snapshot() {
        return new Snapshot(tiles.clone(), size);
    }

    private static Hash root(TileTree[] tiles, long size) {
        if (size == 0) {
            return Hash.ofEmptyTree();
        }
        int height = Long.numberOfTrailingZeros(size);
        Hash hash = node(tiles, height, (size >> height) - 1);
        for (long rest = size & (size - 1); rest != 0; rest &= rest - 1) {
            height = Long.numberOfTrailingZeros(rest);
            hash = Hash.ofNode(node(tiles, height, (size >> height) - 1), hash);
        }
        return hash;
    }

    private static Hash node(TileTree[] tiles, int height, long index) {
        int inside = height % TileTree.HEIGHT;
        int position = (int) (index & ((1L << (TileTree.HEIGHT - inside)) - 1));
        return tiles[height / TileTree.HEIGHT].node(inside, position);
    }

    /** The edge at one size; safe to share between threads once safely published. */
    public static final class Snapshot {
        private final TileTree[] tiles;
        private final long size;

        private Snapshot(TileTree[] tiles, long size) {
            this.tiles = tiles;
            this.size = size;
        }

        /** Leaves of the tree. */
        public long size() {
            return size;
        }

        /** The root of the tree. */
        public Hash root() {
            return TreeEdge.root(tiles, size);
        }

        /** True when the unfinished tile of its level holds the complete subtree {@code index} of {@code height}. */
        public boolean holds(int height, long index) {
            int inside = height % TileTree.HEIGHT;
            long tile = index >> (TileTree.HEIGHT - inside);
            return tile == lastTile(height / TileTree.HEIGHT) && index < size >> height;
        }

        /** The root of a subtree that {@link #holds} is true for. */
        public Hash node(int height, long index) {
            return TreeEdge.node(tiles, height, index);
        }

        /** The first {@code width} hashes of the unfinished tile {@code index} of {@code level}, if it has so many. */
        public boolean holdsTile(Tile.Address address) {
            return address.index() == lastTile(address.level()) && address.isIn(size);
        }

        /** The bytes of a partial tile that {@link #holdsTile} is true for. */
        public byte[] tile(Tile.Address address) {
            return tiles[address.level()].leaves(address.width());
        }

        private long lastTile(int level) {
            return size >> (TileTree.HEIGHT * (level + 1));
        }
    }
}
