package zhengjian.signing.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhengjian.signing.key.Algorithm;
import zhengjian.signing.key.SigningKey;
import zhengjian.signing.key.TestKeys;

class CredentialTokenTest {
    static List<Credential> credentials() {
        return List.of(
                Credentials.DIRECTIONAL,
                Credentials.SMALLEST,
                Credentials.LARGEST,
                Credentials.named("𬱖䶮㛃"),
                Credentials.numbered("JL-2009-0012345"),
                Credentials.ranked("skill", "skill-technician", "工程", "电工", "技师"),
                Credentials.ranked("post", "post-2", "卫生", "内科", "专业技术二级岗位"));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void readsWhatItSigns(Credential credential) throws TokenException {
        for (Algorithm algorithm : TestKeys.OF_RECORDS) {
            SigningKey key = TestKeys.of(algorithm);
            CredentialToken token = CredentialToken.sign(credential, key);
            CredentialToken read = CredentialToken.parse(token.text());
            assertThat(read.credential()).isEqualTo(credential);
            assertThat(read.signedBy(key.verificationKey())).isTrue();
            assertThat(read.keyId()).isEqualTo(key.id());
            assertThat(read.algorithm()).isEqualTo(algorithm);
            assertThat(read).isEqualTo(token).hasSameHashCodeAs(token);
            assertThat(read.text()).isEqualTo(token.text());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ES256", "EDDSA"})
    void oneCertificateHasOneText(Algorithm algorithm) {
        SigningKey key = SigningKey.generate(algorithm, new SecureRandom());
        assertThat(CredentialToken.sign(Credentials.DIRECTIONAL, key).text())
                .isEqualTo(CredentialToken.sign(Credentials.DIRECTIONAL, key).text());
    }

    @Test
    void theTextFitsTheAlphanumericModeOfAQrCode() {
        assertThat(CredentialToken.sign(Credentials.LARGEST, TestKeys.ES256).text())
                .matches("[A-Z2-7]+");
    }

    @Test
    void theLargestCredentialFits() {
        assertThat(CredentialToken.sign(Credentials.LARGEST, TestKeys.SM2)
                        .bytes()
                        .length())
                .isLessThanOrEqualTo(CredentialToken.LONGEST_BYTES);
    }

    /** What is printed stays within the size that was measured to scan well. */
    @Test
    void anOrdinaryTokenHas175To227Bytes() {
        Credential wordy = Credentials.ranked("title", "associate-senior", "中等职业学校教师", "新能源汽车智能网联技术应用与维修", "高级讲师");
        assertThat(CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.ES256)
                        .bytes()
                        .length())
                .isBetween(160, 180);
        assertThat(CredentialToken.sign(wordy, TestKeys.SM2).bytes().length()).isLessThanOrEqualTo(227);
    }

    @Test
    void isNotSignedByAKeyOfAnotherAlgorithmOrByAStranger() {
        CredentialToken token = CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.ES256);
        assertThat(token.signedBy(TestKeys.SM2.verificationKey())).isFalse();
        assertThat(token.signedBy(
                        SigningKey.generate(Algorithm.ES256, new SecureRandom()).verificationKey()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张晓敏", "张晓"})
    void anotherNameIsAnotherToken(String name) {
        assertThat(CredentialToken.sign(Credentials.named(name), TestKeys.ES256))
                .isNotEqualTo(CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.ES256));
    }

    @Test
    void showsNumberAndKeyAndNoName() {
        assertThat(CredentialToken.sign(Credentials.DIRECTIONAL, TestKeys.ES256).toString())
                .contains("22K7M4T9XQ3W8E5A", TestKeys.ES256.id().hex())
                .doesNotContain("张");
    }
}
