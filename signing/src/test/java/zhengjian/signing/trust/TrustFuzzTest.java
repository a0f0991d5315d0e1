package zhengjian.signing.trust;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseSign;

/** Whatever comes in: one statement with this as its only encoding, or a {@link TrustException}. */
class TrustFuzzTest {
    private interface Reader {
        byte[] readAndEncode(Bytes file) throws TrustException;
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesARoot(byte[] payload) {
        read(payload, file -> SignedFile.root(file).content().encode());
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAList(byte[] payload) {
        read(payload, file -> SignedFile.list(file).content().encode());
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesATimestamp(byte[] payload) {
        read(payload, file -> SignedFile.timestamp(file).content().encode());
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesAFile(byte[] file) {
        try {
            if (!SignedFile.list(Bytes.copyOf(file)).bytes().contentEquals(file)) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (TrustException refused) {
            return;
        }
    }

    private static void read(byte[] payload, Reader reader) {
        try {
            byte[] again =
                    reader.readAndEncode(Bytes.copyOf(CoseSign.of(payload).encode()));
            if (!Arrays.equals(payload, again)) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (TrustException refused) {
            return;
        }
    }
}
