package zhengjian.holder.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"0", "7", "20417", "999999999999999"})
    void anEntryIsItsPlaceInTheLedger(String text) {
        CheckName name = CheckName.parse(text).orElseThrow();
        assertThat(name).isEqualTo(new CheckName.Entry(Long.parseLong(text)));
        assertThat(name.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0123456789abcdef", "1234567890123456"})
    void aListIsSixteenDigitsAlsoWhenAllOfThemAreDecimal(String text) {
        CheckName name = CheckName.parse(text).orElseThrow();
        assertThat(name).isEqualTo(new CheckName.InList(text));
        assertThat(name.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "01",
                " 1",
                "1.0",
                "１",
                "0123456789ABCDEF",
                "0123456789abcde",
                "12345678901234567"
            })
    void nothingElseIsAName(String text) {
        assertThat(CheckName.parse(text)).isEmpty();
    }

    @Test
    void theNumberOfAReceiptIsNoName() {
        assertThat(CheckName.parse("a".repeat(40))).isEmpty();
        assertThat(CheckName.parse("0".repeat(32))).isEmpty();
    }

    @Test
    void noEntryIsAsLongAsAList() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckName.Entry(CheckName.END));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckName.Entry(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckName.InList("12345"));
    }
}
