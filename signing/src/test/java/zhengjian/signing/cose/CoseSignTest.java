package zhengjian.signing.cose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.upokecenter.cbor.CBORObject;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.Samples;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;

class CoseSignTest {
    private static final byte[] PAYLOAD = "[\"zhengjian-root\"]".getBytes(UTF_8);
    private static final CoseSign SIGNED =
            CoseSign.of(PAYLOAD).sign(TestKeys.SM2).sign(TestKeys.ES256).sign(TestKeys.EDDSA);

    static List<Samples> samples() {
        return Samples.of(CoseSignTest.class, "bad-sign");
    }

    @Test
    void readsWhatSeveralKeysSigned() throws CoseException {
        CoseSign read = CoseSign.parse(SIGNED.encode(), CborLimits.TOKEN);
        assertThat(read).isEqualTo(SIGNED).hasSameHashCodeAs(SIGNED);
        assertThat(read.payload().toArray()).isEqualTo(PAYLOAD);
        assertThat(read.signatures()).hasSize(3);
        for (Algorithm algorithm : TestKeys.OF_RECORDS) {
            assertThat(read.signedBy(TestKeys.of(algorithm).verificationKey())).isTrue();
            assertThat(read.signedBy(
                            SigningKey.generate(algorithm, new SecureRandom()).verificationKey()))
                    .isFalse();
        }
    }

    @Test
    void theOrderInWhichKeysSignChangesNothing() {
        CoseSign some = CoseSign.of(PAYLOAD).sign(TestKeys.ES256).sign(TestKeys.EDDSA);
        CoseSign others = CoseSign.of(PAYLOAD).sign(TestKeys.EDDSA).sign(TestKeys.ES256);
        assertThat(some.encode()).isEqualTo(others.encode());
    }

    @Test
    void aKeySignsOnce() {
        CoseSign twice = CoseSign.of(PAYLOAD).sign(TestKeys.ES256).sign(TestKeys.ES256);
        assertThat(twice.signatures()).hasSize(1);
    }

    @Test
    void aDraftHasNoSignature() throws CoseException {
        CoseSign draft = CoseSign.parse(CoseSign.of(PAYLOAD).encode(), CborLimits.TOKEN);
        assertThat(draft.signatures()).isEmpty();
        assertThat(draft.signedBy(TestKeys.ES256.verificationKey())).isFalse();
    }

    @Test
    void refusesASeventeenthSignature() {
        CoseSign signed = CoseSign.of(PAYLOAD);
        for (int i = 0; i < 16; i++) {
            signed = signed.sign(SigningKey.generate(Algorithm.EDDSA, new SecureRandom()));
        }
        CoseSign full = signed;
        assertThatIllegalArgumentException().isThrownBy(() -> full.sign(TestKeys.ES256));
    }

    /** RFC 9052 §4.4, made here by another library from the parts of the message alone. */
    @Test
    void anIndependentWriterMakesTheSameBytesToBeSigned() {
        CBORObject read = CBORObject.DecodeFromBytes(SIGNED.encode());
        for (CBORObject signature : read.get(3).getValues()) {
            byte[] header = signature.get(0).GetByteString();
            CBORObject structure = CBORObject.NewArray()
                    .Add("Signature")
                    .Add(new byte[0])
                    .Add(header)
                    .Add(new byte[0])
                    .Add(read.get(2).GetByteString());
            byte[] message = structure.EncodeToBytes();
            assertThat(TestKeys.OF_RECORDS.stream()
                            .map(TestKeys::of)
                            .filter(key -> key.verificationKey()
                                    .verifies(message, signature.get(2).GetByteString())))
                    .hasSize(1);
        }
    }

    /** No byte can be changed so that the object is read and all three signatures still hold. */
    @Test
    void noChangedByteIsReadAndVerifies() {
        byte[] encoded = SIGNED.encode();
        for (int position = 0; position < encoded.length; position++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = encoded.clone();
                changed[position] ^= (byte) (1 << bit);
                assertThat(holds(changed)).isFalse();
            }
            assertThat(holds(Arrays.copyOf(encoded, position))).isFalse();
        }
        assertThat(holds(encoded)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSampleIsRefusedForItsOneDefect(Samples sample) {
        byte[] input = Bytes.parseHex(sample.content()).toArray();
        CoseException refused =
                catchThrowableOfType(CoseException.class, () -> CoseSign.parse(input, CborLimits.TRUST_FILE));
        assertThat(refused).as(sample.name()).isNotNull();
        assertThat(refused.defect()).hasToString(sample.expected());
    }

    private static boolean holds(byte[] encoded) {
        try {
            CoseSign read = CoseSign.parse(encoded, CborLimits.TOKEN);
            return TestKeys.OF_RECORDS.stream()
                    .allMatch(algorithm -> read.signedBy(TestKeys.of(algorithm).verificationKey()));
        } catch (CoseException refused) {
            return false;
        }
    }
}
