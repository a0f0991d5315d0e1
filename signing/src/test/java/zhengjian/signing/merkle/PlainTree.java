package zhengjian.signing.merkle;

import java.util.List;

/** RFC 6962 §2.1 word for word, slow and independent of the code under test but for the two hash functions. */
final class PlainTree {
    private PlainTree() {}

    static Hash root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hash.ofEmptyTree();
        }
        if (n == 1) {
            return Hash.ofLeaf(leaves.get(0));
        }
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return Hash.ofNode(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** Reads nodes of a plain tree, for making proofs. */
    static NodeReader nodes(List<byte[]> leaves) {
        return (height, index) -> root(leaves.subList((int) (index << height), (int) ((index + 1) << height)));
    }
}
