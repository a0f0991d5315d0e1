package zhengjian.signing.cose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.Samples;
import zhengjian.signing.cose.CoseException.Defect;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;

class CoseSign1Test {
    private static final byte[] PAYLOAD = "{1: \"CN-22\"}".getBytes(UTF_8);

    static List<Samples> samples() {
        return Samples.of(CoseSign1Test.class, "bad-sign1");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void readsAndVerifiesWhatItSigns(Algorithm algorithm) throws CoseException {
        SigningKey key = TestKeys.of(algorithm);
        byte[] encoded = CoseSign1.sign(PAYLOAD, key).encode();
        CoseSign1 read = CoseSign1.parse(encoded, CborLimits.TOKEN);
        assertThat(read.signedBy(key.verificationKey())).isTrue();
        assertThat(read.payload().toArray()).isEqualTo(PAYLOAD);
        assertThat(read.keyId()).isEqualTo(key.id());
        assertThat(read.algorithm()).isEqualTo(algorithm);
        assertThat(read.encode()).isEqualTo(encoded);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void anIndependentReaderFindsTheSameParts(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        CoseSign1 signed = CoseSign1.sign(PAYLOAD, key);
        CBORObject read = CBORObject.DecodeFromBytes(signed.encode());
        CBORObject header = CBORObject.DecodeFromBytes(read.get(0).GetByteString());
        assertThat(read.size()).isEqualTo(4);
        assertThat(header.get(CBORObject.FromObject(1)).AsInt32Value()).isEqualTo(algorithm.coseId());
        assertThat(header.get(CBORObject.FromObject(4)).GetByteString())
                .isEqualTo(key.id().bytes().toArray());
        assertThat(read.get(1).size()).isZero();
        assertThat(read.get(2).GetByteString()).isEqualTo(PAYLOAD);
        assertThat(read.get(3).GetByteString()).isEqualTo(signed.signature().toArray());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void isNotSignedByAnyOtherKey(Algorithm algorithm) {
        CoseSign1 signed = CoseSign1.sign(PAYLOAD, TestKeys.of(algorithm));
        for (Algorithm other : TestKeys.OF_RECORDS) {
            SigningKey stranger = SigningKey.generate(other, new SecureRandom());
            assertThat(signed.signedBy(stranger.verificationKey())).isFalse();
        }
    }

    /** No byte can be changed so that the object is read and still holds. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noChangedByteIsReadAndVerifies(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        byte[] encoded = CoseSign1.sign(PAYLOAD, key).encode();
        for (int position = 0; position < encoded.length; position++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = encoded.clone();
                changed[position] ^= (byte) (1 << bit);
                assertThat(holds(changed, key)).isFalse();
            }
            assertThat(holds(Arrays.copyOf(encoded, position), key)).isFalse();
        }
        assertThat(holds(encoded, key)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsRefusedForItsOneDefect(Samples sample) {
        byte[] input = Bytes.parseHex(sample.content()).toArray();
        CoseException refused =
                catchThrowableOfType(CoseException.class, () -> CoseSign1.parse(input, CborLimits.TOKEN));
        assertThat(refused).as(sample.name()).isNotNull();
        assertThat(refused.defect()).hasToString(sample.expected());
    }

    @Test
    void everyDefectHasASample() {
        assertThat(Stream.concat(samples().stream(), CoseSignTest.samples().stream())
                        .map(Samples::expected)
                        .distinct())
                .containsExactlyInAnyOrder(
                        Arrays.stream(Defect.values()).map(Enum::name).toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void readsAndVerifiesWhatItSignsUnderAType(Algorithm algorithm) throws CoseException {
        CoseForm form = CoseForm.typed("application/example");
        byte[] encoded = CoseSign1.sign(PAYLOAD, form, TestKeys.of(algorithm)).encode();
        CoseSign1 read = CoseSign1.parse(encoded, CborLimits.TOKEN, form);
        assertThat(CBORObject.DecodeFromBytes(encoded).HasMostOuterTag(18)).isTrue();
        assertThat(read.signedBy(TestKeys.of(algorithm).verificationKey())).isTrue();
        assertThat(read.encode()).isEqualTo(encoded);
    }

    /** What was signed for one purpose cannot be shown for another. */
    @Test
    void anObjectOfOneFormIsRefusedInEveryOther() {
        CoseForm form = CoseForm.typed("application/example");
        byte[] typed = CoseSign1.sign(PAYLOAD, form, TestKeys.ES256).encode();
        byte[] token = CoseSign1.sign(PAYLOAD, TestKeys.ES256).encode();
        assertThat(defect(typed, CoseForm.TOKEN)).isEqualTo(Defect.NOT_SIGN1);
        assertThat(defect(token, form)).isEqualTo(Defect.NOT_SIGN1);
        assertThat(defect(typed, CoseForm.typed("application/other"))).isEqualTo(Defect.PROTECTED_HEADER);
        byte[] untagged = Arrays.copyOfRange(typed, 1, typed.length);
        assertThat(defect(untagged, form)).isEqualTo(Defect.NOT_SIGN1);
        assertThat(defect(untagged, CoseForm.TOKEN)).isEqualTo(Defect.PROTECTED_HEADER);
        byte[] otherTag = typed.clone();
        otherTag[0] = (byte) 0xd1;
        assertThat(defect(otherTag, form)).isEqualTo(Defect.NOT_SIGN1);
        assertThat(defect(otherTag, CoseForm.TOKEN)).isEqualTo(Defect.NOT_SIGN1);
    }

    private static Defect defect(byte[] encoded, CoseForm form) {
        CoseException refused =
                catchThrowableOfType(CoseException.class, () -> CoseSign1.parse(encoded, CborLimits.TOKEN, form));
        return refused.defect();
    }

    private static boolean holds(byte[] encoded, SigningKey key) {
        try {
            return CoseSign1.parse(encoded, CborLimits.TOKEN).signedBy(key.verificationKey());
        } catch (CoseException refused) {
            return false;
        }
    }
}
