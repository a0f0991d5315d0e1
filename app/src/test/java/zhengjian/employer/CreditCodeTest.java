package zhengjian.employer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 统一社会信用代码, GB 32100. */
class CreditCodeTest {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** The standard's own example, a published one, and one whose sum leaves no rest. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000600037341L", "Y9220000DEM0AAAA19"})
    void takesCodesWhoseCheckSymbolFits(String code) {
        assertThat(new CreditCode(code).text()).isEqualTo(code);
        assertThat(CreditCode.parse(" " + code.toLowerCase(java.util.Locale.ROOT) + "\t"))
                .isEqualTo(new CreditCode(code));
    }

    @Test
    void theCheckSymbolIsZeroWhenTheSumLeavesNoRest() {
        String zero = "";
        for (int i = 0; i < 1000 && zero.isEmpty(); i++) {
            String start = "91220101MA" + String.format(java.util.Locale.ROOT, "%07d", i);
            int sum = 0;
            int weight = 1;
            for (char symbol : start.toCharArray()) {
                sum += ALPHABET.indexOf(symbol) * weight;
                weight = weight * 3 % 31;
            }
            zero = sum % 31 == 0 ? start + "0" : "";
        }
        assertThat(new CreditCode(zero).text()).endsWith("0");
    }

    @Test
    void everyMistypedSymbolAndEveryTwoThatChangedPlacesAreFound() {
        String right = "91350100M000100Y43";
        for (int i = 0; i < right.length(); i++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != right.charAt(i)) {
                    refused(right.substring(0, i) + other + right.substring(i + 1));
                }
            }
            if (i > 0 && right.charAt(i) != right.charAt(i - 1)) {
                refused(right.substring(0, i - 1) + right.charAt(i) + right.charAt(i - 1) + right.substring(i + 1));
            }
        }
    }

    private static void refused(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CreditCode(code));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4, 现为 17 位, found 17",
        "91350100M000100Y433, 现为 19 位, found 19",
        "9135O100M000100Y43, 第 5 位应为数字, Symbol 5",
        "91350100M0001OOY43, 第 14 位应为数字或, U+004F",
        "91350100M000100Y44, 校验位不符, check symbol",
        "９1350100M000100Y43, 第 1 位应为数字或, U+FF19",
    })
    void saysWhatWasExpectedAndFound(String code, String chinese, String english) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CreditCode(code))
                .withMessageContainingAll(chinese, english);
    }
}
