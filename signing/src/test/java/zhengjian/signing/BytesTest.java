package zhengjian.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class BytesTest {
    @Test
    void copiesInAndOut() {
        byte[] source = {1, 2, 3};
        Bytes bytes = Bytes.copyOf(source);
        source[0] = 9;
        bytes.toArray()[1] = 9;
        assertThat(bytes.toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void isEqualByContent() {
        assertThat(Bytes.copyOf(new byte[] {1, -1}))
                .isEqualTo(Bytes.parseHex("01Ff"))
                .hasSameHashCodeAs(Bytes.parseHex("01ff"))
                .isNotEqualTo(Bytes.parseHex("01fe"));
        assertThat(Bytes.parseHex("01ff").contentEquals(new byte[] {1, -1})).isTrue();
    }

    @Test
    void showsLowerCaseHexadecimal() {
        assertThat(Bytes.parseHex("00ABcd").hex()).isEqualTo("00abcd");
        assertThat(Bytes.parseHex("00abcd")).hasToString("00abcd");
        assertThat(Bytes.parseHex("00abcd").length()).isEqualTo(3);
    }

    @Test
    void refusesHalfABytesAndOtherLetters() {
        assertThatIllegalArgumentException().isThrownBy(() -> Bytes.parseHex("0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Bytes.parseHex("0g"));
    }
}
