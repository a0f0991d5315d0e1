package zhengjian.signing.credential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.code_intelligence.jazzer.junit.FuzzTest;
import zhengjian.signing.Bytes;

/** Whatever comes in: one token with this as its only text, or a {@link TokenException}. */
class TokenFuzzTest {
    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesText(byte[] input) {
        String text = new String(input, ISO_8859_1);
        try {
            if (!CredentialToken.parse(text).text().equals(text)) {
                throw new AssertionError("a second text was accepted");
            }
        } catch (TokenException refused) {
            return;
        }
    }

    @FuzzTest(maxDuration = "60s")
    void readsOrRefusesClaims(byte[] payload) {
        try {
            Credential credential = ClaimSet.decode(payload);
            if (!Bytes.copyOf(payload).contentEquals(ClaimSet.encode(credential))) {
                throw new AssertionError("a second encoding was accepted");
            }
        } catch (TokenException refused) {
            return;
        }
    }
}
