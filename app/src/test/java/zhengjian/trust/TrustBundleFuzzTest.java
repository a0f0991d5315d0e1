package zhengjian.trust;

import com.code_intelligence.jazzer.junit.FuzzTest;
import zhengjian.signing.Bytes;
import zhengjian.signing.trust.Refusal;
import zhengjian.signing.trust.TrustException;

/** Whatever comes in: a parcel with this as its only encoding, or {@code MALFORMED}. */
class TrustBundleFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        try {
            Bytes again = TrustBundle.encode(TrustBundle.parse(Bytes.copyOf(input)));
            if (!again.contentEquals(input)) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (TrustException refused) {
            if (refused.refusal() != Refusal.MALFORMED) {
                throw new AssertionError(refused);
            }
        }
    }
}
