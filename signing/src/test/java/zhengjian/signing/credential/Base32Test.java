package zhengjian.signing.credential;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base32Test {
    /** RFC 4648 §10, without the padding. */
    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void writesAndReadsTheExamplesOfRfc4648(String plain, String text) throws TokenException {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(text);
        assertThat(Base32.decode(text)).isEqualTo(plain.getBytes(US_ASCII));
    }

    @Test
    void readsBackAnyBytes() throws TokenException {
        Random random = new Random(5);
        for (int length = 0; length < 300; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base32.decode(Base32.encode(bytes))).isEqualTo(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my",
                "My",
                "MY======",
                "M1",
                "M0",
                "M8",
                "M9",
                " MY",
                "MY ",
                "M-Y",
                "ＭＹ",
                "MZ",
                "M",
                "MZX",
                "MZXW6Y",
                "MZXR",
                "é2"
            })
    void refusesEverySpellingThatItDoesNotWrite(String text) {
        assertThat(catchThrowableOfType(TokenException.class, () -> Base32.decode(text)))
                .isNotNull();
    }
}
