package zhengjian.signing.key;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.signing.Bytes;

/** Signatures that standards publish. */
class PublishedVectorsTest {
    private static final BigInteger P256_ORDER =
            new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);

    /** RFC 6979 A.2.5, with SHA-256. */
    @ParameterizedTest
    @CsvSource({
        "sample, EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716,"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        "test, F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367,"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083"
    })
    void signsEs256AsRfc6979WithTheLowerS(String message, String r, String s) {
        BigInteger published = new BigInteger(s, 16);
        BigInteger lower = published.min(P256_ORDER.subtract(published));
        byte[] signature = TestKeys.ES256.sign(message.getBytes(US_ASCII));
        assertThat(hex(signature)).isEqualTo((r + String.format(Locale.ROOT, "%064X", lower)));
    }

    @ParameterizedTest
    @CsvSource({
        "sample, EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                + "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8",
        "test, F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367"
                + "019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083"
    })
    void verifiesThePublishedEs256SignatureWhicheverSItHas(String message, String signature) {
        assertThat(TestKeys.ES256.verificationKey().verifies(message.getBytes(US_ASCII), bytes(signature)))
                .isTrue();
    }

    @Test
    void derivesThePublishedPublicKeys() {
        assertThat(hex(TestKeys.ES256.verificationKey().coseKey()))
                .contains("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6")
                .contains("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299");
        assertThat(hex(TestKeys.SM2.verificationKey().coseKey()))
                .contains("09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020")
                .contains("CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
        assertThat(hex(TestKeys.EDDSA.verificationKey().coseKey()))
                .contains("D75A980182B10AB7D54BFED3C964073A0EE172F3DAA62325AF021A68F707511A");
    }

    /** RFC 8032 §7.1, tests 1 to 3. */
    @ParameterizedTest
    @CsvSource({
        "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60, '',"
                + "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb, 72,"
                + "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7, af82,"
                + "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
                + "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    })
    void signsEd25519AsRfc8032(String secret, String message, String signature) {
        SigningKey key = TestKeys.of(Algorithm.EDDSA, secret);
        assertThat(key.sign(bytes(message))).isEqualTo(bytes(signature));
        assertThat(key.verificationKey().verifies(bytes(message), bytes(signature)))
                .isTrue();
    }

    /** GB/T 32918.5 A.2: message "message digest", user id 1234567812345678. */
    @Test
    void verifiesThePublishedSm2Signature() {
        byte[] signature = bytes("F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
                + "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");
        VerificationKey key = TestKeys.SM2.verificationKey();
        assertThat(key.verifies("message digest".getBytes(US_ASCII), signature)).isTrue();
        assertThat(key.verifies("message digesT".getBytes(US_ASCII), signature)).isFalse();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static byte[] bytes(String hex) {
        return Bytes.parseHex(hex).toArray();
    }
}
