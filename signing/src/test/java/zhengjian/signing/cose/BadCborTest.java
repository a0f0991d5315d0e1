package zhengjian.signing.cose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.Samples;
import zhengjian.signing.cose.CborException.Defect;

class BadCborTest {
    static List<Samples> samples() {
        return Samples.of(BadCborTest.class, "bad-cbor");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsRefusedForItsOneDefect(Samples sample) {
        byte[] input = Bytes.parseHex(sample.content()).toArray();
        CborException refused = catchThrowableOfType(CborException.class, () -> Cbor.parse(input, CborLimits.TOKEN));
        assertThat(refused).as(sample.name()).isNotNull();
        assertThat(refused.defect()).hasToString(sample.expected());
        assertThat(refused.position()).isBetween(0, input.length);
    }

    @Test
    void everyDefectHasASample() {
        assertThat(samples().stream().map(Samples::expected).distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Defect.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void limitsOutOfRangeAreRefused() {
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new CborLimits(0, 1, 1)))
                .isNotNull();
        assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> new CborLimits(1, 65, 1)))
                .isNotNull();
    }
}
