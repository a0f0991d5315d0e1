package zhengjian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhengjian.signing.Bytes;

class OneTimeSecretTest {
    private static final OneTimeSecret RFC_6238 =
            new OneTimeSecret(Bytes.copyOf("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    /** RFC 6238 appendix B has eight digits; six digits are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130",
    })
    void givesTheCodesOfRfc6238(long seconds, String code) {
        assertThat(RFC_6238.code(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void takesTheCodeOfTheStepBeforeAndAfterAndNoOther() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(RFC_6238.step(RFC_6238.code(now), now)).hasValue(41_152_263);
        assertThat(RFC_6238.step(RFC_6238.code(now.plusSeconds(30)), now)).hasValue(41_152_264);
        assertThat(RFC_6238.step(RFC_6238.code(now.minusSeconds(30)), now)).hasValue(41_152_262);
        assertThat(RFC_6238.step(RFC_6238.code(now.plusSeconds(60)), now)).isEmpty();
        assertThat(RFC_6238.step(RFC_6238.code(now.minusSeconds(60)), now)).isEmpty();
        assertThat(RFC_6238.step("", now)).isEmpty();
        assertThat(RFC_6238.step("5924", now)).isEmpty();
    }

    @Test
    void goesIntoAnAppByHandOrByQrCode() {
        assertThat(RFC_6238.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(RFC_6238.uri(new UserName("zhang.wei")))
                .isEqualTo(
                        "otpauth://totp/Zhengjian:zhang.wei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Zhengjian");
    }

    @Test
    void isAnotherOneEachTimeAndNeverPrinted() {
        SecureRandom random = new SecureRandom();
        OneTimeSecret one = OneTimeSecret.generate(random);
        assertThat(one).isNotEqualTo(OneTimeSecret.generate(random));
        assertThat(one.toString()).doesNotContain(one.base32());
    }
}
