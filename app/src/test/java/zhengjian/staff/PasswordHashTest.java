package zhengjian.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static PasswordHash hash(String password) {
        return PasswordHash.of(password.toCharArray(), RANDOM);
    }

    @Test
    void fitsItsPasswordAndNoOther() {
        PasswordHash hash = hash("一二三四 correct horse");
        assertThat(hash.text()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hash.fits("一二三四 correct horse".toCharArray())).isTrue();
        assertThat(hash.fits("一二三四 correct horsf".toCharArray())).isFalse();
        assertThat(hash.fits("".toCharArray())).isFalse();
        assertThat(hash.fits("x".repeat(100_000).toCharArray())).isFalse();
    }

    @Test
    void isAnotherOneForTheSamePasswordAndNeverPrinted() {
        PasswordHash hash = hash("correct horse battery");
        assertThat(hash).isNotEqualTo(hash("correct horse battery"));
        assertThat(hash.toString()).doesNotContain(hash.text());
    }

    @Test
    void refusesPasswordsThatAreTooShortOrTooLong() {
        assertThatThrownBy(() -> hash("eleven char"))
                .hasMessageContaining("12 至 128")
                .hasMessageContaining("12 to 128");
        assertThatThrownBy(() -> hash("x".repeat(129))).isInstanceOf(IllegalArgumentException.class);
    }
}
