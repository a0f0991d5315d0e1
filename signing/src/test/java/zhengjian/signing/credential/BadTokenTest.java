package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Samples;
import zhengjian.signing.credential.TokenException.Defect;

/** Tokens with one defect each; where it is not in the signature itself, the signature is right (key of RFC 6979 A.2.5). */
class BadTokenTest {
    static List<Samples> samples() {
        return Samples.of(BadTokenTest.class, "bad-tokens");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsRefusedForItsOneDefect(Samples sample) {
        TokenException refused =
                catchThrowableOfType(TokenException.class, () -> CredentialToken.parse(sample.content()));
        assertThat(refused).as(sample.name()).isNotNull();
        assertThat(refused.defect()).hasToString(sample.expected());
        assertThat(refused.getMessage()).isNotBlank();
    }

    @Test
    void everyDefectHasASample() {
        assertThat(samples().stream().map(Samples::expected).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Defect.values()).map(Enum::name).toArray(String[]::new));
    }
}
