package zhengjian.signing.cose;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import zhengjian.signing.key.TestKeys;

/** Whatever comes in: one signed object with this as its only encoding, or a {@link CoseException}; signed by nobody. */
class CoseFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefuses(byte[] input) {
        CoseSign1 read;
        try {
            read = CoseSign1.parse(input, CborLimits.TOKEN);
        } catch (CoseException refused) {
            return;
        }
        if (!Arrays.equals(input, read.encode())) {
            throw new AssertionError("a second encoding was accepted");
        }
        if (read.signedBy(TestKeys.SM2.verificationKey())) {
            throw new AssertionError("a signature was guessed");
        }
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesSeveralSignatures(byte[] input) {
        try {
            if (!Arrays.equals(
                    input, CoseSign.parse(input, CborLimits.TRUST_FILE).encode())) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (CoseException refused) {
            return;
        }
    }
}
