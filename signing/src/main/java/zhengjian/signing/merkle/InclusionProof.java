package zhengjian.signing.merkle;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Proof that the leaf at {@code index} stands in the tree of {@code size} leaves (RFC 6962 §2.1.1).
 *
 * @param index of the leaf, from 0, below {@code size}
 * @param size leaves of the tree
 * @param path hashes from the leaf's sibling up to the root, at most 63
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " is not in a tree of " + size + " leaves");
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from the complete subtrees that {@code nodes} knows. */
    public static InclusionProof of(long index, long size, NodeReader nodes) {
        List<Hash> path = new ArrayList<>();
        if (index >= 0 && index < size) {
            collect(index, 0, size, nodes, path);
        }
        return new InclusionProof(index, size, path);
    }

    private static void collect(long index, long from, long to, NodeReader nodes, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (index < split) {
            collect(index, from, split, nodes, path);
            path.add(nodes.range(split, to));
        } else {
            collect(index, split, to, nodes, path);
            path.add(nodes.range(from, split));
        }
    }

    /** True when the path leads from {@code leaf} to {@code root} (RFC 9162 §2.1.3.2). */
    public boolean proves(Hash leaf, Hash root) {
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Iterator<Hash> step = path.iterator(); step.hasNext(); ) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(step.next(), hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, step.next());
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
