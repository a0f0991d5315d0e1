package zhengjian.verification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import zhengjian.page.LedgerPage.Node;
import zhengjian.signing.merkle.Hash;
import zhengjian.signing.merkle.InclusionProof;

/** The sides that the ledger page names, against the recursive definition of RFC 9162 §2.1.3.1. */
final class LedgerStepsTest {
    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static Hash root(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int half = split(leaves.size());
        return Hash.ofNode(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    private static List<Node> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int half = split(leaves.size());
        List<Hash> left = leaves.subList(0, half);
        List<Hash> right = leaves.subList(half, leaves.size());
        List<Node> path = new ArrayList<>(index < half ? path(index, left) : path(index - half, right));
        path.add(
                index < half
                        ? new Node(root(right).hex(), false)
                        : new Node(root(left).hex(), true));
        return path;
    }

    @Test
    void everySiblingStandsOnTheSideThatTheTreeHasItOn() {
        for (int size = 1; size <= 40; size++) {
            List<Hash> leaves = leaves(size);
            for (int index = 0; index < size; index++) {
                List<Node> expected = path(index, leaves);
                InclusionProof proof = new InclusionProof(
                        index,
                        size,
                        expected.stream()
                                .map(node -> Hash.of(HexFormat.of().parseHex(node.hash())))
                                .toList());
                assertThat(LedgerPageEndpoints.steps(proof))
                        .as(index + " of " + size)
                        .isEqualTo(expected);
                assertThat(proof.proves(leaves.get(index), root(leaves))).isTrue();
            }
        }
    }
}
