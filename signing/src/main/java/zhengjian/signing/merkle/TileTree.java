package zhengjian.signing.merkle;

import java.util.Arrays;

/**
 * One tile with the nodes inside it: up to 256 leaves and every complete subtree above them, in one array.
 *
 * <p>One thread appends. Others may read a node once they have learnt of it through a safely published size: nodes are
 * written once and never change.
 */
public final class TileTree {
    static final int HEIGHT = 8;
    static final int WIDTH = 1 << HEIGHT;

    private final byte[] nodes = new byte[(2 * WIDTH - 1) * Hash.LENGTH];
    private int width;

    /** All nodes over {@code leaves}, whose length is a multiple of 32, at most 8,192. */
    public static TileTree expand(byte[] leaves) {
        if (leaves.length % Hash.LENGTH != 0 || leaves.length > WIDTH * Hash.LENGTH) {
            throw new IllegalArgumentException("a tile has at most 256 hashes of 32 bytes, found " + leaves.length);
        }
        TileTree tree = new TileTree();
        System.arraycopy(leaves, 0, tree.nodes, 0, leaves.length);
        while (tree.width < leaves.length / Hash.LENGTH) {
            tree.grow();
        }
        return tree;
    }

    int width() {
        return width;
    }

    boolean isFull() {
        return width == WIDTH;
    }

    void append(Hash leaf) {
        if (isFull()) {
            throw new IllegalStateException("a tile has room for " + WIDTH + " hashes");
        }
        leaf.copyTo(nodes, offset(0, width));
        grow();
    }

    /** Counts the leaf that was just written and hashes each subtree that it completes. */
    private void grow() {
        int index = width++;
        for (int height = 1; (index & 1) == 1; height++) {
            Sha256.node(nodes, offset(height - 1, index - 1), offset(height, index >> 1));
            index >>= 1;
        }
    }

    /** The node over {@code 2^height} leaves, {@code index} from the left inside this tile. */
    public Hash node(int height, int index) {
        return Hash.of(nodes, offset(height, index), Hash.LENGTH);
    }

    Hash root() {
        return node(HEIGHT, 0);
    }

    /** The first {@code count} leaf hashes, as a tile is served. */
    byte[] leaves(int count) {
        return Arrays.copyOf(nodes, count * Hash.LENGTH);
    }

    private static int offset(int height, int index) {
        int before = 2 * WIDTH - (2 * WIDTH >> height);
        return (before + index) * Hash.LENGTH;
    }
}
