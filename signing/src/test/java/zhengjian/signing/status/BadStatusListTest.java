package zhengjian.signing.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.Samples;
import zhengjian.signing.status.StatusListException.Defect;

/** Lists with one defect each; where it is not in the signature, the signature is right (key of RFC 6979 A.2.5). */
class BadStatusListTest {
    static List<Samples> samples() {
        return Samples.of(BadStatusListTest.class, "bad-lists");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsRefusedForItsOneDefect(Samples sample) {
        byte[] content = Bytes.parseHex(sample.content()).toArray();
        StatusListException refused =
                catchThrowableOfType(StatusListException.class, () -> StatusListToken.parse(content));
        assertThat(refused).as(sample.name()).isNotNull();
        assertThat(refused.defect()).hasToString(sample.expected());
        assertThat(refused.getMessage()).isNotBlank();
    }

    @Test
    void aFileLongerThanAnyListIsNotLookedAt() {
        byte[] content = new byte[StatusListToken.LONGEST_BYTES + 1];
        StatusListException refused =
                catchThrowableOfType(StatusListException.class, () -> StatusListToken.parse(content));
        assertThat(refused.defect()).isEqualTo(Defect.TOO_LONG);
    }

    /** The sample of {@link Defect#TOO_LONG} would be 600 kB of zeros. */
    @Test
    void everyOtherDefectHasASample() {
        assertThat(samples().stream().map(Samples::expected).distinct())
                .containsExactlyInAnyOrder(Arrays.stream(Defect.values())
                        .filter(defect -> defect != Defect.TOO_LONG)
                        .map(Enum::name)
                        .toArray(String[]::new));
    }
}
