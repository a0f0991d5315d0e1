package zhengjian.signing.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * Proof that the tree of {@code from} leaves is the beginning of the tree of {@code to} leaves (RFC 6962 §2.1.2).
 *
 * @param from leaves of the earlier tree, 1 and more
 * @param to leaves of the later tree, at least {@code from}
 * @param path hashes in the order of the RFC; empty when both sizes are the same
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    public ConsistencyProof {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency proof leads from size " + from + " to " + to);
        }
        path = List.copyOf(path);
    }

    /** Makes the proof from the complete subtrees that {@code nodes} knows. */
    public static ConsistencyProof of(long from, long to, NodeReader nodes) {
        List<Hash> path = new ArrayList<>();
        if (from >= 1 && from < to) {
            collect(from, 0, to, true, nodes, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private static void collect(long old, long from, long to, boolean whole, NodeReader nodes, List<Hash> path) {
        if (old == to) {
            if (!whole) {
                path.add(nodes.range(from, to));
            }
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (old <= split) {
            collect(old, from, split, whole, nodes, path);
            path.add(nodes.range(split, to));
        } else {
            collect(old, split, to, false, nodes, path);
            path.add(nodes.range(from, split));
        }
    }

    /** True when the path leads from {@code earlier} to {@code later} (RFC 9162 §2.1.4.2). */
    public boolean proves(Hash earlier, Hash later) {
        if (from == to) {
            return path.isEmpty() && earlier.equals(later);
        }
        int next = 0;
        Hash first = earlier;
        if (Long.bitCount(from) != 1) {
            if (path.isEmpty()) {
                return false;
            }
            first = path.get(next++);
        }
        return climb(first, next, earlier, later);
    }

    private boolean climb(Hash first, int next, Hash earlier, Hash later) {
        long node = from - 1;
        long last = to - 1;
        int zeros = Long.numberOfTrailingZeros(~node);
        node >>= zeros;
        last >>= zeros;
        Hash old = first;
        Hash young = first;
        for (Hash step : path.subList(next, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(step, old);
                young = Hash.ofNode(step, young);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                young = Hash.ofNode(young, step);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(earlier) && young.equals(later);
    }
}
