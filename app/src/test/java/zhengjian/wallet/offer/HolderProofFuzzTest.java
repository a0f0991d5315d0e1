package zhengjian.wallet.offer;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Whatever comes in as a proof: a {@link WalletRefusal}, for nobody signs by chance. */
class HolderProofFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void refuses(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        refuses(text);
        int half = input.length / 2;
        String header = base64(text.substring(0, half));
        refuses(header + "." + base64(text.substring(half)) + "." + "A".repeat(86));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void refuses(String proof) {
        try {
            HolderProof.check(proof, "https://zs.example.gov.cn", Instant.EPOCH);
        } catch (WalletRefusal refused) {
            return;
        }
        throw new AssertionError("a proof was made up");
    }
}
