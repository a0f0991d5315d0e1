package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import zhengjian.signing.key.TestKeys;

/** The page that others implement from says what the code does. */
class PublishedTokenTest {
    private final CredentialToken token = CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.ES256);

    @Test
    void theTestVectorOfTheFormatPageIsWhatIsSigned() throws Exception {
        assertThat(page()).contains("\n" + token.text() + "\n");
        assertThat(page()).contains("h'" + token.keyId().hex() + "'");
    }

    @Test
    void thePageListsEveryRankWithItsNumber() throws Exception {
        for (RankCode code : RankCode.values()) {
            assertThat(page()).containsPattern("[ |]" + code.number() + " [员助中副正二三高技特]");
        }
    }

    @Test
    void theSizesAreThoseOfThePage() throws Exception {
        assertThat(page()).contains(token.bytes().length() + " (" + token.text().length() + " characters)");
        int smallest = CredentialToken.sign(Credentials.SMALLEST, TestKeys.ES256)
                .bytes()
                .length();
        assertThat(page()).contains(smallest + " bytes at least");
    }

    private static String page() throws Exception {
        return Files.readString(Path.of("..", "docs", "formats", "credential-token.md"));
    }
}
