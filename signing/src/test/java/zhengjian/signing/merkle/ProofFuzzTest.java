package zhengjian.signing.merkle;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Whatever numbers and hashes come in: true or false, never an exception, and false for hashes nobody made. */
class ProofFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void provesOrRefuses(byte[] input) {
        ByteBuffer in = ByteBuffer.wrap(input);
        if (in.remaining() < 16 + 2 * Hash.LENGTH) {
            return;
        }
        long first = in.getLong() >>> 1;
        long second = in.getLong() >>> 1;
        Hash one = next(in);
        Hash other = next(in);
        List<Hash> path = new ArrayList<>();
        while (in.remaining() >= Hash.LENGTH) {
            path.add(next(in));
        }
        long small = Math.min(first, second);
        long large = Math.max(first, second);
        boolean proved = small < large && new InclusionProof(small, large, path).proves(one, other);
        if (proved && !one.equals(other)) {
            throw new AssertionError("a path was guessed");
        }
        if (small >= 1) {
            boolean consistent = new ConsistencyProof(small, large, path).proves(one, other);
            if (consistent && !one.equals(other) && Long.bitCount(small) != 1) {
                throw new AssertionError("a path was guessed");
            }
        }
    }

    private static Hash next(ByteBuffer in) {
        byte[] hash = new byte[Hash.LENGTH];
        in.get(hash);
        return Hash.of(hash);
    }
}
