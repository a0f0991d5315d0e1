package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.TestKeys;

/** One good token of each algorithm in {@code good-tokens/}, which readers in other languages are tested with too. */
class SharedTokenTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void isReadAndSignedByTheKeyOfItsAlgorithm(Algorithm algorithm) throws Exception {
        CredentialToken token = CredentialToken.parse(shared(algorithm));
        assertThat(token.credential()).isEqualTo(Credentials.DIRECTIONAL);
        assertThat(token.signedBy(TestKeys.of(algorithm).verificationKey())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SM2", "RS256"})
    void isWhatIsSignedToday(Algorithm algorithm) throws Exception {
        assertThat(CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.of(algorithm))
                        .text())
                .isEqualTo(shared(algorithm));
    }

    private static String shared(Algorithm algorithm) throws Exception {
        String name = "good-tokens/" + algorithm.name().toLowerCase(Locale.ROOT) + ".txt";
        try (var in = Objects.requireNonNull(SharedTokenTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
        }
    }
}
