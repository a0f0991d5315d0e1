package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;

/** No change of a token is accepted: refused as malformed, or not signed. */
class TokenMutationTest {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noOtherCharacterInAnyPlace(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        String text = CredentialToken.sign(Credentials.DIRECTIONAL, key).text();
        assertThat(accepted(text, key)).isTrue();
        for (int position = 0; position < text.length(); position++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                StringBuilder changed = new StringBuilder(text);
                changed.setCharAt(position, ALPHABET.charAt(i));
                if (!text.contentEquals(changed)) {
                    assertThat(accepted(changed.toString(), key)).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noFlippedBit(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        byte[] bytes =
                CredentialToken.sign(Credentials.DIRECTIONAL, key).bytes().toArray();
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(accepted(Base32.encode(changed), key)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noCharacterMoreOrLess(Algorithm algorithm) {
        SigningKey key = TestKeys.of(algorithm);
        String text = CredentialToken.sign(Credentials.DIRECTIONAL, key).text();
        for (int length = 0; length < text.length(); length++) {
            assertThat(accepted(text.substring(0, length), key)).isFalse();
            assertThat(accepted(text.substring(0, length) + text.substring(length + 1), key))
                    .isFalse();
        }
        for (String tail : new String[] {"A", "AA", "=", "====", " ", "\n", "\u0000", "A".repeat(8)}) {
            assertThat(accepted(text + tail, key)).isFalse();
            assertThat(accepted(tail + text, key)).isFalse();
        }
        assertThat(accepted(text.toLowerCase(Locale.ROOT), key)).isFalse();
    }

    /** Parts of two good tokens do not make a third one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noSpliceOfTwoTokens(long seed) {
        Random random = new Random(seed);
        byte[] one = CredentialToken.sign(Credentials.named("王建国"), TestKeys.ES256)
                .bytes()
                .toArray();
        byte[] two = CredentialToken.sign(Credentials.named("王建军"), TestKeys.ES256)
                .bytes()
                .toArray();
        for (int i = 0; i < 300; i++) {
            int from = random.nextInt(one.length);
            int to = from + random.nextInt(one.length - from);
            byte[] spliced = one.clone();
            System.arraycopy(two, from, spliced, from, to - from);
            boolean whole = Bytes.copyOf(spliced).contentEquals(one)
                    || Bytes.copyOf(spliced).contentEquals(two);
            assertThat(accepted(Base32.encode(spliced), TestKeys.ES256)).isEqualTo(whole);
        }
    }

    private static boolean accepted(String text, SigningKey key) {
        try {
            return CredentialToken.parse(text).signedBy(key.verificationKey());
        } catch (TokenException malformed) {
            return false;
        }
    }
}
