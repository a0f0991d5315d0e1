package zhengjian.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.upokecenter.cbor.CBORObject;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.Bytes;

class KeyIdTest {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void isTheStartOfTheCoseKeyThumbprint(Algorithm algorithm) throws Exception {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        byte[] thumbprint = MessageDigest.getInstance("SHA-256").digest(key.coseKey());
        assertThat(key.id().bytes().toArray()).isEqualTo(Arrays.copyOf(thumbprint, 4));
    }

    /** RFC 9679 §6 gives a P-256 key and its thumbprint. */
    @Test
    void agreesWithThePublishedThumbprint() throws Exception {
        byte[] coseKey = Bytes.parseHex(
                        "a40102200121582065eda5a12577c2bae829437fe338701a10aaa375e1bb5b5de108de439c08551d"
                                + "2258201e52ed75701163f7f9e40ddf9f341b3dc9ba860af7e0ca7ca7e9eecd0084d19c")
                .toArray();
        assertThat(MessageDigest.getInstance("SHA-256").digest(coseKey))
                .isEqualTo(Bytes.parseHex("496bd8afadf307e5b08c64b0421bf9dc01528a344a43bda88fadd1669da253ec")
                        .toArray());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void theCoseKeyIsReadByAnIndependentReader(Algorithm algorithm) {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        CBORObject read = CBORObject.DecodeFromBytes(key.coseKey());
        boolean octets = algorithm == Algorithm.EDDSA;
        assertThat(read.get(CBORObject.FromObject(1)).AsInt32Value()).isEqualTo(octets ? 1 : 2);
        assertThat(read.get(CBORObject.FromObject(-1)).AsInt32Value())
                .isEqualTo(
                        switch (algorithm) {
                            case ES256 -> 1;
                            case EDDSA -> 6;
                            case SM2 -> -65539;
                            case RS256 -> throw new AssertionError("RSA has no curve");
                        });
        assertThat(read.get(CBORObject.FromObject(-2)).GetByteString()).hasSize(32);
        assertThat(read.size()).isEqualTo(octets ? 3 : 4);
    }

    @Test
    void readsWhatItWrites() {
        KeyId id = TestKeys.ES256.id();
        assertThat(KeyId.parse(id.hex())).isEqualTo(id);
        assertThat(KeyId.of(id.bytes())).isEqualTo(id);
        assertThat(new KeyId(0x00abcdef)).hasToString("00abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "1234567g", "+1234567", "０1234567"})
    void refusesWhatIsNotEightDigits(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyId.parse(text));
    }

    @Test
    void refusesOtherLengths() {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyId.of(Bytes.parseHex("010203")));
    }
}
