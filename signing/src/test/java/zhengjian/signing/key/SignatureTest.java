package zhengjian.signing.key;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bouncycastle.util.BigIntegers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.signing.Bytes;

class SignatureTest {
    private static final byte[] MESSAGE = "张三的证书".getBytes(UTF_8);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void aSignatureHas64CanonicalBytesAndVerifies(Algorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        byte[] signature = key.sign(MESSAGE);
        assertThat(signature).hasSize(Algorithm.SIGNATURE_LENGTH);
        assertThat(algorithm.isCanonicalSignature(signature)).isTrue();
        assertThat(key.verificationKey().verifies(MESSAGE, signature)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "EDDSA"})
    void theSameMessageHasTheSameSignature(Algorithm algorithm) {
        assertThat(TestKeys.of(algorithm).sign(MESSAGE))
                .isEqualTo(TestKeys.of(algorithm).sign(MESSAGE));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noSingleChangedBitOfSignatureOrMessageVerifies(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        byte[] signature = key.sign(MESSAGE);
        for (int bit = 0; bit < 8 * signature.length; bit++) {
            assertThat(key.verificationKey().verifies(MESSAGE, flipped(signature, bit)))
                    .isFalse();
        }
        for (int bit = 0; bit < 8 * MESSAGE.length; bit++) {
            assertThat(key.verificationKey().verifies(flipped(MESSAGE, bit), signature))
                    .isFalse();
        }
        assertThat(key.verificationKey().verifies(MESSAGE, signature)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void anyOtherLengthAndAnyExtremeNumberIsFalseAndNeverAnException(Algorithm algorithm) {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        byte[] signature = TestKeys.of(algorithm).sign(MESSAGE);
        for (int length : new int[] {0, 1, 32, 63, 65, 70, 128, 10_000}) {
            assertThat(key.verifies(MESSAGE, Arrays.copyOf(signature, length))).isFalse();
        }
        for (byte[] extreme : extremes(signature)) {
            assertThat(key.verifies(MESSAGE, extreme)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "SM2"})
    void numbersOutOfRangeAreNotCanonical(Algorithm algorithm) {
        for (byte[] extreme : extremes(TestKeys.of(algorithm).sign(MESSAGE))) {
            assertThat(algorithm.isCanonicalSignature(extreme)).isFalse();
        }
    }

    /** RFC 8032 §5.1.7: S at the group's order or above is refused. */
    @Test
    void anEd25519SignatureWithAnSOfTheOrderOrAboveIsNotCanonical() {
        byte[] order = Bytes.parseHex("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010")
                .toArray();
        byte[] signature = TestKeys.EDDSA.sign(MESSAGE);
        System.arraycopy(order, 0, signature, 32, 32);
        assertThat(Algorithm.EDDSA.isCanonicalSignature(signature)).isFalse();
        signature[32]--;
        assertThat(Algorithm.EDDSA.isCanonicalSignature(signature)).isTrue();
    }

    @Test
    void theUpperSVerifiesButIsNotCanonical() {
        byte[] upper = withUpperS(TestKeys.ES256.sign(MESSAGE));
        assertThat(TestKeys.ES256.verificationKey().verifies(MESSAGE, upper)).isTrue();
        assertThat(Algorithm.ES256.isCanonicalSignature(upper)).isFalse();
    }

    @Test
    void es256NeverWritesTheUpperS() {
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] message = new byte[20];
            random.nextBytes(message);
            assertThat(Algorithm.ES256.isCanonicalSignature(TestKeys.ES256.sign(message)))
                    .isTrue();
        }
    }

    /** Signers are not thread-safe, keys are: each thread has its own signer. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void manyThreadsSignAndVerifyWithOneKey(Algorithm algorithm) throws Exception {
        SigningKey key = TestKeys.of(algorithm);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> results = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> {
                        byte[] message = {(byte) i, (byte) (i >> 8)};
                        return key.verificationKey().verifies(message, key.sign(message));
                    }))
                    .toList();
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** A refused signature leaves nothing behind in the verifier that the thread uses again. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void aVerifierWorksAfterRefusals(Algorithm algorithm) {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        byte[] signature = TestKeys.of(algorithm).sign(MESSAGE);
        for (int i = 0; i < 3; i++) {
            assertThat(key.verifies(MESSAGE, new byte[64])).isFalse();
            assertThat(key.verifies(new byte[0], signature)).isFalse();
            assertThat(key.verifies(MESSAGE, signature)).isTrue();
        }
    }

    @Test
    void aKeyShowsWhichItIsAndNothingElse() {
        assertThat(TestKeys.ES256)
                .hasToString("signing key ES256 " + TestKeys.ES256.id().hex());
    }

    /** The other s of an ECDSA signature. */
    static byte[] withUpperS(byte[] signature) {
        BigInteger order = new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
        byte[] other = signature.clone();
        System.arraycopy(BigIntegers.asUnsignedByteArray(32, order.subtract(s)), 0, other, 32, 32);
        return other;
    }

    /** All zero, all one, and the signature with either half replaced by each. */
    private static List<byte[]> extremes(byte[] signature) {
        return List.of(
                filled(signature, 0, 64, 0),
                filled(signature, 0, 64, 0xff),
                filled(signature, 0, 32, 0),
                filled(signature, 0, 32, 0xff),
                filled(signature, 32, 64, 0),
                filled(signature, 32, 64, 0xff));
    }

    private static byte[] filled(byte[] signature, int from, int to, int value) {
        byte[] filled = signature.clone();
        Arrays.fill(filled, from, to, (byte) value);
        return filled;
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = Bytes.copyOf(bytes).toArray();
        changed[bit / 8] ^= (byte) (1 << bit % 8);
        return changed;
    }
}
