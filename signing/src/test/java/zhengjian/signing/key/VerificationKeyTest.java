package zhengjian.signing.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.upokecenter.cbor.CBORObject;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import zhengjian.signing.Bytes;
import zhengjian.signing.cose.CoseSign1;
import zhengjian.signing.trust.Role;

class VerificationKeyTest {
    @ParameterizedTest
    @EnumSource
    void readsTheSpkiThatItWrites(Algorithm algorithm) {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        assertThat(VerificationKey.ofSpki(key.spki())).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(VerificationKey.ofSpki(key.spki()).algorithm()).isEqualTo(algorithm);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RS256")
    void noChangedByteOfTheSpkiIsReadAsTheSameKey(Algorithm algorithm) {
        VerificationKey key = TestKeys.of(algorithm).verificationKey();
        byte[] spki = key.spki();
        for (int i = 0; i < spki.length; i++) {
            byte[] changed = spki.clone();
            changed[i] ^= 1;
            try {
                assertThat(VerificationKey.ofSpki(changed)).isNotEqualTo(key);
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageContaining("public key");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "empty, ''",
        "rsa-too-short, 305c300d06092a864886f70d0101010500034b003048024100aabb0203010001",
        "p256-point-off-the-curve, 3059301306072a8648ce3d020106082a8648ce3d03010703420004"
                + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462298",
        "p256-point-compressed, 3039301306072a8648ce3d020106082a8648ce3d030107032200"
                + "0360fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6",
        "p256-infinity, 3019301306072a8648ce3d020106082a8648ce3d03010703020000",
        "p384-curve, 3059301306072a8648ce3d020106082b8104002203420004"
                + "60fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb6"
                + "7903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299",
        "ed25519-neutral-point, 302a300506032b6570032100"
                + "0100000000000000000000000000000000000000000000000000000000000000",
        "ed25519-small-order-point, 302a300506032b6570032100"
                + "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ed25519-not-below-the-prime, 302a300506032b6570032100"
                + "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "ed25519-with-parameters, 302c300706032b65700500032100"
                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    })
    void refuses(String defect, String spki) {
        assertThatIllegalArgumentException()
                .as(defect)
                .isThrownBy(() -> VerificationKey.ofSpki(Bytes.parseHex(spki).toArray()));
    }

    @ParameterizedTest
    @EnumSource
    void refusesTrailingAndMissingBytes(Algorithm algorithm) {
        byte[] spki = TestKeys.of(algorithm).verificationKey().spki();
        for (int length : new int[] {0, 1, spki.length - 1, spki.length + 1}) {
            assertThatIllegalArgumentException().isThrownBy(() -> VerificationKey.ofSpki(Arrays.copyOf(spki, length)));
        }
    }

    @Test
    void anRsaKeyHasAModulusOfItsLengthAndTheUsualExponent() {
        byte[] spki = TestKeys.of(Algorithm.RS256).verificationKey().spki();
        assertThat(spki).hasSize(422);
        byte[] exponent = spki.clone();
        exponent[spki.length - 1] = 3;
        byte[] even = spki.clone();
        even[spki.length - 6] &= (byte) 0xfe;
        byte[] short3071 = spki.clone();
        short3071[33] &= 0x7f;
        for (byte[] other : List.of(exponent, even, short3071)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> VerificationKey.ofSpki(other))
                    .withMessageContaining("public key");
        }
    }

    @Test
    void anRsaKeyVerifiesAndStandsInNoCoseKey() throws Exception {
        SigningKey key = TestKeys.of(Algorithm.RS256);
        byte[] message = {1, 2, 3};
        byte[] signature = key.sign(message);
        assertThat(signature).hasSize(key.verificationKey().signatureLength()).hasSize(384);
        assertThat(key.sign(message)).isEqualTo(signature);
        assertThat(key.verificationKey().verifies(message, signature)).isTrue();
        for (int i = 0; i < signature.length; i += 7) {
            byte[] changed = signature.clone();
            changed[i] ^= 1;
            assertThat(key.verificationKey().verifies(message, changed)).isFalse();
        }
        for (int length : new int[] {0, 64, 383, 385}) {
            assertThat(key.verificationKey().verifies(message, Arrays.copyOf(signature, length)))
                    .isFalse();
        }
        byte[] coseKey = key.verificationKey().coseKey();
        assertThat(CBORObject.DecodeFromBytes(coseKey)
                        .get(CBORObject.FromObject(-1))
                        .GetByteString())
                .hasSize(384);
        assertThatIllegalArgumentException().isThrownBy(() -> VerificationKey.ofCoseKey(coseKey));
    }

    @Test
    void rsaSignsDocumentsAndNoRecord() {
        assertThat(Algorithm.RS256.signsRecords()).isFalse();
        assertThat(Algorithm.ofCoseId(Algorithm.RS256.coseId())).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoseSign1.sign(new byte[] {1}, TestKeys.of(Algorithm.RS256)))
                .withMessageContaining("documents, not records");
        List<VerificationKey> keys = List.of(TestKeys.of(Algorithm.RS256).verificationKey());
        assertThatIllegalArgumentException().isThrownBy(() -> new Role(1, keys)).withMessageContaining("no trust file");
    }

    @Test
    void doesNotVerifyForAnotherKeyOfTheSameAlgorithm() {
        byte[] message = {1};
        SigningKey other = SigningKey.generate(Algorithm.ES256, new java.security.SecureRandom());
        assertThat(other.verificationKey().verifies(message, TestKeys.ES256.sign(message)))
                .isFalse();
    }
}
