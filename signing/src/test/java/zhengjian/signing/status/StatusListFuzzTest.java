package zhengjian.signing.status;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever comes in: a list with this as its encoding, or a {@link StatusListException}. */
class StatusListFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        try {
            if (!StatusListToken.parse(input).encode().contentEquals(input)) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (StatusListException refused) {
            return;
        }
    }
}
