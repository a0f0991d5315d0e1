package zhengjian.ledger;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;

/** Whatever comes in: one entry with this as its only encoding, or a {@link LedgerEntry.BadEntry}. */
class LedgerEntryFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        try {
            if (!Arrays.equals(input, LedgerEntry.parse(input).encode())) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (LedgerEntry.BadEntry refused) {
            return;
        }
    }
}
