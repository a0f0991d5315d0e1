package zhengjian.signing.cose;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Whatever comes in: one item with this as its only encoding, or a {@link CborException}. */
class CborFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        CborItem item;
        try {
            item = Cbor.parse(input, CborLimits.TOKEN);
        } catch (CborException refused) {
            return;
        }
        if (!Arrays.equals(input, Cbor.encode(item))) {
            throw new AssertionError("a second encoding was accepted");
        }
    }
}
