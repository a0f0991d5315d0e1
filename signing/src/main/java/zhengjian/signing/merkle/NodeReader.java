package zhengjian.signing.merkle;

/** Where the hashes of complete subtrees come from: the tiles of a store, or a tree in memory. */
@FunctionalInterface
public interface NodeReader {
    /**
     * The root of the complete subtree over the leaves {@code [index << height, (index + 1) << height)}.
     *
     * @param height 0 for a leaf, up to 62
     * @param index position among the subtrees of that height, from the left, 0 and more
     * @throws IllegalArgumentException when the tree has no such complete subtree
     */
    Hash node(int height, long index);

    /** The root of the tree over the leaves {@code [from, to)}, at least one (RFC 6962 §2.1). */
    default Hash range(long from, long to) {
        long width = to - from;
        if (width < 1) {
            throw new IllegalArgumentException("a range of leaves from " + from + " to " + to + " is empty");
        }
        int height = 63 - Long.numberOfLeadingZeros(width);
        if (width == 1L << height && (from & (width - 1)) == 0) {
            return node(height, from >> height);
        }
        long split = from + Long.highestOneBit(width - 1);
        return Hash.ofNode(range(from, split), range(split, to));
    }

    /** The root of the tree of the first {@code size} leaves; of nothing when {@code size} is 0. */
    default Hash root(long size) {
        return size == 0 ? Hash.ofEmptyTree() : range(0, size);
    }
}
